// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.tensor.Network;
import likeness.tensor.Tensor;

/** Made-up inputs for each network, within the range it was trained on. */
public final class Inputs {

  private Inputs() {}

  /** The width of a network's input. */
  public static int width(Network network) {
    return switch (network) {
      case FACE_SHORT_RANGE -> 128;
      case FACE_FULL_RANGE, FACE_MESH -> 192;
      case SELFIE, SELFIE_LANDSCAPE -> 256;
      case MATTE_SLOT -> throw new IllegalArgumentException("no base network");
    };
  }

  /** The height of a network's input. */
  public static int height(Network network) {
    return network == Network.SELFIE_LANDSCAPE ? 144 : width(network);
  }

  /** Every number on its own at random. */
  public static Tensor noise(Network network, int seed) {
    double[] values = new double[3 * height(network) * width(network)];
    int state = seed * 2 + 1;
    for (int i = 0; i < values.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      values[i] = (state & 0xffff) / 65535.0;
    }
    return of(network, values);
  }

  /**
   * A likeness of a head with shoulders, as a few smooth blobs of colour; {@code seed} moves and
   * tints it.
   */
  public static Tensor portrait(Network network, int seed) {
    int width = width(network);
    int height = height(network);
    double[] values = new double[3 * height * width];
    double shift = seed % 7 * 0.02 - 0.06;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x + 0.5) / width - 0.5 - shift;
        double v = (y + 0.5) / height - 0.45 + shift * 0.5;
        for (int c = 0; c < 3; c++) {
          double value = 0.75 - 0.1 * c * v;
          value = over(value, 0.25 + 0.1 * c, blob(u, v - 0.55, 0.38, 0.3));
          value = over(value, 0.2 + 0.02 * (seed % 5), blob(u, v + 0.05, 0.2, 0.27));
          value = over(value, 0.85 - 0.15 * c, blob(u, v, 0.16, 0.22));
          value = over(value, 0.15, blob(u - 0.06, v + 0.03, 0.025, 0.015));
          value = over(value, 0.15, blob(u + 0.06, v + 0.03, 0.025, 0.015));
          value = over(value, 0.6 - 0.15 * c, blob(u, v - 0.06, 0.025, 0.04));
          value = over(value, 0.6 - 0.2 * c, blob(u, v - 0.13, 0.06, 0.02));
          values[(c * height + y) * width + x] = value;
        }
      }
    }
    return of(network, values);
  }

  private static double over(double under, double colour, double alpha) {
    return under + (colour - under) * alpha;
  }

  /** 1 inside an ellipse, falling to 0 outside. */
  private static double blob(double u, double v, double a, double b) {
    double distance = u / a * (u / a) + v / b * (v / b);
    return Math.max(0, Math.min(1, (1.1 - distance) * 5));
  }

  /** Numbers between 0 and 1, plane by plane, in the range that the network wants. */
  public static Tensor of(Network network, double[] values) {
    boolean detector = network == Network.FACE_SHORT_RANGE || network == Network.FACE_FULL_RANGE;
    float[] scaled = new float[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (detector ? values[i] * 2 - 1 : values[i]);
    }
    return new Tensor(new int[] {1, 3, height(network), width(network)}, scaled);
  }
}
