// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.geometry.Elementary;

/** What is done to each value by itself. */
enum Activation {
  NONE {
    @Override
    void apply(double[] v, int from, int to) {}
  },
  RELU {
    @Override
    void apply(double[] v, int from, int to) {
      for (int i = from; i < to; i++) {
        v[i] = Math.max(0.0, v[i]);
      }
    }
  },
  RELU6 {
    @Override
    void apply(double[] v, int from, int to) {
      for (int i = from; i < to; i++) {
        v[i] = Math.min(6.0, Math.max(0.0, v[i]));
      }
    }
  },
  HARD_SWISH {
    @Override
    void apply(double[] v, int from, int to) {
      for (int i = from; i < to; i++) {
        v[i] = Math.min(6.0, Math.max(0.0, v[i] + 3.0)) * v[i] / 6.0;
      }
    }
  },
  LOGISTIC {
    @Override
    void apply(double[] v, int from, int to) {
      for (int i = from; i < to; i++) {
        v[i] = 1.0 / (Elementary.exp(-v[i]) + 1.0);
      }
    }
  };

  /** Changes the values from {@code from} (inclusive) to {@code to} (exclusive). */
  abstract void apply(double[] values, int from, int to);

  /** The activation that the schema fuses into an operator under that number. */
  static Activation fused(int code) {
    return switch (code) {
      case 0 -> NONE;
      case 1 -> RELU;
      case 3 -> RELU6;
      default ->
          throw new IllegalArgumentException(
              "network file: expected activation 0, 1 or 3, got " + code);
    };
  }
}
