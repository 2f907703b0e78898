// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.List;
import likeness.tensor.Tensor;

/**
 * A network made ready to run: layers with their weights, and the plan of the memory that one run
 * needs.
 *
 * <p>Never changes, so that any number of runs may share it; each brings its own {@link #memory}.
 *
 * @param layers in the order of the run
 * @param slots the length of each piece of the run's memory
 * @param input the shape of the input map, which lies in slot 0
 * @param outputs where the outputs lie
 */
record Graph(List<Layer> layers, List<Integer> slots, Shape input, List<Output> outputs) {

  /** An output: its slot and the shape of the tensor to hand out. */
  record Output(int slot, List<Integer> shape) {}

  Graph {
    layers = List.copyOf(layers);
    slots = List.copyOf(slots);
    outputs = List.copyOf(outputs);
  }

  double[][] memory() {
    double[][] memory = new double[slots.size()][];
    for (int i = 0; i < memory.length; i++) {
      memory[i] = new double[slots.get(i)];
    }
    return memory;
  }

  List<Tensor> run(Tensor tensor, double[][] memory) {
    check(tensor);
    float[] values = tensor.values();
    double[] first = memory[0];
    for (int i = 0; i < values.length; i++) {
      first[i] = values[i];
    }
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).run(memory);
    }
    List<Tensor> tensors = new ArrayList<>(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      tensors.add(tensor(outputs.get(i), memory));
    }
    return tensors;
  }

  private static Tensor tensor(Output output, double[][] memory) {
    int[] shape = new int[output.shape().size()];
    int size = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = output.shape().get(i);
      size *= shape[i];
    }
    double[] from = memory[output.slot()];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) from[i];
    }
    return new Tensor(shape, values);
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
