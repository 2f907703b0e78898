// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.portrait.Head;
import likeness.portrait.Measure;
import likeness.spec.Band;
import likeness.spec.Crown;
import likeness.spec.MeasureName;

/**
 * Measures a finished portrait by the head that was found in it, as if it were any photo.
 *
 * @param frame what the measures are fractions of, in the portrait's pixels
 */
record Remeasure(Head head, Box frame, Crown crown) {

  /** How a measure stands to its rule. */
  enum Verdict {
    MET,
    /** Outside, by no more than it is uncertain by. */
    WITHIN_U95,
    MISSED
  }

  /** The measure as a fraction of the frame's height. */
  double value(MeasureName name) {
    return pixels(name) / frame.height();
  }

  private double pixels(MeasureName name) {
    Point eyes = head.eyeMidpoint();
    Point top = crown == Crown.HAIR ? higher(head.crown(), head.hairTop()) : head.crown();
    return switch (name) {
      case HEAD_HEIGHT -> top.distanceTo(head.chin());
      case HEAD_WIDTH -> head.widthPx();
      case EYE_FROM_BOTTOM -> frame.bottom() - eyes.y();
      case CROWN_TO_TOP -> top.y() - frame.top();
      case CHIN_TO_BOTTOM -> frame.bottom() - head.chin().y();
      case EYE_TO_CHIN -> eyes.distanceTo(head.chin());
      case INTER_EYE -> head.leftEye().distanceTo(head.rightEye());
      case CENTRE_OFFSET -> Math.abs(eyes.x() - frame.centre().x());
    };
  }

  private static Point higher(Point a, Point b) {
    return a.y() <= b.y() ? a : b;
  }

  /**
   * @param stated what the framing says of the same measure
   */
  Verdict judge(Band band, Measure stated) {
    double value = value(band.measure());
    Double min = band.min();
    Double max = band.max();
    double outside = 0;
    if (min != null) {
      outside = Math.max(outside, min - value);
    }
    if (max != null) {
      outside = Math.max(outside, value - max);
    }
    if (outside <= 0) {
      return Verdict.MET;
    }
    return outside <= stated.u95() ? Verdict.WITHIN_U95 : Verdict.MISSED;
  }
}
