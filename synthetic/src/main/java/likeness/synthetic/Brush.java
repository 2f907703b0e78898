// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * Draws thin antialiased lines: a pixel is covered by the share of its height, or width, that lies
 * within the line.
 */
final class Brush {
  private final Canvas canvas;

  Brush(Canvas canvas) {
    this.canvas = canvas;
  }

  /**
   * Draws a piece of a line from (x0, y0) to (x1, y1), in pixels; the end is left to the piece that
   * follows.
   *
   * @param width in pixels; below one pixel the line only grows fainter
   */
  void line(double x0, double y0, double x1, double y1, double width, Ink ink, double opacity) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    boolean steep = Math.abs(dy) > Math.abs(dx);
    double run = steep ? dy : dx;
    if (run == 0) {
      return;
    }
    double rise = (steep ? dx : dy) / run;
    double half = Math.sqrt(dx * dx + dy * dy) / Math.abs(run) * width * 0.5;
    double from = steep ? Math.min(y0, y1) : Math.min(x0, x1);
    double to = steep ? Math.max(y0, y1) : Math.max(x0, x1);
    double start = steep ? y0 : x0;
    double offset = steep ? x0 : y0;
    int limit = steep ? canvas.height() : canvas.width();
    int first = (int) Math.max(0, Math.ceil(from - 0.5));
    int last = (int) Math.min(limit, Math.ceil(to - 0.5));
    for (int i = first; i < last; i++) {
      double centre = (i + 0.5 - start) * rise + offset;
      double low = centre - half;
      double high = centre + half;
      int k1 = (int) Math.floor(high);
      for (int k = (int) Math.floor(low); k <= k1; k++) {
        double cover = (Math.min(high, k + 1.0) - Math.max(low, k)) * opacity;
        if (steep) {
          canvas.over(k, i, ink, cover);
        } else {
          canvas.over(i, k, ink, cover);
        }
      }
    }
  }
}
