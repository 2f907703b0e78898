// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;

/**
 * The face that a head's turn is measured against: looks straight at the camera, left and right
 * alike.
 *
 * <p>The mean of what the mesh network gives for 33 frontal portraits of the Face Research Lab
 * London Set, made symmetric. Against the network's own model of a face this takes out its mean
 * error of the nod. Points that move with the mouth, the jaw or the brows are left out.
 */
final class ReferenceFace {
  /** Number of the point, number of its mirror image, and x, y, z in distances between the eyes. */
  static final double[][] POINTS = {
    {10, 10, 0.000, -0.858, -0.062},
    {168, 168, 0.000, -0.085, -0.161},
    {6, 6, 0.000, 0.029, -0.233},
    {4, 4, 0.000, 0.482, -0.540},
    {2, 2, 0.000, 0.703, -0.271},
    {54, 284, -0.932, -0.535, 0.432},
    {127, 356, -1.084, 0.113, 0.969},
    {234, 454, -1.070, 0.344, 1.030},
    {132, 361, -1.018, 0.822, 0.972},
    {129, 358, -0.310, 0.573, -0.084},
    {33, 263, -0.708, 0.001, 0.184},
    {133, 362, -0.274, 0.023, 0.099},
    {117, 346, -0.820, 0.278, 0.175},
    {205, 425, -0.616, 0.649, -0.025},
  };

  private ReferenceFace() {}

  /** Rows of x, y, z: each point, and its mirror image where it has one. */
  static double[][] points() {
    List<double[]> rows = new ArrayList<>();
    for (double[] p : POINTS) {
      rows.add(new double[] {p[2], p[3], p[4]});
      if (p[0] != p[1]) {
        rows.add(new double[] {-p[2], p[3], p[4]});
      }
    }
    return rows.toArray(new double[0][]);
  }

  /** The same points of a fitted mesh, turned by {@code −rollDeg}. */
  static double[][] pointsOf(MeshFit fit, double rollDeg) {
    Affine upright = Affine.rotationDeg(-rollDeg);
    List<double[]> rows = new ArrayList<>();
    for (double[] p : POINTS) {
      rows.add(row(fit, (int) p[0], upright));
      if (p[0] != p[1]) {
        rows.add(row(fit, (int) p[1], upright));
      }
    }
    return rows.toArray(new double[0][]);
  }

  private static double[] row(MeshFit fit, int index, Affine upright) {
    Point q = upright.apply(fit.points().get(index));
    return new double[] {q.x(), q.y(), fit.depth().get(index)};
  }
}
