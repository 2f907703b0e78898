// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import likeness.geometry.Elementary;
import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;
import likeness.image.Srgb;
import likeness.tensor.Tensor;

/**
 * Paints over a spot of white light in the mesh's input, where it has burnt the skin, and takes its
 * veil off the skin around.
 *
 * <p>White light adds as much to each channel. How much follows from blue by red, which is the same
 * all over a skin in one light. Source: Shafer, "Using color to separate reflection components",
 * 1985.
 */
final class BurntSkin {
  /** Half the width and the height of a face without its forehead, in sides of the input. */
  private static final double FACE_WIDTH = 0.33;

  private static final double FACE_HEIGHT = 0.36;

  /** The veil reaches a little beyond the face. */
  private static final double VEIL_SCALE = 1.2;

  /** Linear light of red, green and blue from which on skin is burnt. */
  private static final double[] BURNT = {0.95, 0.9, 0.8};

  /** The share of the face from which on there is a spot; above the other it is no spot. */
  private static final double LEAST_SPOT = 0.01;

  private static final double GREATEST_SPOT = 0.2;

  /** The veil is a mean over so many pixels to either side, twice: 4 % of the face's height. */
  private static final int SMOOTHING = 6;

  /** So little light, of 1, is no veil but skin that shines. */
  private static final double NO_VEIL = 0.03;

  /** The skin without a veil: three tenths of the face have less blue by red. */
  private static final double BARE = 0.3;

  private static final int BINS = 512;

  private final int side;
  private final double[][] light = new double[3][];
  private final Srgb srgb = new Srgb();

  private BurntSkin(Tensor input, int side) {
    this.side = side;
    float[] values = input.values();
    for (int c = 0; c < 3; c++) {
      light[c] = new double[side * side];
      for (int i = 0; i < light[c].length; i++) {
        light[c][i] = srgb.toLinear(Elementary.round(values[c * side * side + i] * 255.0));
      }
    }
  }

  /** Whether a square input [1, 3, side, side], values 0 to 1, shows a burnt spot on the face. */
  static boolean isSeen(Tensor input, int side) {
    BurntSkin skin = new BurntSkin(input, side);
    double all = 0;
    double burnt = 0;
    for (int i = 0; i < side * side; i++) {
      if (skin.isFace(i, 1)) {
        all++;
        burnt += skin.isBurnt(i) ? 1 : 0;
      }
    }
    return burnt > LEAST_SPOT * all && burnt < GREATEST_SPOT * all;
  }

  /** The input with the face's mean colour for burnt skin, and without the veil around it. */
  static Tensor painted(Tensor input, int side) {
    BurntSkin skin = new BurntSkin(input, side);
    float[] out = input.values().clone();
    skin.paint(out);
    return new Tensor(new int[] {1, 3, side, side}, out);
  }

  private void paint(float[] out) {
    double bare = bareBlueByRed();
    float[] raw = new float[side * side];
    float[] seen = new float[side * side];
    double[] mean = new double[3];
    double count = 0;
    for (int i = 0; i < raw.length; i++) {
      if (isFace(i, VEIL_SCALE) && light[0][i] <= BURNT[0]) {
        double veil = Math.max(0, (light[2][i] - light[0][i] * bare) / (1 - bare));
        raw[i] = (float) veil;
        seen[i] = 1;
        if (isFace(i, 1)) {
          for (int c = 0; c < 3; c++) {
            mean[c] = light[c][i] - veil + mean[c];
          }
          count++;
        }
      }
    }
    Plane veil = smooth(raw);
    Plane weight = smooth(seen);
    for (int i = 0; i < raw.length; i++) {
      if (isFace(i, VEIL_SCALE)) {
        double w = weight.values()[i];
        double off = w > 0.01 ? Math.max(0, veil.values()[i] / w - NO_VEIL) : 0;
        boolean burnt = isBurnt(i);
        for (int c = 0; c < 3; c++) {
          double bareLight = burnt ? mean[c] / Math.max(1, count) : light[c][i] - off;
          out[c * side * side + i] = (float) (srgb.toCode(bareLight) / 255.0);
        }
      }
    }
  }

  /** Blue by red of skin without a veil; below 1. */
  private double bareBlueByRed() {
    Plane red = smooth(light[0]);
    Plane blue = smooth(light[2]);
    int[] histogram = new int[BINS];
    int all = 0;
    for (int i = 0; i < side * side; i++) {
      if (isFace(i, 1) && red.values()[i] > 0) {
        double ratio = blue.values()[i] / (double) red.values()[i];
        histogram[(int) Math.min(BINS - 1, ratio * BINS)]++;
        all++;
      }
    }
    int below = 0;
    int bin = 0;
    while (bin < BINS - 1 && below + histogram[bin] <= BARE * all) {
      below += histogram[bin++];
    }
    return Math.min(0.9, (bin + 0.5) / BINS);
  }

  private Plane smooth(double[] values) {
    float[] copy = new float[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (float) values[i];
    }
    return smooth(copy);
  }

  private Plane smooth(float[] values) {
    Plane once = Blur.box(new Plane(side, side, values), SMOOTHING, Bands.SEQUENTIAL);
    return Blur.box(once, SMOOTHING, Bands.SEQUENTIAL);
  }

  private boolean isFace(int i, double scale) {
    double x = (i % side + 0.5 - side * 0.5) / (FACE_WIDTH * scale * side);
    double y = (i / side + 0.5 - side * 0.5) / (FACE_HEIGHT * scale * side);
    return x * x + y * y < 1;
  }

  private boolean isBurnt(int i) {
    return light[0][i] > BURNT[0] && light[1][i] > BURNT[1] && light[2][i] > BURNT[2];
  }
}
