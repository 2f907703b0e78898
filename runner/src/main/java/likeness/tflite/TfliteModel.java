// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import java.util.ArrayList;
import java.util.List;

/**
 * The one graph of a TensorFlow Lite file.
 *
 * <p>Source: the schema of TensorFlow Lite (schema.fbs, version 3), restricted to what our networks
 * use.
 */
public final class TfliteModel {
  private static final int TFL3 = 0x334c4654;

  private final List<TfliteTensor> tensors;
  private final List<TfliteOperator> operators;
  private final List<Integer> inputs;
  private final List<Integer> outputs;
  private final int[] stored;

  private TfliteModel(Flatbuffer file, int model, int graph) {
    this.tensors = tensors(file, file.reference(graph, 0), file.reference(model, 4));
    this.operators =
        operators(file, file.reference(graph, 3), operations(file, file.reference(model, 1)));
    this.inputs = List.copyOf(Flatbuffer.list(file.int32s(file.reference(graph, 1))));
    this.outputs = List.copyOf(Flatbuffer.list(file.int32s(file.reference(graph, 2))));
    check(inputs);
    check(outputs);
    this.stored = new int[tensors.size()];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = i;
    }
    for (TfliteOperator operator : operators) {
      check(operator.tensors());
      if (operator.unpacks()) {
        stored[operator.output()] = stored[operator.input(0)];
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is damaged or uses what our networks do not
   */
  public static TfliteModel read(byte[] bytes) {
    Flatbuffer file = new Flatbuffer(bytes);
    if (bytes.length < 8 || file.int32At(4) != TFL3) {
      throw new IllegalArgumentException("model: expected a TensorFlow Lite file (TFL3)");
    }
    int model = file.root();
    int graphs = file.reference(model, 2);
    if (file.length(graphs, 4) != 1) {
      throw new IllegalArgumentException(
          "model: expected one graph, got " + file.length(graphs, 4));
    }
    return new TfliteModel(file, model, file.element(graphs, 0));
  }

  /** The number of tensors; operators name them by their index. */
  public int tensors() {
    return tensors.size();
  }

  public TfliteTensor tensor(int index) {
    return tensors.get(index);
  }

  /** The stored constant behind a tensor, seen through the operators that only unpack it. */
  public TfliteTensor constant(int index) {
    return tensors.get(stored[index]);
  }

  /** The operators, in an order in which they can be run. */
  public List<TfliteOperator> operators() {
    return operators;
  }

  /** The tensor that a run begins with. */
  public int input() {
    if (inputs.size() != 1) {
      throw new IllegalArgumentException("model: expected one input, got " + inputs.size());
    }
    return inputs.get(0);
  }

  /** The tensors that a run gives. */
  public List<Integer> outputs() {
    return outputs;
  }

  private void check(List<Integer> indices) {
    for (int index : indices) {
      if (index < 0 || index >= tensors.size()) {
        throw new IllegalArgumentException(
            "model: expected one of " + tensors.size() + " tensors, got number " + index);
      }
    }
  }

  private static List<TfliteTensor> tensors(Flatbuffer file, int vector, int buffers) {
    int count = file.length(vector, 4);
    List<TfliteTensor> tensors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      tensors.add(new TfliteTensor(file, file.element(vector, i), buffers));
    }
    return List.copyOf(tensors);
  }

  private static List<Operation> operations(Flatbuffer file, int vector) {
    int count = file.length(vector, 4);
    List<Operation> operations = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int table = file.element(vector, i);
      int code = Math.max(file.int8(table, 0), file.int32(table, 3));
      operations.add(Operation.of(code, file.string(file.reference(table, 1))));
    }
    return operations;
  }

  private static List<TfliteOperator> operators(
      Flatbuffer file, int vector, List<Operation> operations) {
    int count = file.length(vector, 4);
    List<TfliteOperator> operators = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int table = file.element(vector, i);
      int code = file.int32(table, 0);
      if (code < 0 || code >= operations.size()) {
        throw new IllegalArgumentException(
            "model: expected one of " + operations.size() + " operations, got number " + code);
      }
      operators.add(new TfliteOperator(file, table, operations.get(code)));
    }
    return List.copyOf(operators);
  }
}
