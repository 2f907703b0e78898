// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import java.util.ArrayList;
import java.util.List;

/**
 * The one graph of a TensorFlow Lite file.
 *
 * <p>Source: the schema of TensorFlow Lite (schema.fbs, version 3), restricted to what our networks
 * use.
 *
 * @param tensors all tensors; operators name them by their index
 * @param operators in an order in which they can be run
 * @param inputs the tensors that a run begins with
 * @param outputs the tensors that a run gives
 */
public record TfliteModel(
    List<TfliteTensor> tensors,
    List<TfliteOperator> operators,
    List<Integer> inputs,
    List<Integer> outputs) {

  public TfliteModel {
    tensors = List.copyOf(tensors);
    operators = List.copyOf(operators);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is damaged or uses what our networks do not
   */
  public static TfliteModel read(byte[] bytes) {
    Flatbuffer file = new Flatbuffer(bytes);
    if (bytes.length < 8 || file.int32At(4) != 0x334c4654) {
      throw new IllegalArgumentException("model: expected a TensorFlow Lite file (TFL3)");
    }
    int model = file.root();
    int graphs = file.reference(model, 2);
    if (file.length(graphs, 4) != 1) {
      throw new IllegalArgumentException(
          "model: expected one graph, got " + file.length(graphs, 4));
    }
    int graph = file.element(graphs, 0);
    return new TfliteModel(
        tensors(file, file.reference(graph, 0), file.reference(model, 4)),
        operators(file, file.reference(graph, 3), operations(file, file.reference(model, 1))),
        list(file.int32s(file.reference(graph, 1))),
        list(file.int32s(file.reference(graph, 2))));
  }

  public TfliteTensor tensor(int index) {
    return tensors.get(index);
  }

  /** The stored constant behind a tensor, seen through the operators that only unpack it. */
  public TfliteTensor constant(int index) {
    for (TfliteOperator operator : operators) {
      if (operator.unpacks() && operator.output() == index) {
        return constant(operator.input(0));
      }
    }
    return tensor(index);
  }

  private static List<TfliteTensor> tensors(Flatbuffer file, int vector, int buffers) {
    List<TfliteTensor> tensors = new ArrayList<>();
    for (int i = 0; i < file.length(vector, 4); i++) {
      tensors.add(new TfliteTensor(file, file.element(vector, i), buffers));
    }
    return tensors;
  }

  private static List<Operation> operations(Flatbuffer file, int vector) {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < file.length(vector, 4); i++) {
      int table = file.element(vector, i);
      int code = Math.max(file.int8(table, 0), file.int32(table, 3));
      operations.add(Operation.of(code, file.string(file.reference(table, 1))));
    }
    return operations;
  }

  private static List<TfliteOperator> operators(
      Flatbuffer file, int vector, List<Operation> operations) {
    List<TfliteOperator> operators = new ArrayList<>();
    for (int i = 0; i < file.length(vector, 4); i++) {
      int table = file.element(vector, i);
      operators.add(new TfliteOperator(file, table, operations.get(file.int32(table, 0))));
    }
    return operators;
  }

  private static List<Integer> list(int[] values) {
    List<Integer> list = new ArrayList<>();
    for (int value : values) {
      list.add(value);
    }
    return list;
  }
}
