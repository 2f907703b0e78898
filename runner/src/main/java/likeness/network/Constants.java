// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.tflite.Operation;
import likeness.tflite.TfliteModel;
import likeness.tflite.TfliteOperator;
import likeness.tflite.TfliteTensor;

/** The constants of a graph, seen through the operators that unpack them, and put in the order that the layers want. */
final class Constants {
  private final TfliteModel model;
  private final int[] source;

  Constants(TfliteModel model) {
    this.model = model;
    this.source = new int[model.tensors().size()];
    for (int i = 0; i < source.length; i++) {
      source[i] = i;
    }
    for (TfliteOperator operator : model.operators()) {
      if (unpacks(operator)) {
        source[operator.output()] = source[operator.input(0)];
      }
    }
  }

  /** Whether an operator only unpacks a constant: half precision to single, or sparse to dense. */
  static boolean unpacks(TfliteOperator operator) {
    return operator.operation() == Operation.DEQUANTIZE
        || operator.operation() == Operation.DENSIFY;
  }

  private TfliteTensor tensor(int index) {
    return model.tensor(source[index]);
  }

  int[] ints(int index) {
    return tensor(index).ints();
  }

  double[] vector(int index) {
    float[] floats = tensor(index).floats();
    double[] values = new double[floats.length];
    for (int i = 0; i < floats.length; i++) {
      values[i] = floats[i];
    }
    return values;
  }

  /** The kernel height of weights [O, H, W, I]. */
  int kernelHeight(int index) {
    return tensor(index).dimension(1);
  }

  /** The kernel width of weights [O, H, W, I]. */
  int kernelWidth(int index) {
    return tensor(index).dimension(2);
  }

  /** Weights [O, H, W, I] as [O, I, H, W]. */
  double[] kernelsByPlane(int index) {
    double[] stored = vector(index);
    double[] values = new double[stored.length];
    int taps = kernelHeight(index) * kernelWidth(index);
    int channels = tensor(index).dimension(3);
    for (int i = 0; i < stored.length; i++) {
      int channel = i % channels;
      int tap = i / channels % taps;
      int output = i / channels / taps;
      values[(output * channels + channel) * taps + tap] = stored[i];
    }
    return values;
  }
}
