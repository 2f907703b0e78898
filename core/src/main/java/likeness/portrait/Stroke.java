// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.geometry.Point;

/**
 * What a person drew over the matte: here is the person, or here is not.
 *
 * @param keep whether what lies under it is the person
 * @param radiusPx half the brush's width, in pixels of the upright source
 * @param points the way of the brush, in pixels of the upright source
 */
public record Stroke(boolean keep, double radiusPx, List<Point> points) {
  private static final double LARGEST_PX = 100_000;

  public Stroke {
    points = List.copyOf(points);
    if (!(radiusPx > 0 && radiusPx < LARGEST_PX)) {
      throw new IllegalArgumentException(
          "radiusPx: expected above 0 and below " + (int) LARGEST_PX + ", got " + radiusPx);
    }
    if (points.isEmpty()) {
      throw new IllegalArgumentException("points: expected at least one, got none");
    }
    for (Point p : points) {
      if (!(Math.abs(p.x()) < LARGEST_PX && Math.abs(p.y()) < LARGEST_PX)) {
        throw new IllegalArgumentException("points: expected pixels of the photo, got others");
      }
    }
  }
}
