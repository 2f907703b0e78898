// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * Numbers that look random and are the same on every platform.
 *
 * <p>Source: Marsaglia, "Xorshift RNGs", 2003, 32 bits with the shifts 13, 17, 5.
 */
final class Dice {
  private static final double TO_UNIT = 1.0 / 16777216.0;

  private int state;

  Dice(int seed) {
    int mixed = mix(seed);
    this.state = mixed == 0 ? 0x9E3779B9 : mixed;
  }

  /**
   * An independent stream for one purpose, so that a change in one part of the picture leaves the
   * others alone.
   */
  Dice split(int purpose) {
    return new Dice(state ^ mix(purpose));
  }

  int next() {
    int x = state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    state = x;
    return x;
  }

  /** A number in [0, 1). */
  double unit() {
    return (next() >>> 8) * TO_UNIT;
  }

  double between(double low, double high) {
    return unit() * (high - low) + low;
  }

  /** A number around 0 with a standard deviation of about 1, never beyond 3. */
  double bell() {
    double sum = unit() + unit() + unit() + unit();
    return (sum - 2.0) * 1.5;
  }

  /** A whole number from 0 to {@code bound} − 1. */
  int below(int bound) {
    return (int) Math.floor(unit() * bound);
  }

  /** Scrambles the bits of a number. */
  static int mix(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return h;
  }
}
