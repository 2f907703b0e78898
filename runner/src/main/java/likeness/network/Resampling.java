// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** Layers that change the size of a map. */
final class Resampling {

  private Resampling() {}

  /** The greatest number of each 2×2 block; width and height are even. */
  static final class MaxPool extends Layer {
    private final int input;
    private final int output;
    private final Shape out;

    MaxPool(int input, int output, Shape out) {
      this.input = input;
      this.output = output;
      this.out = out;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      int width = out.width();
      int rows = out.channels() * out.height();
      for (int row = 0; row < rows; row++) {
        int upper = row * 4 * width;
        int lower = upper + 2 * width;
        for (int i = 0; i < width; i++) {
          double a = Math.max(x[upper + 2 * i], x[upper + 2 * i + 1]);
          double b = Math.max(x[lower + 2 * i], x[lower + 2 * i + 1]);
          y[row * width + i] = Math.max(a, b);
        }
      }
    }
  }

  /** The mean of each plane. */
  static final class GlobalAverage extends Layer {
    private final int input;
    private final int output;
    private final Shape in;

    GlobalAverage(int input, int output, Shape in) {
      this.input = input;
      this.output = output;
      this.in = in;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      int plane = in.plane();
      for (int c = 0; c < in.channels(); c++) {
        double sum = 0;
        for (int i = c * plane; i < (c + 1) * plane; i++) {
          sum += x[i];
        }
        y[c] = sum / plane;
      }
    }
  }

  /**
   * Twice the width and height by bilinear interpolation between the centres of pixels; the border
   * is repeated.
   */
  static final class Enlarge extends Layer {
    private final int input;
    private final int output;
    private final Shape in;

    Enlarge(int input, int output, Shape in) {
      this.input = input;
      this.output = output;
      this.in = in;
    }

    @Override
    void run(double[][] slots) {
      int width = in.width();
      for (int c = 0; c < in.channels(); c++) {
        for (int row = 0; row < 2 * in.height(); row++) {
          int near = row / 2;
          int far = Math.max(0, Math.min(in.height() - 1, row % 2 == 0 ? near - 1 : near + 1));
          int first = c * in.plane() + near * width;
          int second = c * in.plane() + far * width;
          row(slots[input], first, second, slots[output], (c * in.height() * 2 + row) * width * 2);
        }
      }
    }

    private void row(double[] x, int near, int far, double[] y, int to) {
      int last = in.width() - 1;
      for (int i = 0; i <= last; i++) {
        int left = Math.max(i - 1, 0);
        int right = Math.min(i + 1, last);
        double before = x[near + left] * 0.75 + x[far + left] * 0.25;
        double here = x[near + i] * 0.75 + x[far + i] * 0.25;
        double after = x[near + right] * 0.75 + x[far + right] * 0.25;
        y[to + 2 * i] = here * 0.75 + before * 0.25;
        y[to + 2 * i + 1] = here * 0.75 + after * 0.25;
      }
    }
  }

  /** Blocks of channels become blocks of pixels. */
  static final class DepthToSpace extends Layer {
    private final int input;
    private final int output;
    private final Shape in;
    private final Shape out;
    private final int block;

    DepthToSpace(int input, int output, Shape in, Shape out, int block) {
      this.input = input;
      this.output = output;
      this.in = in;
      this.out = out;
      this.block = block;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      for (int c = 0; c < in.channels(); c++) {
        int cell = c / out.channels();
        int to = c % out.channels() * out.plane() + cell / block * out.width() + cell % block;
        for (int row = 0; row < in.height(); row++) {
          for (int i = 0; i < in.width(); i++) {
            y[to + row * block * out.width() + i * block] =
                x[c * in.plane() + row * in.width() + i];
          }
        }
      }
    }
  }

  /** Zeros round a map: planes after it, and pixels on its four sides. */
  static final class Pad extends Layer {
    private final int input;
    private final int output;
    private final Shape in;
    private final Shape out;
    private final int top;
    private final int left;

    Pad(int input, int output, Shape in, Shape out, int top, int left) {
      this.input = input;
      this.output = output;
      this.in = in;
      this.out = out;
      this.top = top;
      this.left = left;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      java.util.Arrays.fill(y, 0, out.size(), 0);
      for (int c = 0; c < in.channels(); c++) {
        for (int row = 0; row < in.height(); row++) {
          int to = c * out.plane() + (row + top) * out.width() + left;
          System.arraycopy(x, c * in.plane() + row * in.width(), y, to, in.width());
        }
      }
    }
  }

  /**
   * The numbers of a map with the channels of a pixel next to each other, written at {@code
   * offset}.
   */
  static final class Interleave extends Layer {
    private final int input;
    private final int output;
    private final Shape in;
    private final int offset;

    Interleave(int input, int output, Shape in, int offset) {
      this.input = input;
      this.output = output;
      this.in = in;
      this.offset = offset;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      for (int c = 0; c < in.channels(); c++) {
        for (int i = 0; i < in.plane(); i++) {
          y[offset + i * in.channels() + c] = x[c * in.plane() + i];
        }
      }
    }
  }

  /** A copy of all numbers, written at {@code offset}. */
  static final class Copy extends Layer {
    private final int input;
    private final int output;
    private final int size;
    private final int offset;

    Copy(int input, int output, int size, int offset) {
      this.input = input;
      this.output = output;
      this.size = size;
      this.offset = offset;
    }

    @Override
    void run(double[][] slots) {
      System.arraycopy(slots[input], 0, slots[output], offset, size);
    }
  }
}
