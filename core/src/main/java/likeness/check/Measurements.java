// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Point;
import likeness.portrait.Component;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Message;
import likeness.portrait.Report.Measurement;

/**
 * Values that are told and never judged: those that depend on the colour of the skin, and the
 * standard's geometry, for which a document has its own rules.
 */
final class Measurements {
  private static final Message OF_SKIN = Message.of("measurement.depends_on_skin");

  private Measurements() {}

  static List<Measurement> of(Scene scene) {
    FaceTone tone = FaceTone.of(scene.aligned().luminance(), scene.aligned().face());
    MeshPoints points = scene.points();
    double t = points.eyeToChinPx();
    double ied = points.interEyePx();
    double width = scene.photo().raster().width();
    double height = scene.photo().raster().height();
    Point eyes = points.eyeMidpoint();
    return List.of(
        ofSkin(
            Component.LUMINANCE_MEAN,
            tone.mean(),
            Unit.FRACTION,
            ReferenceMaps.luminanceMean(tone.mean())),
        ofSkin(
            Component.LUMINANCE_VARIANCE,
            tone.variance(),
            Unit.NONE,
            ReferenceMaps.luminanceVariance(tone.variance())),
        ofSkin(
            Component.UNDER_EXPOSURE_PREVENTION,
            tone.dark(),
            Unit.FRACTION,
            ReferenceMaps.underExposurePrevention(tone.dark())),
        ofSkin(
            Component.OVER_EXPOSURE_PREVENTION,
            tone.burnt(),
            Unit.FRACTION,
            ReferenceMaps.overExposurePrevention(tone.burnt())),
        ofSkin(
            Component.DYNAMIC_RANGE,
            tone.bits(),
            Unit.BITS,
            ReferenceMaps.dynamicRange(tone.bits())),
        plain(Component.HEAD_SIZE, t / height, ReferenceMaps.headSize(t / height)),
        plain(Component.LEFTWARD_CROP, points.leftEye().x() / ied),
        plain(Component.RIGHTWARD_CROP, (width - points.rightEye().x()) / ied),
        plain(Component.MARGIN_ABOVE, eyes.y() / t, ReferenceMaps.marginAbove(eyes.y() / t)),
        plain(
            Component.MARGIN_BELOW,
            (height - eyes.y()) / t,
            ReferenceMaps.marginBelow((height - eyes.y()) / t)));
  }

  private static Measurement ofSkin(Component component, double value, Unit unit, int score) {
    return new Measurement(component, new Measured(value, unit, null, score), OF_SKIN);
  }

  private static Measurement plain(Component component, double value, int score) {
    return new Measurement(component, new Measured(value, Unit.RATIO, null, score), null);
  }

  /**
   * The margin between an eye and the picture's side. The reference implementation measures from
   * the other eye (COMPLIANCE.md §1.2), so its 0 to 100 value would not be comparable.
   */
  private static Measurement plain(Component component, double value) {
    return new Measurement(component, new Measured(value, Unit.RATIO, null, null), null);
  }
}
