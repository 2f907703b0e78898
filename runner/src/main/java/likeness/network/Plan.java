// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.network.TfliteFile.OperatorEntry;
import likeness.tensor.Tensor;

/**
 * A network as a list of steps over buffers, made once from its file.
 *
 * <p>Unchanging after it is made; what a run writes lies in the buffers that the caller brings.
 */
final class Plan {
  private final TfliteFile file;
  private final List<Step> steps = new ArrayList<>();
  private final Buffers buffers = new Buffers();
  private final Map<Integer, Integer> bufferOf = new HashMap<>();
  private final Map<Integer, double[]> constants = new HashMap<>();
  private final int[] lastUse;

  Plan(byte[] bytes) {
    file = new TfliteFile(bytes);
    lastUse = lastUses();
    for (int input : file.inputs()) {
      bufferOf.put(input, buffers.take(shape(input).length()));
    }
    for (int i = 0; i < file.operators().size(); i++) {
      OperatorEntry operator = file.operators().get(i);
      if (operator.op() == Op.DEQUANTIZE || operator.op() == Op.DENSIFY) {
        constants.put(operator.outputs()[0], constant(operator.inputs()[0]));
      } else {
        add(operator);
        releaseAfter(i, operator);
      }
    }
  }

  private int[] lastUses() {
    int[] uses = new int[file.tensorCount()];
    for (int i = 0; i < file.operators().size(); i++) {
      for (int input : file.operators().get(i).inputs()) {
        uses[input] = i;
      }
    }
    for (int output : file.outputs()) {
      uses[output] = Integer.MAX_VALUE;
    }
    return uses;
  }

  private void releaseAfter(int index, OperatorEntry operator) {
    for (int input : Arrays.stream(operator.inputs()).distinct().toArray()) {
      Integer buffer = bufferOf.get(input);
      if (buffer != null && lastUse[input] == index) {
        buffers.release(buffer);
      }
    }
  }

  private void add(OperatorEntry operator) {
    int output = operator.outputs()[0];
    int to = buffers.take(shape(output).length());
    bufferOf.put(output, to);
    StepMaker maker = new StepMaker(this, operator, to);
    steps.add(maker.make());
  }

  /** The buffer of a computed tensor. */
  int buffer(int tensor) {
    Integer buffer = bufferOf.get(tensor);
    if (buffer == null) {
      throw new IllegalArgumentException(
          "network file: expected tensor " + tensor + " to be computed before its use");
    }
    return buffer;
  }

  /** A buffer for one step's own use. */
  int scratch(int length) {
    int buffer = buffers.take(length);
    buffers.release(buffer);
    return buffer;
  }

  double[] constant(int tensor) {
    double[] known = constants.get(tensor);
    return known != null ? known : Constants.decode(file.tensor(tensor));
  }

  int[] intConstant(int tensor) {
    return Constants.ints(file.tensor(tensor));
  }

  int[] dimensions(int tensor) {
    return file.tensor(tensor).shape();
  }

  boolean isMap(int tensor) {
    return dimensions(tensor).length == 4;
  }

  MapShape shape(int tensor) {
    int[] d = dimensions(tensor);
    if (d.length == 4) {
      return new MapShape(d[3], d[1], d[2]);
    }
    int length = 1;
    for (int n : d) {
      length *= n;
    }
    return new MapShape(1, 1, length);
  }

  double[][] allocate() {
    return buffers.allocate();
  }

  /** Runs the network on one input, [1, C, H, W]. */
  List<Tensor> run(Tensor input, double[][] arrays) {
    int tensor = file.inputs()[0];
    MapShape expected = shape(tensor);
    if (input.rank() != 4
        || input.dimension(0) != 1
        || input.dimension(1) != expected.planes()
        || input.dimension(2) != expected.height()
        || input.dimension(3) != expected.width()) {
      throw new IllegalArgumentException("input: expected 1×" + expected + ", got " + input);
    }
    float[] from = input.values();
    double[] to = arrays[buffer(tensor)];
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i];
    }
    for (Step step : steps) {
      step.run(arrays);
    }
    List<Tensor> outputs = new ArrayList<>();
    for (int output : file.outputs()) {
      outputs.add(read(output, arrays[buffer(output)]));
    }
    return outputs;
  }

  private Tensor read(int tensor, double[] from) {
    MapShape shape = shape(tensor);
    float[] values = new float[shape.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) from[i];
    }
    int[] dimensions =
        isMap(tensor)
            ? new int[] {1, shape.planes(), shape.height(), shape.width()}
            : dimensions(tensor);
    return new Tensor(dimensions, values);
  }
}
