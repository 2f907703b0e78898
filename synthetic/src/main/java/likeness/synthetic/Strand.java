// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * One hair, or a few that cling together: points in the head's axes as the camera sees them.
 *
 * @param x across
 * @param y down
 * @param z towards the camera
 * @param rise how far each point stands off the skin
 * @param width in inter-eye distances, at the root
 * @param tone its own brightness, about 1
 */
record Strand(double[] x, double[] y, double[] z, double[] rise, double width, double tone) {

  int points() {
    return x.length;
  }

  double meanDepth() {
    double sum = 0;
    for (double d : z) {
      sum += d;
    }
    return sum / z.length;
  }
}
