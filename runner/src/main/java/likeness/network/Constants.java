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

  double[] vector(int index) {
    return tensor(index).values();
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
    int taps = kernelHeight(index) * kernelWidth(index);
    int channels = tensor(index).dimension(3);
    if (taps == 1) {
      return stored;
    }
    double[] values = new double[stored.length];
    int at = 0;
    for (int output = 0; at < stored.length; output++) {
      for (int tap = 0; tap < taps; tap++) {
        for (int channel = 0; channel < channels; channel++) {
          values[(output * channels + channel) * taps + tap] = stored[at++];
        }
      }
    }
    return values;
  }
}
