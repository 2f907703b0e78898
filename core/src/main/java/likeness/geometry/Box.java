// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

/** An upright rectangle; {@code left} and {@code top} may lie outside the picture. */
public record Box(double left, double top, double width, double height) {

  public Box {
    if (!(width >= 0) || !(height >= 0)) {
      throw new IllegalArgumentException(
          "box: expected a size of 0 or more, got " + width + "×" + height);
    }
  }

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public Point centre() {
    return new Point(0.5 * width + left, 0.5 * height + top);
  }

  public double area() {
    return width * height;
  }

  /** The area that this box and {@code other} have in common. */
  public double overlap(Box other) {
    double w = Math.min(right(), other.right()) - Math.max(left, other.left);
    double h = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
    return w > 0 && h > 0 ? w * h : 0;
  }
}
