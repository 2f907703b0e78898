// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.portrait.Head;
import likeness.spec.MeasureName;

/** How the measures of one head, and the sides of its picture, depend on the framing. */
final class HeadLines {

  /** Which top of the head is meant. */
  enum Top {
    CROWN,
    HAIR
  }

  private final Head head;
  private final double lengthPx;
  private final Point eyes;
  private final double cos;
  private final double sin;
  private final double aspect;

  /**
   * @param rollDeg how far the frame is turned against the source
   * @param aspect the frame's width by its height
   */
  HeadLines(Head head, double rollDeg, double aspect) {
    this.head = head;
    this.lengthPx = head.heightPx();
    if (!(lengthPx > 0)) {
      throw new IllegalArgumentException("head: expected the crown away from the chin");
    }
    this.eyes = head.eyeMidpoint();
    // The polynomial may miss cos 0 by the last bit; an upright frame is to be exactly so.
    this.cos = rollDeg == 0 ? 1 : Elementary.cos(rollDeg * Elementary.RADIANS_PER_DEGREE);
    this.sin = rollDeg == 0 ? 0 : Elementary.sin(rollDeg * Elementary.RADIANS_PER_DEGREE);
    this.aspect = aspect;
  }

  Linear measure(MeasureName name, Top top) {
    return switch (name) {
      case HEAD_HEIGHT -> length(top == Top.CROWN ? lengthPx : hairLengthPx());
      case HEAD_WIDTH -> length(head.widthPx());
      case EYE_FROM_BOTTOM -> new Linear(0, 0, -1, 1);
      case CROWN_TO_TOP -> new Linear(topDown(top), 0, 1, 0);
      case CHIN_TO_BOTTOM -> new Linear(-down(head.chin()), 0, -1, 1);
      case EYE_TO_CHIN -> length(eyes.distanceTo(head.chin()));
      case INTER_EYE -> length(head.leftEye().distanceTo(head.rightEye()));
      case CENTRE_OFFSET -> new Linear(0, 1, 0, -aspect / 2);
    };
  }

  /** From the top of the hair to the top of the frame. */
  Linear hairToTop() {
    return measure(MeasureName.CROWN_TO_TOP, Top.HAIR);
  }

  /** From the left side of the head to the left side of the frame. */
  Linear headToLeft() {
    return new Linear(-head.widthPx() / lengthPx / 2, 1, 0, 0);
  }

  /** From the right side of the head to the right side of the frame. */
  Linear headToRight() {
    return new Linear(-head.widthPx() / lengthPx / 2, -1, 0, aspect);
  }

  /**
   * For each side of the source how far it lies outside {@code canvas}: left, top, right, bottom.
   *
   * @param canvas the whole picture that is made, in heights of the frame, from the frame's corner
   */
  List<Linear> sides(Size source, Box canvas) {
    double left = eyes.x() / lengthPx;
    double top = eyes.y() / lengthPx;
    double right = (source.width() - eyes.x()) / lengthPx;
    double bottom = (source.height() - eyes.y()) / lengthPx;
    // The corner of the canvas that comes nearest to the side: which one, depends on the turn.
    double highX = sin < 0 ? canvas.right() : canvas.left();
    double lowX = sin < 0 ? canvas.left() : canvas.right();
    double leftY = sin < 0 ? canvas.top() : canvas.bottom();
    double rightY = sin < 0 ? canvas.bottom() : canvas.top();
    return List.of(
        new Linear(left, -cos, sin, cos * canvas.left() - sin * leftY),
        new Linear(top, -sin, -cos, sin * highX + cos * canvas.top()),
        new Linear(right, cos, -sin, sin * rightY - cos * canvas.right()),
        new Linear(bottom, sin, cos, -sin * lowX - cos * canvas.bottom()));
  }

  /** The map from the pixels of the output to the source, for a head placed so. */
  Affine outputToSource(Placement placement, Box frame) {
    double frameHeightPx = lengthPx / placement.head();
    double scale = frameHeightPx / frame.height();
    double eyeX = frame.left() / frame.height() + placement.eyeX();
    double eyeY = frame.top() / frame.height() + placement.eyeY();
    double dx = eyes.x() - (cos * eyeX - sin * eyeY) * frameHeightPx;
    double dy = eyes.y() - (sin * eyeX + cos * eyeY) * frameHeightPx;
    double across = 0 - sin * scale;
    return new Affine(cos * scale, across, dx, sin * scale, cos * scale, dy);
  }

  private Linear length(double px) {
    return new Linear(px / lengthPx, 0, 0, 0);
  }

  /**
   * Chin to the top of the hair along the head's own axis; hair that was seen below the crown ends
   * at the crown.
   */
  private double hairLengthPx() {
    double dx = (head.hairTop().x() - head.chin().x()) * (head.crown().x() - head.chin().x());
    double dy = (head.hairTop().y() - head.chin().y()) * (head.crown().y() - head.chin().y());
    return Math.max(lengthPx, (dx + dy) / lengthPx);
  }

  private double topDown(Top top) {
    double crown = down(head.crown());
    return top == Top.CROWN ? crown : Math.min(crown, down(head.hairTop()));
  }

  /** How far {@code p} lies below the eyes in the turned frame, in lengths of the head. */
  private double down(Point p) {
    double dx = p.x() - eyes.x();
    double dy = p.y() - eyes.y();
    return (dy * cos - dx * sin) / lengthPx;
  }
}
