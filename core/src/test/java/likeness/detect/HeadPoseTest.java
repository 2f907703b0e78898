// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadPoseTest {

  /**
   * Turns the face to the viewer's right by the yaw, after a nod upwards by the pitch; then scales
   * and shifts.
   */
  private static double[][] turned(double yawDeg, double pitchDeg) {
    double[][] points = ReferenceFace.points();
    double cy = Math.cos(Math.toRadians(yawDeg));
    double sy = Math.sin(Math.toRadians(yawDeg));
    double cp = Math.cos(Math.toRadians(pitchDeg));
    double sp = Math.sin(Math.toRadians(pitchDeg));
    for (double[] p : points) {
      double y = cp * p[1] + sp * p[2];
      double z = cp * p[2] - sp * p[1];
      double x = cy * p[0] - sy * z;
      p[2] = 300 * (sy * p[0] + cy * z) - 5;
      p[0] = 300 * x + 40;
      p[1] = 300 * y + 70;
    }
    return points;
  }

  @Test
  void recoversTurnAndNodWhateverScaleAndPlace() {
    for (double yaw : new double[] {-60, -20, 0, 3, 45}) {
      for (double pitch : new double[] {-35, 0, 1, 30}) {
        HeadPose pose = HeadPose.between(ReferenceFace.points(), turned(yaw, pitch));
        assertEquals(yaw, pose.yawDeg(), 1e-6);
        assertEquals(pitch, pose.pitchDeg(), 1e-6);
      }
    }
  }

  @Test
  void aNoseToTheViewersRightIsAPositiveYaw() {
    double[][] face = turned(20, 0);
    double nose = 0;
    double mean = 0;
    for (double[] p : face) {
      mean += p[0] / face.length;
      if (p[2] < -100) {
        nose = p[0];
      }
    }
    assertEquals(true, nose > mean);
  }

  @Test
  void aRaisedNoseIsAPositivePitch() {
    double[][] level = turned(0, 0);
    double[][] raised = turned(0, 15);
    // Row 3 is the nose tip: looking up lifts it.
    assertEquals(true, raised[3][1] < level[3][1]);
  }

  @Test
  void theReferenceIsItsOwnMirrorImage() {
    double[][] points = ReferenceFace.points();
    double[][] mirrored = turned(12, 7);
    for (double[] p : mirrored) {
      p[0] = -p[0];
    }
    // Mirroring exchanges the points of each pair too.
    for (int i = 5; i + 1 < mirrored.length; i += 2) {
      double[] swap = mirrored[i];
      mirrored[i] = mirrored[i + 1];
      mirrored[i + 1] = swap;
    }
    HeadPose pose = HeadPose.between(points, mirrored);
    assertEquals(-12, pose.yawDeg(), 1e-6);
    assertEquals(7, pose.pitchDeg(), 1e-6);
  }

  @Test
  void pointsThatCoincideHaveNoTurn() {
    assertEquals(new HeadPose(0, 0), HeadPose.between(ReferenceFace.points(), new double[23][3]));
  }
}
