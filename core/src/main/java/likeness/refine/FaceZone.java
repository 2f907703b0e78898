// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.portrait.Face;

/** Where on the grid the face is: what is skin for certain, and what lies above the chin. */
final class FaceZone {
  /** The outline of the face in MediaPipe's mesh, from the top of the forehead clockwise. */
  private static final List<Integer> OVAL =
      List.of(
          10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
          152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109);

  /** The mesh's outline can lie on the wall beside a turned face; nine tenths of it never do. */
  private static final double CERTAIN_PART = 0.9;

  /** All of the face, and the hairline above it. */
  private static final double WHOLE_PART = 1.06;

  /** Half the width of a neck and what surrounds it, in faces. */
  private static final double NECK_FACES = 0.5;

  private final int width;
  private final int height;
  private final double widthPx;
  private final Point chin;
  private final double upX;
  private final double upY;
  private final double eyeToChinPx;
  private final List<Point> oval;
  private final List<Point> wholeOval;

  FaceZone(Face face, WorkGrid grid) {
    Affine toGrid = grid.toSource().inverse();
    this.width = grid.size().width();
    this.height = grid.size().height();
    this.widthPx = grid.fromSourcePx(face.box().width());
    this.chin = toGrid.apply(face.chin());
    Point eyes = toGrid.apply(face.eyeMidpoint());
    this.eyeToChinPx = eyes.distanceTo(chin);
    if (!(eyeToChinPx > 0) || !(widthPx > 0)) {
      throw new IllegalArgumentException("face: expected a face of some size, got none");
    }
    this.upX = (eyes.x() - chin.x()) / eyeToChinPx;
    this.upY = (eyes.y() - chin.y()) / eyeToChinPx;
    Point centre = eyes.towards(chin, 0.5);
    List<Point> mesh = OVAL.stream().map(i -> toGrid.apply(face.mesh().get(i))).toList();
    this.oval = mesh.stream().map(p -> centre.towards(p, CERTAIN_PART)).toList();
    this.wholeOval = mesh.stream().map(p -> centre.towards(p, WHOLE_PART)).toList();
  }

  /** The width of the detector's box, in pixels of the grid. */
  double faceWidthPx() {
    return widthPx;
  }

  /**
   * How far the pixel lies above the chin along the face, in distances from the eyes to the chin;
   * negative below.
   */
  double aboveChin(int x, int y) {
    return ((x + 0.5 - chin.x()) * upX + (y + 0.5 - chin.y()) * upY) / eyeToChinPx;
  }

  /** Whether the pixel lies below the chin, no further to the side than the neck. */
  boolean belowFace(int x, int y) {
    double aside = (y + 0.5 - chin.y()) * upX - (x + 0.5 - chin.x()) * upY;
    return aboveChin(x, y) < 0 && Math.abs(aside) < NECK_FACES * widthPx;
  }

  /** The pixels that are skin for certain. */
  boolean[] skin() {
    return within(oval);
  }

  /** The pixels of the whole face; some may be hair or wall. */
  boolean[] wholeFace() {
    return within(wholeOval);
  }

  private boolean[] within(List<Point> oval) {
    boolean[] inside = new boolean[width * height];
    double[] crossings = new double[oval.size()];
    for (int y = 0; y < height; y++) {
      int n = crossings(oval, y + 0.5, crossings);
      Arrays.sort(crossings, 0, n);
      for (int k = 0; k + 1 < n; k += 2) {
        int from = (int) Math.ceil(Math.min(Math.max(crossings[k] - 0.5, 0), width));
        int to = (int) Math.ceil(Math.min(Math.max(crossings[k + 1] - 0.5, 0), width));
        for (int x = from; x < to; x++) {
          inside[y * width + x] = true;
        }
      }
    }
    return inside;
  }

  private static int crossings(List<Point> oval, double y, double[] at) {
    int n = 0;
    for (int i = 0; i < oval.size(); i++) {
      Point a = oval.get(i);
      Point b = oval.get((i + 1) % oval.size());
      if (a.y() <= y != b.y() <= y) {
        at[n++] = (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()) + a.x();
      }
    }
    return n;
  }
}
