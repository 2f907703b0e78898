// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;

/**
 * Where the output lies in the original.
 *
 * @param output the output's size in pixels
 * @param outputToOriginal takes a point of the output to the original; of a mirrored output, a
 *     point of the output mirrored back
 * @param mirrored whether the output had to be mirrored to match
 * @param explained the part of the output's contrast that the original explains, at most 1
 */
public record Alignment(Size output, Affine outputToOriginal, boolean mirrored, double explained) {

  /** The turn of the output's x axis in the original, in degrees. */
  public double rotationDeg() {
    return Elementary.atan2(
            outputToOriginal.yx() - outputToOriginal.xy(),
            outputToOriginal.xx() + outputToOriginal.yy())
        / Elementary.RADIANS_PER_DEGREE;
  }

  /** Output pixels for one pixel of the original. */
  public double scale() {
    return 1 / outputToOriginal.scale();
  }

  /**
   * How far the ratio of the two scales, or the right angle between the axes, is off: 0 for none.
   */
  public double stretch() {
    double across = length(outputToOriginal.xx(), outputToOriginal.yx());
    double down = length(outputToOriginal.xy(), outputToOriginal.yy());
    double dot =
        outputToOriginal.xx() * outputToOriginal.xy()
            + outputToOriginal.yx() * outputToOriginal.yy();
    return Math.max(Math.abs(across / down - 1), Math.abs(dot / (across * down)));
  }

  /** The map with the same centre, turn and area, but one scale. */
  public Affine similarity() {
    double a = (outputToOriginal.xx() + outputToOriginal.yy()) / 2;
    double b = (outputToOriginal.yx() - outputToOriginal.xy()) / 2;
    double cx = output.width() / 2.0;
    double cy = output.height() / 2.0;
    Point centre = outputToOriginal.apply(cx, cy);
    return new Affine(a, -b, centre.x() - (a * cx - b * cy), b, a, centre.y() - (b * cx + a * cy));
  }

  /** The crop's corners: top left, top right, bottom right, bottom left. */
  public List<Point> corners() {
    double w = output.width();
    double h = output.height();
    return List.of(
        outputToOriginal.apply(0, 0),
        outputToOriginal.apply(w, 0),
        outputToOriginal.apply(w, h),
        outputToOriginal.apply(0, h));
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
