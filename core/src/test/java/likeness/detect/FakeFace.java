// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.Arrays;
import java.util.List;
import likeness.portrait.Face;
import likeness.tensor.Tensor;

/**
 * A frontal face as the networks would report it, in the pixels of their input.
 *
 * @param side of the detector's box
 * @param logit the detector's
 * @param nose the nose beside the middle of the eyes, in distances between them
 */
record FakeFace(double x, double y, double side, double logit, double nose) {
  private static final int ANCHORS = 896;

  FakeFace(double x, double y, double side, double logit) {
    this(x, y, side, logit, 0);
  }

  /** What the short-range detector gives when it sees these faces. */
  static List<Tensor> shortRange(List<FakeFace> faces) {
    float[] boxes = new float[ANCHORS * 16];
    float[] logits = new float[ANCHORS];
    Arrays.fill(logits, -50);
    double[] anchors = BlazeFace.SHORT_RANGE.anchors();
    for (int i = 0; i < faces.size(); i++) {
      FakeFace face = faces.get(i);
      int anchor = 40 + 2 * i;
      face.write(boxes, anchor * 16, anchors[2 * anchor] * 128, anchors[2 * anchor + 1] * 128);
      logits[anchor] = (float) face.logit;
    }
    return List.of(
        new Tensor(new int[] {1, ANCHORS, 16}, boxes),
        new Tensor(new int[] {1, ANCHORS, 1}, logits));
  }

  /** What the full-range detector gives when it sees nothing. */
  static List<Tensor> nothingFar() {
    float[] logits = new float[2304];
    Arrays.fill(logits, -50);
    return List.of(
        new Tensor(new int[] {1, 2304, 16}, new float[2304 * 16]),
        new Tensor(new int[] {1, 2304, 1}, logits));
  }

  private void write(float[] boxes, int at, double anchorX, double anchorY) {
    double eyes = 0.4 * side;
    double[] relative = {
      -0.5 * eyes,
      -0.2 * side,
      0.5 * eyes,
      -0.2 * side,
      nose * eyes,
      0,
      0,
      0.2 * side,
      -0.4 * side,
      0,
      0.4 * side,
      0
    };
    boxes[at] = (float) (x - anchorX);
    boxes[at + 1] = (float) (y - anchorY);
    boxes[at + 2] = (float) side;
    boxes[at + 3] = (float) side;
    for (int i = 0; i < relative.length; i++) {
      double origin = i % 2 == 0 ? x - anchorX : y - anchorY;
      boxes[at + 4 + i] = (float) (origin + relative[i]);
    }
  }

  /**
   * What the mesh network gives for a frontal face in the middle of its input, the eyes 48 pixels
   * apart, turned by {@code yawDeg}.
   */
  static List<Tensor> mesh(double yawDeg, double logit) {
    float[] points = new float[3 * Face.MESH_POINTS];
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      put(points, i, 0, 0.4, 0, yawDeg);
    }
    for (double[] p : ReferenceFace.POINTS) {
      put(points, (int) p[0], p[2], p[3], p[4], yawDeg);
      put(points, (int) p[1], -p[2], p[3], p[4], yawDeg);
    }
    // The other lid points beside the corners, so that their middle is half a distance from the
    // face's.
    for (int i : new int[] {7, 163, 144, 145, 153, 154, 155, 173, 157, 158, 159, 160, 161, 246}) {
      put(points, i, -0.5, 0, 0, yawDeg);
    }
    for (int i : new int[] {249, 390, 373, 374, 380, 381, 382, 398, 384, 385, 386, 387, 388, 466}) {
      put(points, i, 0.5, 0, 0, yawDeg);
    }
    put(points, 152, 0, 1.75, 0, yawDeg);
    // Closed lips, as far apart as the mesh has them: 0.018 of the distance of eyes and chin.
    put(points, 13, 0, 0.4, 0, yawDeg);
    put(points, 14, 0, 0.4 + 0.018 * 1.738, 0, yawDeg);
    return List.of(
        new Tensor(new int[] {1, points.length}, points),
        new Tensor(new int[] {1, 1}, new float[] {(float) logit}));
  }

  private static void put(float[] points, int i, double x, double y, double z, double yawDeg) {
    double cos = Math.cos(Math.toRadians(yawDeg));
    double sin = Math.sin(Math.toRadians(yawDeg));
    points[3 * i] = (float) (96 + 48 * (x * cos - z * sin));
    points[3 * i + 1] = (float) (76 + 48 * y);
    points[3 * i + 2] = (float) (48 * (x * sin + z * cos));
  }
}
