// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * The signed distance to an outline, tabulated on a lattice and read between its points; negative
 * inside.
 */
final class DistanceField {
  private static final double MARGIN = 0.3;

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;
  private final Grid grid;

  /** Tabulates {@code outline} at {@code spacing}, in the outline's unit. */
  DistanceField(Outline outline, double spacing) {
    double x0 = outline.x(0);
    double x1 = x0;
    double y0 = outline.y(0);
    double y1 = y0;
    for (int i = 1; i < outline.size(); i++) {
      x0 = Math.min(x0, outline.x(i));
      x1 = Math.max(x1, outline.x(i));
      y0 = Math.min(y0, outline.y(i));
      y1 = Math.max(y1, outline.y(i));
    }
    this.left = x0 - MARGIN;
    this.top = y0 - MARGIN;
    this.right = x1 + MARGIN;
    this.bottom = y1 + MARGIN;
    this.grid = new Grid(left, top, right, bottom, spacing);
    grid.fill(outline::distance);
  }

  /** The distance at a point; outside the tabulated box an upper bound of it. */
  double at(double x, double y) {
    double bx = Math.max(left, Math.min(x, right));
    double by = Math.max(top, Math.min(y, bottom));
    double inside = grid.at(bx, by);
    double dx = x - bx;
    double dy = y - by;
    return dx == 0 && dy == 0 ? inside : Math.sqrt(dx * dx + dy * dy) + inside;
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  double right() {
    return right;
  }

  double bottom() {
    return bottom;
  }
}
