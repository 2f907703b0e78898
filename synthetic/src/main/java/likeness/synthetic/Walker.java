// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * The growing tip of a strand: where it is, where it heads, and which way is away from the skull.
 */
final class Walker {
  /** The share of its direction that a strand keeps at each step: hair bends, it does not break. */
  private static final double STIFFNESS = 0.72;

  double x;
  double y;
  double z;
  double dx;
  double dy;
  double dz;
  double nx;
  double ny;
  double nz;
  double wishX;
  double wishY;
  double wishZ;

  void start(double newX, double newY, double newZ) {
    x = newX;
    y = newY;
    z = newZ;
    dx = 0;
    dy = 0;
    dz = 0;
  }

  void wish(double newX, double newY, double newZ) {
    wishX = newX;
    wishY = newY;
    wishZ = newZ;
  }

  /** Adds {@code strength} away from the skull to the wish. */
  void wishOutward(double strength) {
    wishX += nx * strength;
    wishY += ny * strength;
    wishZ += nz * strength;
  }

  /** Turns towards the wish and goes one step. */
  void go(double step) {
    double wish = Math.sqrt(wishX * wishX + wishY * wishY + wishZ * wishZ) + 1e-9;
    boolean first = dx == 0 && dy == 0 && dz == 0;
    double keep = first ? 0 : STIFFNESS;
    double turn = (1.0 - keep) / wish;
    dx = dx * keep + wishX * turn;
    dy = dy * keep + wishY * turn;
    dz = dz * keep + wishZ * turn;
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
    x += dx / length * step;
    y += dy / length * step;
    z += dz / length * step;
  }
}
