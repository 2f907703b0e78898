// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.portrait.Face;

/** Faces for tests: the whole mesh on one ellipse, in the order of its points. */
final class Faces {

  private Faces() {}

  /**
   * An upright face with the eyes a third above the centre and the chin at the bottom of the
   * ellipse.
   */
  static Face upright(double x, double y, double width) {
    List<Point> mesh = new ArrayList<>();
    List<Double> depth = new ArrayList<>();
    int[] oval = {
      10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
      148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      mesh.add(new Point(x, y));
      depth.add(0.0);
    }
    for (int i = 0; i < oval.length; i++) {
      double turn = i * 2 * Math.PI / oval.length;
      mesh.set(
          oval[i], new Point(x + Math.sin(turn) * width * 0.4, y - Math.cos(turn) * width * 0.5));
    }
    return new Face(
        new Box(x - width / 2, y - width / 2, width, width),
        1,
        1,
        mesh,
        depth,
        new Point(x - width * 0.2, y - width * 0.15),
        new Point(x + width * 0.2, y - width * 0.15),
        new Point(x, y + width * 0.5),
        0,
        0,
        0);
  }
}
