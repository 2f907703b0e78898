// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.List;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.portrait.Component;
import likeness.testkit.defects.EyeCloser;
import likeness.testkit.defects.LightDefects;
import likeness.testkit.defects.MouthOpener;
import likeness.testkit.portraits.FaceTemplate;

/** A defect in growing doses, and the check that has to see it. */
enum DefectSeries {
  EYES_CLOSED(Component.EYES_OPEN, false, 0.5, 0, 0.25, 0.5, 0.75, 1),
  MOUTH_OPEN(Component.MOUTH_CLOSED, true, 0.08, 0, 0.04, 0.06, 0.08, 0.15),
  BLUR(Component.SHARPNESS, true, 1, 0, 0.5, 1, 1.5, 2),
  DARK(Component.EXPOSURE, false, 2, 0, 1, 2, 3),
  BRIGHT(Component.SKIN_HIGHLIGHTS, true, 2, 0, 1, 1.5, 2),
  UNEVEN_LIGHT(Component.LIGHT_BALANCE, true, 1.5, 0, 0.5, 1, 1.5, 2),
  BLUE_CAST(Component.NATURAL_COLOUR, true, 1, 0, 0.5, 1, 1.5),
  HIGHLIGHT(Component.SKIN_HIGHLIGHTS, true, 1, 0, 0.5, 1, 2);

  final Component sees;
  final boolean rising;

  /** The dose from which on the defect counts as there. */
  final double bad;

  final double[] doses;

  DefectSeries(Component sees, boolean rising, double bad, double... doses) {
    this.sees = sees;
    this.rising = rising;
    this.bad = bad;
    this.doses = doses;
  }

  Raster make(Raster photo, FaceTemplate t, double dose) {
    if (dose == 0) {
      return photo;
    }
    double ied = t.interEyePx();
    return switch (this) {
      case EYES_CLOSED -> EyeCloser.close(photo, t.eyes(), dose);
      case MOUTH_OPEN ->
          MouthOpener.open(
              photo,
              t.mouthLeft(),
              t.mouthRight(),
              t.mouthMiddle(),
              below(t),
              dose * t.eyeToChinPx());
      case BLUR -> LightDefects.blur(photo, dose * ied / 113);
      case DARK -> LightDefects.expose(photo, -dose);
      case BRIGHT -> LightDefects.expose(photo, dose);
      case UNEVEN_LIGHT ->
          LightDefects.ramp(
              photo,
              new Point(t.leftPupil().x() - ied / 2, t.leftPupil().y()),
              new Point(t.rightPupil().x() + ied / 2, t.rightPupil().y()),
              dose);
      case BLUE_CAST -> LightDefects.gains(photo, Math.pow(2, -dose), 1, Math.pow(2, dose));
      case HIGHLIGHT ->
          LightDefects.highlight(photo, t.leftPupil().towards(t.chin(), 0.5), 0.35 * ied, dose);
    };
  }

  private static Point below(FaceTemplate t) {
    return new Point(t.chin().x(), t.chin().y() + 0.25 * t.eyeToChinPx());
  }

  /** Checks that may well change with this defect, besides the one that has to. */
  List<Component> related() {
    return switch (this) {
      case EYES_CLOSED -> List.of(Component.EXPOSURE, Component.GAZE, Component.RED_EYE);
      case MOUTH_OPEN -> List.of(Component.EXPRESSION_NEUTRALITY);
      case BLUR -> List.of(Component.RESOLUTION_HONESTY, Component.EYES_OPEN, Component.GAZE);
      case DARK ->
          List.of(Component.BACKGROUND_COLOUR, Component.COLOUR_MODE, Component.NATURAL_COLOUR);
      case BRIGHT ->
          List.of(
              Component.BACKGROUND_COLOUR,
              Component.COLOUR_MODE,
              Component.NATURAL_COLOUR,
              Component.EXPOSURE);
      case UNEVEN_LIGHT ->
          List.of(
              Component.ILLUMINATION_UNIFORMITY,
              Component.BACKGROUND_COLOUR,
              Component.BACKGROUND_UNIFORMITY,
              Component.EXPOSURE,
              Component.SHADOW_BEHIND_HEAD);
      case BLUE_CAST ->
          List.of(Component.BACKGROUND_COLOUR, Component.COLOUR_MODE, Component.SKIN_HIGHLIGHTS);
      case HIGHLIGHT ->
          List.of(
              Component.LIGHT_BALANCE,
              Component.ILLUMINATION_UNIFORMITY,
              Component.NATURAL_COLOUR,
              Component.EXPOSURE);
    };
  }
}
