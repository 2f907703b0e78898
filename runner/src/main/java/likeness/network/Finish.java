// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.geometry.Elementary;

/**
 * What is done to a piece of a plane as soon as it is computed, while it is still in the
 * processor's cache: another map is added, then an activation applied.
 */
final class Finish {

  /** The activations. */
  enum Kind {
    NONE,
    /** max(x, 0). */
    RELU,
    /** x where positive, else x times the slope of the channel. */
    PRELU,
    /** x · min(max(x + 3, 0), 6) / 6. */
    HARD_SWISH,
    /** 1 / (1 + e^−x). */
    LOGISTIC
  }

  private static final int NO_MAP = -1;
  private static final double SIXTH = 1.0 / 6.0;

  private final int added;
  private final Kind kind;
  private final double[] slopes;

  private Finish(int added, Kind kind, double[] slopes) {
    this.added = added;
    this.kind = kind;
    this.slopes = slopes;
  }

  /** An activation; {@code slopes} are read for {@link Kind#PRELU} alone. */
  static Finish of(Kind kind, double[] slopes) {
    return new Finish(NO_MAP, kind, slopes);
  }

  /**
   * The same after adding the map in a slot, which may have fewer channels: the others are left
   * alone.
   */
  Finish adding(int slot) {
    return new Finish(slot, kind, slopes);
  }

  /** Finishes {@code y[from]} to before {@code y[to]}, a piece of plane {@code channel}. */
  void apply(double[][][] maps, int channel, double[] y, int from, int to) {
    if (added != NO_MAP && channel < maps[added].length) {
      add(maps[added][channel], y, from, to);
    }
    switch (kind) {
      case NONE -> {}
      case RELU -> relu(y, from, to);
      case PRELU -> prelu(slopes[channel], y, from, to);
      case HARD_SWISH -> hardSwish(y, from, to);
      case LOGISTIC -> logistic(y, from, to);
    }
  }

  private static void add(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = y[i] + x[i];
    }
  }

  private static void relu(double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(y[i], 0.0);
    }
  }

  private static void prelu(double slope, double[] y, int from, int to) {
    // Without a branch, which the compiler can turn into vector instructions.
    double even = (1.0 - slope) * 0.5;
    double odd = (slope + 1.0) * 0.5;
    for (int i = from; i < to; i++) {
      y[i] = y[i] * odd + Math.abs(y[i]) * even;
    }
  }

  private static void hardSwish(double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = y[i] * Math.min(Math.max(y[i] + 3.0, 0.0), 6.0) * SIXTH;
    }
  }

  private static void logistic(double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = 1.0 / (Elementary.exp(-y[i]) + 1.0);
    }
  }
}
