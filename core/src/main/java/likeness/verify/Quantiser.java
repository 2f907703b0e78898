// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.geometry.Elementary;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * Does to luma what a JPEG's quantisation does, on the same grid of blocks of eight.
 *
 * <p>So that the texture that honest compression takes away is not held against the output.
 */
final class Quantiser {
  private static final int SIDE = 8;
  private static final int CELLS = SIDE * SIDE;

  private final double[] cosines = new double[CELLS];
  private final double[] steps = new double[CELLS];

  /** For 64 steps in zigzag order. */
  Quantiser(List<Integer> zigzagSteps) {
    if (zigzagSteps.size() != CELLS) {
      throw new IllegalArgumentException(
          "zigzagSteps: expected 64 steps, got " + zigzagSteps.size());
    }
    for (int k = 0; k < SIDE; k++) {
      double norm = k == 0 ? Math.sqrt(0.125) : 0.5;
      for (int i = 0; i < SIDE; i++) {
        double angle = (2 * i + 1) * k * 11.25 * Elementary.RADIANS_PER_DEGREE;
        cosines[k * SIDE + i] = Elementary.cos(angle) * norm;
      }
    }
    int x = 0;
    int y = 0;
    for (int step : zigzagSteps) {
      steps[y * SIDE + x] = Math.max(1, step);
      boolean up = (x + y) % 2 == 0;
      if (up ? x == SIDE - 1 : y == SIDE - 1) {
        x += up ? 0 : 1;
        y += up ? 1 : 0;
      } else if (up ? y == 0 : x == 0) {
        x += up ? 1 : 0;
        y += up ? 0 : 1;
      } else {
        x += up ? 1 : -1;
        y += up ? -1 : 1;
      }
    }
  }

  /** The coarseness of the steps that carry visible texture, in codes. */
  double textureStep() {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        sum += steps[j * SIDE + i];
      }
    }
    return sum / 16;
  }

  Plane quantised(Plane luma, Bands bands) {
    Plane out = new Plane(luma.width(), luma.height());
    bands.run(
        (luma.height() + SIDE - 1) / SIDE,
        (from, to) -> {
          double[] block = new double[CELLS];
          double[] other = new double[CELLS];
          for (int row = from; row < to; row++) {
            for (int x = 0; x < luma.width(); x += SIDE) {
              load(luma, x, row * SIDE, block);
              quantise(block, other);
              store(block, x, row * SIDE, out);
            }
          }
        });
    return out;
  }

  /** In place. */
  private void quantise(double[] block, double[] other) {
    forward(block, other);
    forward(other, block);
    for (int i = 0; i < CELLS; i++) {
      block[i] = Math.floor(block[i] / steps[i] + 0.5) * steps[i];
    }
    inverse(block, other);
    inverse(other, block);
  }

  private static void load(Plane luma, int x0, int y0, double[] block) {
    for (int i = 0; i < CELLS; i++) {
      int x = Math.min(luma.width() - 1, x0 + i % SIDE);
      int y = Math.min(luma.height() - 1, y0 + i / SIDE);
      block[i] = luma.at(x, y) - 128;
    }
  }

  private static void store(double[] block, int x0, int y0, Plane out) {
    for (int i = 0; i < CELLS; i++) {
      int x = x0 + i % SIDE;
      int y = y0 + i / SIDE;
      if (x < out.width() && y < out.height()) {
        out.values()[y * out.width() + x] = (float) Math.min(255, Math.max(0, block[i] + 128));
      }
    }
  }

  /** Transforms the rows and swaps rows and columns. */
  private void forward(double[] from, double[] to) {
    for (int row = 0; row < SIDE; row++) {
      for (int k = 0; k < SIDE; k++) {
        double sum = 0;
        for (int i = 0; i < SIDE; i++) {
          sum += from[row * SIDE + i] * cosines[k * SIDE + i];
        }
        to[k * SIDE + row] = sum;
      }
    }
  }

  /** Undoes one {@link #forward}. */
  private void inverse(double[] from, double[] to) {
    for (int row = 0; row < SIDE; row++) {
      for (int i = 0; i < SIDE; i++) {
        double sum = 0;
        for (int k = 0; k < SIDE; k++) {
          sum += from[k * SIDE + row] * cosines[k * SIDE + i];
        }
        to[row * SIDE + i] = sum;
      }
    }
  }
}
