// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.List;
import likeness.tensor.Tensor;

/**
 * A network made ready to run: layers with their weights, and the plan of the memory that one run
 * needs.
 *
 * <p>Never changes, so that any number of runs may share it; each brings its own {@link #allocate
 * memory}.
 */
final class Graph {
  private final Layer[] layers;
  private final Memory memory;
  private final Shape input;
  private final int inputSlot;
  private final List<Output> outputs;

  /** An output: its slot and the shape of the tensor to hand out. */
  record Output(int slot, List<Integer> shape) {}

  Graph(List<Layer> layers, Memory memory, Shape input, int inputSlot, List<Output> outputs) {
    this.layers = layers.toArray(new Layer[0]);
    this.memory = memory;
    this.input = input;
    this.inputSlot = inputSlot;
    this.outputs = List.copyOf(outputs);
  }

  double[][][] allocate() {
    return memory.allocate();
  }

  List<Tensor> run(Tensor tensor, double[][][] maps) {
    check(tensor);
    int plane = input.plane();
    for (int c = 0; c < input.channels(); c++) {
      load(tensor.values(), c * plane, maps[inputSlot][c]);
    }
    for (Layer layer : layers) {
      layer.run(maps);
    }
    List<Tensor> tensors = new ArrayList<>(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      tensors.add(tensor(outputs.get(i), maps));
    }
    return tensors;
  }

  private static void load(float[] values, int from, double[] plane) {
    for (int i = 0; i < plane.length; i++) {
      plane[i] = values[from + i];
    }
  }

  private static Tensor tensor(Output output, double[][][] maps) {
    int[] shape = new int[output.shape().size()];
    int size = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = output.shape().get(i);
      size *= shape[i];
    }
    float[] values = new float[size];
    int at = 0;
    for (double[] plane : maps[output.slot()]) {
      store(plane, values, at);
      at += plane.length;
    }
    return new Tensor(shape, values);
  }

  private static void store(double[] plane, float[] values, int to) {
    for (int i = 0; i < plane.length; i++) {
      values[to + i] = (float) plane[i];
    }
  }

  private void check(Tensor tensor) {
    if (tensor.rank() != 4
        || tensor.dimension(0) != 1
        || tensor.dimension(1) != input.channels()
        || tensor.dimension(2) != input.height()
        || tensor.dimension(3) != input.width()) {
      throw new IllegalArgumentException(
          "input: expected [1, "
              + input.channels()
              + ", "
              + input.height()
              + ", "
              + input.width()
              + "], got "
              + tensor);
    }
  }
}
