// SPDX-License-Identifier: Apache-2.0
package likeness.network;

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

  /**
   * The logistic function with an error below 1e-12; beyond ±40 it stays at its value there.
   *
   * <p>e^−x is the 256th power of e^(−x/256), which a short series gives; unlike {@link
   * likeness.geometry.Elementary#exp} this has no branch, and the compiler turns it into vector
   * instructions.
   */
  private static void logistic(double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      double t = Math.min(Math.max(y[i], -40.0), 40.0) * (-1.0 / 256.0);
      double e = t * (1.0 / 8.0) + 1.0;
      e = e * t * (1.0 / 7.0) + 1.0;
      e = e * t * (1.0 / 6.0) + 1.0;
      e = e * t * (1.0 / 5.0) + 1.0;
      e = e * t * (1.0 / 4.0) + 1.0;
      e = e * t * (1.0 / 3.0) + 1.0;
      e = e * t * (1.0 / 2.0) + 1.0;
      e = e * t + 1.0;
      double e2 = e * e;
      double e4 = e2 * e2;
      double e8 = e4 * e4;
      double e16 = e8 * e8;
      double e32 = e16 * e16;
      double e64 = e32 * e32;
      double e128 = e64 * e64;
      y[i] = 1.0 / (e128 * e128 + 1.0);
    }
  }
}
