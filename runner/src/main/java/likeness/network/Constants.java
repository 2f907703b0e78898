// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.tflite.TfliteModel;
import likeness.tflite.TfliteTensor;

/**
 * The constants of a graph, seen through the operators that unpack them, and put in the order that
 * the layers want.
 */
final class Constants {
  private final TfliteModel model;

  Constants(TfliteModel model) {
    this.model = model;
  }

  private TfliteTensor tensor(int index) {
    return model.constant(index);
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
