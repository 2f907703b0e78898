// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * Where the head is in the picture and what the face does.
 *
 * @param headHeight crown to chin as a fraction of the picture's height
 * @param centreX the head's axis at the eyes, as a fraction of the picture's width
 * @param eyeY the eyes, as a fraction of the picture's height from the top
 * @param rollDeg the head's tilt, positive when the viewer's right eye is lower
 * @param yawDeg the head's turn, positive when the face looks to the viewer's right; within ±20
 * @param eyesClosed 0 open, 1 shut
 * @param mouthOpen 0 closed, 1 wide open
 */
public record Pose(
    double headHeight,
    double centreX,
    double eyeY,
    double rollDeg,
    double yawDeg,
    double eyesClosed,
    double mouthOpen) {

  /** Straight into the camera, with room around for every document's frame. */
  public static final Pose FRONTAL = new Pose(0.40, 0.5, 0.42, 0, 0, 0, 0);

  public Pose {
    if (!(headHeight > 0.01 && headHeight <= 1.5)) {
      throw new IllegalArgumentException("headHeight: expected 0.01 to 1.5, got " + headHeight);
    }
    if (!(Math.abs(yawDeg) <= 20) || !(Math.abs(rollDeg) <= 180)) {
      throw new IllegalArgumentException("pose: expected yaw within ±20° and roll within ±180°");
    }
    if (!(eyesClosed >= 0 && eyesClosed <= 1) || !(mouthOpen >= 0 && mouthOpen <= 1)) {
      throw new IllegalArgumentException("pose: expected eyesClosed and mouthOpen in 0 to 1");
    }
  }

  public Pose withTurn(double newRollDeg, double newYawDeg) {
    return new Pose(headHeight, centreX, eyeY, newRollDeg, newYawDeg, eyesClosed, mouthOpen);
  }

  public Pose withPlace(double newHeadHeight, double newCentreX, double newEyeY) {
    return new Pose(newHeadHeight, newCentreX, newEyeY, rollDeg, yawDeg, eyesClosed, mouthOpen);
  }

  public Pose withExpression(double newEyesClosed, double newMouthOpen) {
    return new Pose(headHeight, centreX, eyeY, rollDeg, yawDeg, newEyesClosed, newMouthOpen);
  }
}
