// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.portrait.Framing;

/**
 * How much of each pixel of the portrait the source covers, so that its edge is smooth where the
 * frame leaves it.
 */
final class Coverage {
  /** Makes up for rounding in a frame that touches the edge. */
  private static final double ROUNDING_PX = 1e-6;

  private final Affine map;
  private final Size source;
  private final double pixelsPerSourcePixel;

  Coverage(Framing framing, Size source) {
    this.map = framing.outputToSource();
    this.source = source;
    this.pixelsPerSourcePixel = 1.0 / map.scale();
  }

  /**
   * Whether the source covers every pixel of a portrait of that size wholly. Along any line
   * coverage does not fall and rise again, so that the corners say it of all.
   */
  boolean isWhole(Size portrait) {
    int right = portrait.width() - 1;
    int bottom = portrait.height() - 1;
    double least = 1 + ROUNDING_PX * 0.5;
    return inside(0, 0) >= least
        && inside(right, 0) >= least
        && inside(0, bottom) >= least
        && inside(right, bottom) >= least;
  }

  /** From 0, outside, to 1, inside or just touching the edge. */
  double at(int x, int y) {
    return Math.max(Math.min(inside(x, y), 1), 0);
  }

  /** How far inside the source a pixel's far edge is, in pixels of the portrait. */
  private double inside(int x, int y) {
    double u = map.xx() * (x + 0.5) + map.xy() * (y + 0.5) + map.dx();
    double v = map.yx() * (x + 0.5) + map.yy() * (y + 0.5) + map.dy();
    double across = Math.min(u, source.width() - u) * pixelsPerSourcePixel;
    double down = Math.min(v, source.height() - v) * pixelsPerSourcePixel;
    return Math.min(across, down) + 0.5 + ROUNDING_PX;
  }
}
