// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * The outline of neck, shoulders and chest, upright below the head.
 *
 * @param frame the body's axes: the same unit as the head's and, in an upright pose, the same
 *     origin
 * @param field the distance to the outline, negative inside
 */
record BodyShape(HeadFrame frame, DistanceField field) {
  /** Where head and body are joined, down from the eyes. */
  static final double JOINT_Y = 1.5;

  static BodyShape of(Head head) {
    double n = head.traits().neckHalfWidth();
    double wide = 0.56 + n * 0.5;
    Outline outline =
        Outline.mirrored(
            0,
            0.7,
            n * 0.9,
            0.85,
            n,
            1.5,
            n,
            1.9,
            n * 1.07,
            2.17,
            n * 1.34,
            2.4,
            1.75 * wide,
            2.65,
            2.65 * wide,
            2.93,
            3.3 * wide,
            3.38,
            3.62 * wide,
            4.2,
            3.8 * wide,
            6,
            3.9 * wide,
            9,
            0,
            9.2);
    return new BodyShape(head.frame().uprightFrom(JOINT_Y), new DistanceField(outline, 0.04));
  }
}
