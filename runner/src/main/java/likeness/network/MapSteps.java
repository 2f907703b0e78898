// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** The steps that move, join and scale values without weights of their own. */
final class MapSteps {
  private MapSteps() {}

  /** The sum of two maps of the same shape. */
  static Step add(int first, int second, int output, int length, Activation activation) {
    return buffers -> {
      double[] a = buffers[first];
      double[] b = buffers[second];
      double[] y = buffers[output];
      for (int i = 0; i < length; i++) {
        y[i] = a[i] + b[i];
      }
      activation.apply(y, 0, length);
    };
  }

  static Step activate(int input, int output, int length, Activation activation) {
    return buffers -> {
      System.arraycopy(buffers[input], 0, buffers[output], 0, length);
      activation.apply(buffers[output], 0, length);
    };
  }

  /** Negative values are multiplied by their plane's slope. */
  static Step parametricRelu(int input, int output, MapShape shape, double[] slopes) {
    return buffers -> {
      double[] x = buffers[input];
      double[] y = buffers[output];
      for (int plane = 0; plane < shape.planes(); plane++) {
        double slope = slopes[plane];
        int end = (plane + 1) * shape.area();
        for (int i = plane * shape.area(); i < end; i++) {
          y[i] = Math.min(0.0, x[i]) * slope + Math.max(0.0, x[i]);
        }
      }
    };
  }

  /** Every plane times a number of its own. */
  static Step scalePlanes(int input, int factors, int output, MapShape shape) {
    return buffers -> {
      double[] x = buffers[input];
      double[] y = buffers[output];
      for (int plane = 0; plane < shape.planes(); plane++) {
        double factor = buffers[factors][plane];
        int end = (plane + 1) * shape.area();
        for (int i = plane * shape.area(); i < end; i++) {
          y[i] = x[i] * factor;
        }
      }
    };
  }

  /** The mean of every plane. */
  static Step planeMeans(int input, int output, MapShape shape) {
    return buffers -> {
      double[] x = buffers[input];
      for (int plane = 0; plane < shape.planes(); plane++) {
        double sum = 0;
        int end = (plane + 1) * shape.area();
        for (int i = plane * shape.area(); i < end; i++) {
          sum += x[i];
        }
        buffers[output][plane] = sum / shape.area();
      }
    };
  }

  /** The largest of each window; places outside the picture do not count. */
  static Step largest(int input, int output, MapShape in, MapShape out, Window2d window) {
    return buffers -> {
      double[] x = buffers[input];
      double[] y = buffers[output];
      int at = 0;
      for (int plane = 0; plane < out.planes(); plane++) {
        for (int row = 0; row < out.height(); row++) {
          int top = row * window.strideY() - window.padTop();
          for (int column = 0; column < out.width(); column++) {
            int left = column * window.strideX() - window.padLeft();
            y[at++] = largestOf(x, plane * in.area(), in, window, top, left);
          }
        }
      }
    };
  }

  private static double largestOf(
      double[] x, int plane, MapShape in, Window2d window, int top, int left) {
    double largest = Double.NEGATIVE_INFINITY;
    int bottom = Math.min(in.height(), top + window.height());
    int right = Math.min(in.width(), left + window.width());
    for (int row = Math.max(0, top); row < bottom; row++) {
      for (int column = Math.max(0, left); column < right; column++) {
        largest = Math.max(largest, x[plane + row * in.width() + column]);
      }
    }
    return largest;
  }

  /** Lays a map into a larger one of zeros. */
  static Step pad(
      int input, int output, MapShape in, MapShape out, int firstPlane, int top, int left) {
    return buffers -> {
      double[] y = buffers[output];
      java.util.Arrays.fill(y, 0, out.length(), 0.0);
      for (int plane = 0; plane < in.planes(); plane++) {
        for (int row = 0; row < in.height(); row++) {
          int to = (firstPlane + plane) * out.area() + (top + row) * out.width() + left;
          System.arraycopy(buffers[input], plane * in.area() + row * in.width(), y, to, in.width());
        }
      }
    };
  }

  /** Puts one buffer behind the other. */
  static Step append(int[] inputs, int[] lengths, int output) {
    return buffers -> {
      int at = 0;
      for (int i = 0; i < inputs.length; i++) {
        System.arraycopy(buffers[inputs[i]], 0, buffers[output], at, lengths[i]);
        at += lengths[i];
      }
    };
  }

  /** A map as a list in the file's order: row by row, and of each pixel all planes. */
  static Step flatten(int input, int output, MapShape in) {
    return buffers -> {
      double[] x = buffers[input];
      double[] y = buffers[output];
      for (int plane = 0; plane < in.planes(); plane++) {
        for (int i = 0; i < in.area(); i++) {
          y[i * in.planes() + plane] = x[plane * in.area() + i];
        }
      }
    };
  }

  /** Spreads groups of planes over squares of pixels; within a square row by row. */
  static Step depthToSpace(int input, int output, MapShape in, MapShape out, int block) {
    return buffers -> {
      double[] x = buffers[input];
      double[] y = buffers[output];
      for (int plane = 0; plane < in.planes(); plane++) {
        int place = plane / out.planes();
        int first = plane % out.planes() * out.area() + place / block * out.width() + place % block;
        for (int row = 0; row < in.height(); row++) {
          int from = plane * in.area() + row * in.width();
          int to = first + row * block * out.width();
          for (int column = 0; column < in.width(); column++) {
            y[to + column * block] = x[from + column];
          }
        }
      }
    };
  }
}
