// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

/**
 * A figure as it depends on the framing: {@code head·h + x·u + y·v + constant}, in heights of the
 * frame.
 *
 * <p>The framing is three numbers: h, how long the head is; u and v, where the middle of the eyes
 * lies.
 */
record Linear(double head, double x, double y, double constant) {

  double at(Placement placement) {
    return head * placement.head() + x * placement.eyeX() + y * placement.eyeY() + constant;
  }

  Linear minus() {
    return new Linear(-head, -x, -y, -constant);
  }
}
