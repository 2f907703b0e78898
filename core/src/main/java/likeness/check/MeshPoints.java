// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Point;
import likeness.portrait.Face;

/**
 * Points of the mesh by what they are; left and right are the viewer's. Source: MediaPipe's
 * canonical face model.
 */
final class MeshPoints {
  private static final int LEFT_OUTER = 33;
  private static final int LEFT_INNER = 133;
  private static final int RIGHT_INNER = 362;
  private static final int RIGHT_OUTER = 263;
  private static final int NOSE_TIP = 1;
  private static final int MOUTH_LEFT = 61;
  private static final int MOUTH_RIGHT = 291;
  private static final int CHIN = 152;

  /** Upper and lower inner lip: in the middle, and halfway to the corners. */
  private static final int[][] INNER_LIPS = {{13, 14}, {81, 178}, {311, 402}};

  /** From the temples along the jaw, and the upper edge of the brows: no forehead. */
  private static final int[] FACE_HULL = {
    127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288,
    361, 323, 454, 356, 70, 63, 105, 66, 107, 336, 296, 334, 293, 300
  };

  private static final int[] LEFT_LIDS = {
    33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246
  };

  private static final int[] RIGHT_LIDS = {
    362, 382, 381, 380, 374, 373, 390, 249, 263, 466, 388, 387, 386, 385, 384, 398
  };

  /** The outline of the lips, for marks. */
  private static final int[] OUTER_LIPS = {
    61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185
  };

  private final List<Point> mesh;

  MeshPoints(Face face) {
    this.mesh = face.mesh();
  }

  Point leftOuter() {
    return mesh.get(LEFT_OUTER);
  }

  Point leftInner() {
    return mesh.get(LEFT_INNER);
  }

  Point rightInner() {
    return mesh.get(RIGHT_INNER);
  }

  Point rightOuter() {
    return mesh.get(RIGHT_OUTER);
  }

  /** The middle between the corners of the eye, which need not be the pupil. */
  Point leftEye() {
    return leftOuter().towards(leftInner(), 0.5);
  }

  /** See {@link #leftEye}. */
  Point rightEye() {
    return rightInner().towards(rightOuter(), 0.5);
  }

  Point eyeMidpoint() {
    return leftEye().towards(rightEye(), 0.5);
  }

  double interEyePx() {
    return leftEye().distanceTo(rightEye());
  }

  Point noseTip() {
    return mesh.get(NOSE_TIP);
  }

  Point mouthLeft() {
    return mesh.get(MOUTH_LEFT);
  }

  Point mouthRight() {
    return mesh.get(MOUTH_RIGHT);
  }

  Point chin() {
    return mesh.get(CHIN);
  }

  /** From the middle of the eyes to the chin; T in the literature. */
  double eyeToChinPx() {
    return eyeMidpoint().distanceTo(chin());
  }

  /** The widest gap between the inner lips. */
  double lipGapPx() {
    double widest = 0;
    for (int[] pair : INNER_LIPS) {
      widest = Math.max(widest, mesh.get(pair[0]).distanceTo(mesh.get(pair[1])));
    }
    return widest;
  }

  List<Point> faceHull() {
    return all(FACE_HULL);
  }

  List<Point> leftLids() {
    return all(LEFT_LIDS);
  }

  List<Point> rightLids() {
    return all(RIGHT_LIDS);
  }

  List<Point> outerLips() {
    return all(OUTER_LIPS);
  }

  /** The points of the mesh with these numbers. */
  List<Point> all(int[] indices) {
    List<Point> points = new ArrayList<>();
    for (int i : indices) {
      points.add(mesh.get(i));
    }
    return points;
  }
}
