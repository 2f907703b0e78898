// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import likeness.geometry.Elementary;

/**
 * The turn and the nod of a head, from the rotation that best takes a reference face onto its
 * points.
 *
 * <p>Source: Horn, "Closed-form solution of absolute orientation using unit quaternions", 1987. The
 * greatest eigenvector is found by squaring the matrix, which needs nothing but products.
 *
 * @param yawDeg positive when the face looks to the viewer's right
 * @param pitchDeg positive when the face looks up
 */
record HeadPose(double yawDeg, double pitchDeg) {
  /** Squarings of the matrix: its 4096th power leaves only the greatest eigenvector. */
  private static final int SQUARINGS = 12;

  /** The pose of a mesh whose eye line is turned by {@code rollDeg}. */
  static HeadPose of(MeshFit fit, double rollDeg) {
    return between(ReferenceFace.points(), ReferenceFace.pointsOf(fit, rollDeg));
  }

  /**
   * Compares two clouds of points, x to the right, y down, z away from the camera, rows of x, y, z.
   *
   * @param reference a face that looks straight at the camera
   * @param observed the same points of a face whose eye line is level; scale and place are free
   */
  static HeadPose between(double[][] reference, double[][] observed) {
    if (reference.length != observed.length || reference.length < 3) {
      throw new IllegalArgumentException(
          "observed: expected " + reference.length + " points, got " + observed.length);
    }
    double[] q = rotation(covariance(reference, observed));
    // Where the reference's direction of view, (0, 0, −1), is taken.
    double x = (q[1] * q[3] + q[0] * q[2]) * -2;
    double y = (q[2] * q[3] - q[0] * q[1]) * -2;
    double z = (q[1] * q[1] + q[2] * q[2]) * 2 - 1;
    double yaw = Elementary.atan2(x, -z);
    double pitch = Elementary.atan2(-y, Math.sqrt(x * x + z * z));
    return new HeadPose(yaw / Elementary.RADIANS_PER_DEGREE, pitch / Elementary.RADIANS_PER_DEGREE);
  }

  private static double[][] covariance(double[][] a, double[][] b) {
    double[] meanA = mean(a);
    double[] meanB = mean(b);
    double[][] sums = new double[3][3];
    for (int p = 0; p < a.length; p++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          sums[i][j] += (a[p][i] - meanA[i]) * (b[p][j] - meanB[j]);
        }
      }
    }
    return sums;
  }

  private static double[] mean(double[][] points) {
    double[] sum = new double[3];
    for (double[] p : points) {
      for (int i = 0; i < 3; i++) {
        sum[i] += p[i];
      }
    }
    for (int i = 0; i < 3; i++) {
      sum[i] = sum[i] / points.length;
    }
    return sum;
  }

  /**
   * The unit quaternion (real part first) of the rotation that takes the first cloud closest to the
   * second.
   */
  private static double[] rotation(double[][] s) {
    double[][] n = {
      {s[0][0] + s[1][1] + s[2][2], s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0]},
      {0, s[0][0] - s[1][1] - s[2][2], s[0][1] + s[1][0], s[2][0] + s[0][2]},
      {0, 0, s[1][1] - s[0][0] - s[2][2], s[1][2] + s[2][1]},
      {0, 0, 0, s[2][2] - s[0][0] - s[1][1]}
    };
    double square = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        n[i][j] = j < i ? n[j][i] : n[i][j];
        square += n[i][j] * n[i][j];
      }
    }
    if (square == 0) {
      return new double[] {1, 0, 0, 0};
    }
    // No eigenvalue is below minus the matrix's norm: shifted by it, the greatest is also the
    // greatest in size.
    double shift = Math.sqrt(square);
    for (int i = 0; i < 4; i++) {
      n[i][i] += shift;
    }
    for (int k = 0; k < SQUARINGS; k++) {
      n = squared(n);
    }
    return longestColumn(n);
  }

  /** The matrix times itself, scaled so that its trace is 1. */
  private static double[][] squared(double[][] n) {
    double[][] product = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
          sum += n[i][k] * n[k][j];
        }
        product[i][j] = sum;
      }
    }
    double trace = product[0][0] + product[1][1] + product[2][2] + product[3][3];
    for (double[] row : product) {
      for (int j = 0; j < 4; j++) {
        row[j] = row[j] / trace;
      }
    }
    return product;
  }

  private static double[] longestColumn(double[][] n) {
    int best = 0;
    for (int i = 1; i < 4; i++) {
      if (n[i][i] > n[best][best]) {
        best = i;
      }
    }
    double[] q = n[best].clone();
    double length = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
    for (int i = 0; i < 4; i++) {
      q[i] = q[i] / length;
    }
    return q;
  }
}
