// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Where on the head hair has its roots, seen from the front. */
final class HairLine {

  private HairLine() {}

  /** The height of the hairline over the forehead and down before the ears. */
  static double at(double u) {
    double x = Math.abs(u);
    double temple = Smooth.step(0.45, 1.0, x);
    double side = Smooth.step(0.88, 1.1, x);
    double recess = Smooth.bump((x - 0.62) * (x - 0.62) / 0.06);
    return -1.2 + 0.3 * temple - 0.05 * recess + 0.95 * side;
  }

  /** 1 under the hair, 0 on bare skin, soft between. */
  static double under(double u, double v) {
    return Smooth.step(0.02, -0.16, v - at(u));
  }
}
