// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.List;
import likeness.geometry.Point;
import likeness.portrait.Face;

/**
 * The 468 points of a face in source pixels.
 *
 * @param points in MediaPipe's order
 * @param depth smaller towards the camera, of the same scale
 * @param presence the network's confidence that there is a face, in [0, 1]
 */
record MeshFit(List<Point> points, List<Double> depth, double presence) {
  /**
   * The outer corners of the person's right and left eye: the line that turns the mesh's input
   * upright.
   */
  private static final int RIGHT_OUTER_CORNER = 33;

  private static final int LEFT_OUTER_CORNER = 263;

  MeshFit {
    points = List.copyOf(points);
    depth = List.copyOf(depth);
    if (points.size() != Face.MESH_POINTS || depth.size() != Face.MESH_POINTS) {
      throw new IllegalArgumentException(
          "mesh: expected " + Face.MESH_POINTS + " points, got " + points.size());
    }
  }

  double rollDeg() {
    return Angles.ofLineDeg(points.get(RIGHT_OUTER_CORNER), points.get(LEFT_OUTER_CORNER));
  }

  /** The mean of the points with these numbers. */
  Point mean(int... indices) {
    double x = 0;
    double y = 0;
    for (int i : indices) {
      x += points.get(i).x();
      y += points.get(i).y();
    }
    return new Point(x / indices.length, y / indices.length);
  }
}
