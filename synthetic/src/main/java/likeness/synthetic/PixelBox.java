// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The pixels that may show a shape; {@code right} and {@code bottom} are just outside. */
record PixelBox(int left, int top, int right, int bottom) {

  /** The part of the canvas within the field's box, as it lies in {@code frame}. */
  static PixelBox around(HeadFrame frame, DistanceField field, Canvas canvas) {
    return around(frame, field.left(), field.top(), field.right(), field.bottom(), canvas);
  }

  static PixelBox around(
      HeadFrame frame, double left, double top, double right, double bottom, Canvas canvas) {
    double x0 = Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double u = (corner & 1) == 0 ? left : right;
      double v = (corner & 2) == 0 ? top : bottom;
      double x = frame.pixelX(u, v);
      double y = frame.pixelY(u, v);
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
    }
    return new PixelBox(
        within(x0 - 1, canvas.width()),
        within(y0 - 1, canvas.height()),
        within(x1 + 2, canvas.width()),
        within(y1 + 2, canvas.height()));
  }

  private static int within(double value, int limit) {
    return (int) Math.max(0, Math.min(Math.floor(value), limit));
  }
}
