// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.geometry.Point;

/**
 * A mark that shows a finding in the photo.
 *
 * @param points in the upright photo: x from 0 at its left side to 1 at its right, y from 0 at its
 *     top to 1 at its bottom; beyond that where a mark leaves the picture
 */
public record Overlay(Shape shape, Role role, List<Point> points) {

  /** How the points are joined. */
  public enum Shape {
    POINT,
    LINE,
    /** The outline of the points, closed. */
    POLYGON
  }

  /** What a mark stands for. */
  public enum Role {
    /** What was measured. */
    MEASURED,
    /** What the rule allows. */
    LIMIT,
    /** Where the trouble is. */
    PROBLEM,
    /** Where a person should look. */
    LOOK
  }

  public Overlay {
    points = List.copyOf(points);
    if (points.isEmpty() || shape != Shape.POINT && points.size() < 2) {
      throw new IllegalArgumentException("points: expected enough for a " + shape);
    }
  }
}
