// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;

/**
 * A face as the networks see it, in pixels of the upright source.
 *
 * @param box the detector's box
 * @param score the detector's confidence, in [0, 1]
 * @param presence the mesh's confidence that there is a face at all, in [0, 1]
 * @param mesh 468 points in MediaPipe's order
 * @param meshDepth the depth of each mesh point in source pixels, smaller towards the camera
 * @param leftEye the centre of the lid contour of the viewer's left eye, corrected for the mesh's
 *     bias to the pupil
 * @param rightEye the same of the viewer's right eye
 * @param chin the lowest point of the chin
 * @param rollDeg the turn of the eye line, positive when the viewer's right eye is lower
 * @param yawDeg the turn to the side, positive when the face looks to the viewer's right
 * @param pitchDeg the nod, positive when the face looks up
 */
public record Face(
    Box box,
    double score,
    double presence,
    List<Point> mesh,
    List<Double> meshDepth,
    Point leftEye,
    Point rightEye,
    Point chin,
    double rollDeg,
    double yawDeg,
    double pitchDeg) {

  public static final int MESH_POINTS = 468;

  public Face {
    mesh = List.copyOf(mesh);
    meshDepth = List.copyOf(meshDepth);
    if (mesh.size() != MESH_POINTS || meshDepth.size() != MESH_POINTS) {
      throw new IllegalArgumentException(
          "mesh: expected " + MESH_POINTS + " points, got " + mesh.size());
    }
  }

  /** The distance between the eye centres, in pixels. */
  public double interEyeDistancePx() {
    return leftEye.distanceTo(rightEye);
  }

  /** The point halfway between the eyes. */
  public Point eyeMidpoint() {
    return leftEye.towards(rightEye, 0.5);
  }

  /** The distance from the middle of the eyes to the chin, in pixels; T in the literature. */
  public double eyeToChinPx() {
    return eyeMidpoint().distanceTo(chin);
  }
}
