// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The ellipsoid that hair grows on and stays outside of, in the head's axes. */
final class Skull {
  static final double CENTRE_Z = -0.25;
  static final double DEPTH = 1.52;

  private final double radiusX;
  private final double radiusY;
  private final double centreY = HeadShape.SKULL_CENTRE_V;

  Skull(Traits traits) {
    this.radiusX = traits.skullHalfWidth();
    this.radiusY = centreY - traits.crownY();
  }

  double radiusX() {
    return radiusX;
  }

  double radiusY() {
    return radiusY;
  }

  /** 1 on the ellipsoid, more outside, in proportion to the distance from its centre. */
  double level(Walker at) {
    double a = at.x / radiusX;
    double b = (at.y - centreY) / radiusY;
    double c = (at.z - CENTRE_Z) / DEPTH;
    return Math.sqrt(a * a + b * b + c * c);
  }

  /** Points the walker's normal away from the skull; beside the neck it points sideways. */
  void face(Walker at) {
    double nx = at.x / (radiusX * radiusX);
    double ny = (Math.min(at.y, 0.1) - centreY) / (radiusY * radiusY);
    double nz = (at.z - CENTRE_Z) / (DEPTH * DEPTH);
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9;
    at.nx = nx / length;
    at.ny = ny / length;
    at.nz = nz / length;
  }

  /** Moves the walker on its ray from the centre, to the level given. */
  void moveTo(Walker at, double from, double to) {
    double factor = to / (from + 1e-9);
    at.x *= factor;
    at.y = (at.y - centreY) * factor + centreY;
    at.z = (at.z - CENTRE_Z) * factor + CENTRE_Z;
  }
}
