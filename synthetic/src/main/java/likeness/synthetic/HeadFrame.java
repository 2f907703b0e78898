// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;
import likeness.geometry.Point;

/**
 * The head's own axes in the picture: u to the right, v down, z towards the camera, in inter-eye
 * distances; the origin is between the eyes.
 *
 * <p>Parallel projection: a turn by yaw shifts a point by its depth.
 */
final class HeadFrame {
  private final double scale;
  private final double originX;
  private final double originY;
  private final double cosRoll;
  private final double sinRoll;
  private final double cosYaw;
  private final double sinYaw;

  HeadFrame(double scale, double originX, double originY, double rollDeg, double yawDeg) {
    this.scale = scale;
    this.originX = originX;
    this.originY = originY;
    this.cosRoll = Elementary.cos(rollDeg * Elementary.RADIANS_PER_DEGREE);
    this.sinRoll = Elementary.sin(rollDeg * Elementary.RADIANS_PER_DEGREE);
    this.cosYaw = Elementary.cos(yawDeg * Elementary.RADIANS_PER_DEGREE);
    this.sinYaw = Elementary.sin(yawDeg * Elementary.RADIANS_PER_DEGREE);
  }

  /**
   * The frame of the body below: the same size, upright, joined to the head at the height {@code
   * v}.
   */
  HeadFrame uprightFrom(double v) {
    double x = pixelX(0, v);
    double y = pixelY(0, v) - v * scale;
    return new HeadFrame(scale, x, y, 0, 0);
  }

  /** Pixels in one inter-eye distance. */
  double scale() {
    return scale;
  }

  double cosYaw() {
    return cosYaw;
  }

  double sinYaw() {
    return sinYaw;
  }

  /** Across the head as the camera sees it, for the pixel position (x, y). */
  double across(double x, double y) {
    return ((x - originX) * cosRoll + (y - originY) * sinRoll) / scale;
  }

  double down(double x, double y) {
    return ((y - originY) * cosRoll - (x - originX) * sinRoll) / scale;
  }

  double pixelX(double across, double down) {
    return (across * cosRoll - down * sinRoll) * scale + originX;
  }

  double pixelY(double across, double down) {
    return (across * sinRoll + down * cosRoll) * scale + originY;
  }

  /** Across, as the camera sees it, of a point of the head. */
  double project(double u, double z) {
    return u * cosYaw + z * sinYaw;
  }

  /** Towards the camera, of a point of the head. */
  double depth(double u, double z) {
    return z * cosYaw - u * sinYaw;
  }

  Point place(double u, double v, double z) {
    double across = project(u, z);
    return new Point(pixelX(across, v), pixelY(across, v));
  }
}
