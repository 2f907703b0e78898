// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Smooth noise over the plane: random values on a unit lattice, joined by smooth steps. */
final class Noise {
  private static final double TO_SIGNED = 1.0 / 8388608.0;

  private final int seed;

  Noise(int seed) {
    this.seed = Dice.mix(seed);
  }

  /** A value in [−1, 1) that varies over about one unit. */
  double at(double x, double y) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    int ix = (int) fx;
    int iy = (int) fy;
    double tx = Smooth.ease(x - fx);
    double ty = Smooth.ease(y - fy);
    double top = Smooth.mix(lattice(ix, iy), lattice(ix + 1, iy), tx);
    double bottom = Smooth.mix(lattice(ix, iy + 1), lattice(ix + 1, iy + 1), tx);
    return Smooth.mix(top, bottom, ty);
  }

  /** Noise with {@code octaves} halvings of size and strength; within ±2. */
  double layered(double x, double y, int octaves) {
    double sum = 0;
    double strength = 1;
    double scale = 1;
    for (int i = 0; i < octaves; i++) {
      sum += at(x * scale + i * 17.3, y * scale - i * 9.7) * strength;
      strength *= 0.5;
      scale *= 2.0;
    }
    return sum;
  }

  /** An unrelated value in [−1, 1) for each whole point. */
  double lattice(int x, int y) {
    int h = Dice.mix(seed ^ x * 0x27D4EB2D);
    h = Dice.mix(h ^ y * 0x165667B1);
    return (h >> 8) * TO_SIGNED;
  }
}
