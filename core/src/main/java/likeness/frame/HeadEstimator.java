// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import likeness.geometry.Point;
import likeness.portrait.Face;
import likeness.portrait.Head;
import likeness.portrait.Matte;

/**
 * Estimates where the head begins and ends: crown, top of the hair, width.
 *
 * <p>Takes a face and the matte of its head (a region or the whole picture, coarse is enough);
 * gives points in source pixels on the head's own axis, which runs at right angles through the
 * middle of the eye line, so a rolled head is measured along itself.
 *
 * <p>The mesh does not know the skull above the forehead, and the mask knows only hair. Up to 1.08
 * T above the eye line (T: eye line to chin) the skull follows the mask's top; what is higher is
 * hair and says nothing more. Coefficients fitted on 33 portraits of the Face Research Lab London
 * Set: head height on the 33 others MAE 1.5 %, p95 3.8 %; on all 1.8 % and 4.7 % (without the cap
 * 2.1 % and 5.3 %, worst 9.9 % instead of 5.9 %). Adults with uncovered heads; not for babies or
 * turbans.
 */
public final class HeadEstimator {
  private static final double CROWN_OFFSET = 0.254;
  private static final double CROWN_PER_TOP = 0.674;

  /** Mask tops above it are hair alone, in T above the eye line. */
  private static final double HIGHEST_SKULL = 1.08;

  /** No head ends so low, in T above the eye line (lowest of 66: 0.79): the mask has failed. */
  private static final double LOWEST_TOP = 0.7;

  /** The crown without a mask, in T above the eye line. */
  private static final double MEAN_CROWN = 0.934;

  private static final double U95_WITH_MASK = 0.05;
  private static final double U95_WITHOUT_MASK = 0.07;

  /** The mesh's outermost points before the ears, and the head's width over their distance. */
  private static final int RIGHT_SIDE = 234;

  private static final int LEFT_SIDE = 454;
  private static final double WIDTH_PER_MESH_WIDTH = 1.024;

  public Head estimate(Face face, Matte matte) {
    HeadAxis axis = HeadAxis.of(face);
    double top = axis.topOf(matte);
    boolean masked = top >= LOWEST_TOP;
    double estimate = CROWN_PER_TOP * Math.min(top, HIGHEST_SKULL) + CROWN_OFFSET;
    // No hair is thinner than nothing: the skull never stands out of the mask.
    double crown = masked ? Math.min(estimate, top) : MEAN_CROWN;
    double width = face.mesh().get(RIGHT_SIDE).distanceTo(face.mesh().get(LEFT_SIDE));
    Point crownPoint = axis.at(0, crown);
    return new Head(
        face.leftEye(),
        face.rightEye(),
        face.chin(),
        crownPoint,
        masked ? axis.at(0, top) : crownPoint,
        width * WIDTH_PER_MESH_WIDTH,
        masked ? U95_WITH_MASK : U95_WITHOUT_MASK);
  }
}
