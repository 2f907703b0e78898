// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Where on the head hair has its roots, seen from the front. */
final class HairLine {

  private HairLine() {}

  /** The height of the hairline over the forehead and down before the ears. */
  static double at(double u) {
    double x = Math.abs(u);
    double side = Smooth.step(0.66, 1.14, x);
    double recess = Smooth.bump((x - 0.55) * (x - 0.55) / 0.08);
    return x * x * 0.1 - 1.06 - 0.05 * recess + 0.98 * side;
  }

  /** 1 under the hair, 0 on bare skin, soft between. */
  static double under(double u, double v) {
    return Smooth.step(0.02, -0.16, v - at(u));
  }
}
