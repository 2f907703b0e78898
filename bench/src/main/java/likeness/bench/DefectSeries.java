// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import static likeness.portrait.Component.BACKGROUND_COLOUR;
import static likeness.portrait.Component.BACKGROUND_UNIFORMITY;
import static likeness.portrait.Component.CHIN_MARGIN;
import static likeness.portrait.Component.COLOUR_MODE;
import static likeness.portrait.Component.EXPOSURE;
import static likeness.portrait.Component.EXPRESSION_NEUTRALITY;
import static likeness.portrait.Component.EYES_OPEN;
import static likeness.portrait.Component.EYE_TO_CHIN;
import static likeness.portrait.Component.GAZE;
import static likeness.portrait.Component.HEAD_HEIGHT;
import static likeness.portrait.Component.HEAD_POSE_PITCH;
import static likeness.portrait.Component.HEAD_POSE_YAW;
import static likeness.portrait.Component.ILLUMINATION_UNIFORMITY;
import static likeness.portrait.Component.LIGHT_BALANCE;
import static likeness.portrait.Component.MOUTH_CLOSED;
import static likeness.portrait.Component.NATURAL_COLOUR;
import static likeness.portrait.Component.NO_COMPRESSION_ARTIFACTS;
import static likeness.portrait.Component.RED_EYE;
import static likeness.portrait.Component.RESOLUTION_HONESTY;
import static likeness.portrait.Component.SHADOW_BEHIND_HEAD;
import static likeness.portrait.Component.SHARPNESS;
import static likeness.portrait.Component.SINGLE_FACE_PRESENT;
import static likeness.portrait.Component.SKIN_HIGHLIGHTS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.encode.Chroma;
import likeness.encode.JpegImage;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.portrait.Component;
import likeness.testkit.defects.BackgroundDefects;
import likeness.testkit.defects.EyeCloser;
import likeness.testkit.defects.HeadTurner;
import likeness.testkit.defects.LightDefects;
import likeness.testkit.defects.MouthOpener;
import likeness.testkit.defects.SecondFace;
import likeness.testkit.portraits.FaceTemplate;
import likeness.testkit.portraits.PortraitFiles;

/** A defect in growing doses, and the check that has to see it. */
enum DefectSeries {
  /** Share of the eyes' opening. */
  EYES_CLOSED(
      "eyes", EYES_OPEN, false, 0.5, EnumSet.of(EXPOSURE, GAZE, RED_EYE), 0, 0.25, 0.5, 0.75, 1),
  /**
   * Gap by the distance of eyes and chin. The jaw takes the chin down with it: the table tells how
   * far, by the defect's own map.
   */
  MOUTH_OPEN(
      "mouth",
      MOUTH_CLOSED,
      true,
      0.08,
      EnumSet.of(EXPRESSION_NEUTRALITY, HEAD_HEIGHT, CHIN_MARGIN, EYE_TO_CHIN),
      0,
      0.03,
      0.06,
      0.09,
      0.15),
  /** Standard deviation in the frame in which the eyes are 113 pixels apart. */
  BLUR(
      "blur",
      SHARPNESS,
      true,
      1,
      EnumSet.of(RESOLUTION_HONESTY, EYES_OPEN, GAZE),
      0,
      0.5,
      1,
      1.5,
      2),
  /** Stops. */
  DARK(
      "dark",
      EXPOSURE,
      false,
      2,
      EnumSet.of(BACKGROUND_COLOUR, COLOUR_MODE, NATURAL_COLOUR),
      0,
      1,
      2,
      3),
  BRIGHT(
      "bright",
      SKIN_HIGHLIGHTS,
      true,
      2,
      EnumSet.of(BACKGROUND_COLOUR, COLOUR_MODE, NATURAL_COLOUR, EXPOSURE),
      0,
      1,
      1.5,
      2),
  /** Stops from eye to eye. */
  UNEVEN_LIGHT(
      "uneven",
      LIGHT_BALANCE,
      true,
      1.5,
      EnumSet.of(
          ILLUMINATION_UNIFORMITY,
          BACKGROUND_COLOUR,
          BACKGROUND_UNIFORMITY,
          EXPOSURE,
          SHADOW_BEHIND_HEAD),
      0,
      0.5,
      1,
      1.5,
      2),
  /** Stops that blue gains and red loses. */
  BLUE_CAST(
      "cast",
      NATURAL_COLOUR,
      true,
      1,
      EnumSet.of(BACKGROUND_COLOUR, COLOUR_MODE, SKIN_HIGHLIGHTS),
      0,
      0.5,
      1,
      1.5),
  /** Linear light added in the middle of a spot on the nose. */
  FLASH_SPOT(
      "flash",
      SKIN_HIGHLIGHTS,
      true,
      1,
      EnumSet.of(LIGHT_BALANCE, ILLUMINATION_UNIFORMITY, NATURAL_COLOUR, EXPOSURE),
      0,
      0.5,
      1,
      2),
  /** Degrees added by rendering the mesh. */
  TURN("turn", HEAD_POSE_YAW, true, 18, Related.withGeometry(GAZE), 0, 6, 12, 18),
  NOD("nod", HEAD_POSE_PITCH, true, 20, Related.withGeometry(GAZE, EYES_OPEN), 0, 10, 20),
  /** Area of a second face by that of the first, by eyes and chin. */
  SECOND_FACE(
      "second",
      SINGLE_FACE_PRESENT,
      true,
      0.15,
      EnumSet.of(BACKGROUND_UNIFORMITY, BACKGROUND_COLOUR, SHADOW_BEHIND_HEAD),
      0,
      0.05,
      0.1,
      0.15,
      0.3,
      0.6),
  /** Share of linear light. */
  TEXTURE(
      "texture",
      BACKGROUND_UNIFORMITY,
      true,
      0.3,
      EnumSet.of(BACKGROUND_COLOUR, SHADOW_BEHIND_HEAD),
      0,
      0.05,
      0.1,
      0.2,
      0.3),
  SHADOW(
      "shadow",
      SHADOW_BEHIND_HEAD,
      true,
      0.5,
      EnumSet.of(BACKGROUND_UNIFORMITY, BACKGROUND_COLOUR),
      0,
      0.15,
      0.3,
      0.5,
      0.7),
  /** 100 without the JPEG quality; there is none without a file. */
  JPEG(
      "jpeg",
      NO_COMPRESSION_ARTIFACTS,
      false,
      50,
      EnumSet.of(RESOLUTION_HONESTY),
      5,
      20,
      35,
      50,
      70,
      90);

  /** Sets that more than one defect needs. */
  private static final class Related {
    /** A head that turns has another outline. */
    static Set<Component> withGeometry(Component... more) {
      Set<Component> related = EnumSet.range(Component.HEAD_HEIGHT, Component.FRAMING);
      related.addAll(List.of(more));
      return related;
    }
  }

  final String column;
  final Component sees;
  final boolean rising;

  /** The dose from which on the defect counts as there. */
  final double bad;

  /** Checks that may well change with this defect, besides the one that has to. */
  final Set<Component> related;

  final double[] doses;

  DefectSeries(
      String column,
      Component sees,
      boolean rising,
      double bad,
      Set<Component> related,
      double... doses) {
    this.column = column;
    this.sees = sees;
    this.rising = rising;
    this.bad = bad;
    this.related = related;
    this.doses = doses;
  }

  CheckedCase look(Sitter sitter, double dose) {
    if (dose == 0) {
      return sitter.clean();
    }
    return this == JPEG
        ? CheckedCase.ofFile(
            new JpegImage(sitter.photo(), Chroma.QUARTER)
                .encode((int) Math.round(100 - dose), 300, 0))
        : CheckedCase.of(make(sitter, dose));
  }

  private Raster make(Sitter sitter, double dose) {
    Raster photo = sitter.photo();
    FaceTemplate t = sitter.points();
    double ied = t.interEyePx();
    return switch (this) {
      case EYES_CLOSED -> EyeCloser.close(photo, t.eyes(), dose);
      case MOUTH_OPEN -> openMouth(sitter, dose);
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
      case FLASH_SPOT ->
          LightDefects.highlight(photo, t.leftPupil().towards(t.chin(), 0.5), 0.35 * ied, dose);
      // Away from where the face is turned already would cancel out.
      case TURN ->
          HeadTurner.turn(photo, sitter.face(), Math.copySign(dose, sitter.face().yawDeg()), 0);
      case NOD ->
          HeadTurner.turn(photo, sitter.face(), 0, Math.copySign(dose, sitter.face().pitchDeg()));
      case SECOND_FACE -> besideGuest(sitter, dose);
      case TEXTURE -> BackgroundDefects.texture(photo, sitter.matte(), ied / 4, dose);
      case SHADOW -> BackgroundDefects.shadow(photo, sitter.matte(), ied / 2, dose);
      case JPEG -> throw new IllegalStateException("a file, not a picture");
    };
  }

  /**
   * @param gap by the distance of eyes and chin
   */
  static Raster openMouth(Sitter sitter, double gap) {
    FaceTemplate t = sitter.points();
    return MouthOpener.open(
        sitter.photo(),
        t.mouthLeft(),
        t.mouthRight(),
        t.mouthMiddle(),
        belowChin(t),
        gap * t.eyeToChinPx());
  }

  /** How far {@link #openMouth} takes the chin down, by the distance of eyes and chin. */
  static double chinMoves(Sitter sitter, double gap) {
    FaceTemplate t = sitter.points();
    return MouthOpener.movesDown(t.chin(), t.mouthMiddle(), belowChin(t), gap);
  }

  private static Point belowChin(FaceTemplate t) {
    return new Point(t.chin().x(), t.chin().y() + 0.25 * t.eyeToChinPx());
  }

  private static Raster besideGuest(Sitter sitter, double area) {
    double guest = FaceTemplate.beside(sitter.guest()).eyeToChinPx();
    double scale = Math.sqrt(area) * sitter.points().eyeToChinPx() / guest;
    return SecondFace.beside(sitter.photo(), PortraitFiles.read(sitter.guest()), scale);
  }
}
