// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.geometry.Elementary;

/** Layers that treat each number of a map alike, or alike within its plane. */
final class Elementwise {

  private Elementwise() {}

  /** The sum of two maps of {@code size} numbers. */
  static final class Add extends Layer {
    private final int first;
    private final int second;
    private final int output;
    private final int size;

    Add(int first, int second, int output, int size) {
      this.first = first;
      this.second = second;
      this.output = output;
      this.size = size;
    }

    @Override
    void run(double[][] slots) {
      double[] a = slots[first];
      double[] b = slots[second];
      double[] y = slots[output];
      for (int i = 0; i < size; i++) {
        y[i] = a[i] + b[i];
      }
    }
  }

  /** Each plane of a map times one number of its own. */
  static final class Scale extends Layer {
    private final int input;
    private final int factors;
    private final int output;
    private final Shape shape;

    Scale(int input, int factors, int output, Shape shape) {
      this.input = input;
      this.factors = factors;
      this.output = output;
      this.shape = shape;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      int plane = shape.plane();
      for (int c = 0; c < shape.channels(); c++) {
        double factor = slots[factors][c];
        for (int i = c * plane; i < (c + 1) * plane; i++) {
          y[i] = x[i] * factor;
        }
      }
    }
  }

  /** Negative numbers become 0, and those above {@code limit} become {@code limit}. */
  static final class Clamp extends Layer {
    private final int input;
    private final int output;
    private final int size;
    private final double limit;

    Clamp(int input, int output, int size, double limit) {
      this.input = input;
      this.output = output;
      this.size = size;
      this.limit = limit;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      for (int i = 0; i < size; i++) {
        y[i] = Math.min(Math.max(x[i], 0.0), limit);
      }
    }
  }

  /** Negative numbers are multiplied by the slope of their plane. */
  static final class Prelu extends Layer {
    private final int input;
    private final int output;
    private final Shape shape;
    private final double[] slopes;

    Prelu(int input, int output, Shape shape, double[] slopes) {
      this.input = input;
      this.output = output;
      this.shape = shape;
      this.slopes = slopes;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      int plane = shape.plane();
      for (int c = 0; c < shape.channels(); c++) {
        double slope = slopes[c];
        for (int i = c * plane; i < (c + 1) * plane; i++) {
          y[i] = Math.max(x[i], 0.0) + Math.min(x[i], 0.0) * slope;
        }
      }
    }
  }

  /** x · min(max(x + 3, 0), 6) / 6. */
  static final class HardSwish extends Layer {
    private final int input;
    private final int output;
    private final int size;

    HardSwish(int input, int output, int size) {
      this.input = input;
      this.output = output;
      this.size = size;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      for (int i = 0; i < size; i++) {
        y[i] = x[i] * Math.min(Math.max(x[i] + 3.0, 0.0), 6.0) * (1.0 / 6.0);
      }
    }
  }

  /** 1 / (1 + e^−x). */
  static final class Logistic extends Layer {
    private final int input;
    private final int output;
    private final int size;

    Logistic(int input, int output, int size) {
      this.input = input;
      this.output = output;
      this.size = size;
    }

    @Override
    void run(double[][] slots) {
      double[] x = slots[input];
      double[] y = slots[output];
      for (int i = 0; i < size; i++) {
        y[i] = 1.0 / (Elementary.exp(-x[i]) + 1.0);
      }
    }
  }
}
