// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Framing;
import likeness.portrait.Head;
import likeness.portrait.Limit;
import likeness.portrait.Measure;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.Band;
import likeness.spec.Crown;
import likeness.spec.MeasureName;
import likeness.spec.OutputRule;
import likeness.spec.Provenance.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * One length that the document rules, in the frame that is handed in: the whole picture when it is
 * finished, else the frame that would be cut from it.
 */
final class MeasureCheck implements FaceCheck {
  private static final double BABY_YEARS = 2;
  private static final double CHILD_YEARS = 6;

  /**
   * Of a baby's head height, by itself: eyes at 56 % of the head's height from its top instead of
   * an adult's 49 % make it 15 % longer than estimated. Textbook proportions; no portraits of
   * children were at hand to measure it.
   */
  private static final double BABY_U95 = 0.15;

  /** Of a small child's head height: halfway between a baby's and an adult's. */
  private static final double CHILD_U95 = 0.10;

  private final MeasureName name;
  private final Component component;
  private final FieldGroup group;

  private MeasureCheck(MeasureName name, Component component, FieldGroup group) {
    this.name = name;
    this.component = component;
    this.group = group;
  }

  /** A check for each measure that documents rule. */
  static List<FaceCheck> all() {
    return List.of(
        new MeasureCheck(MeasureName.HEAD_HEIGHT, Component.HEAD_HEIGHT, FieldGroup.HEAD),
        new MeasureCheck(MeasureName.HEAD_WIDTH, Component.HEAD_WIDTH, FieldGroup.HEAD),
        new MeasureCheck(MeasureName.EYE_FROM_BOTTOM, Component.EYE_LINE, FieldGroup.EYES),
        new MeasureCheck(MeasureName.CROWN_TO_TOP, Component.CROWN_MARGIN, FieldGroup.MARGINS),
        new MeasureCheck(MeasureName.CHIN_TO_BOTTOM, Component.CHIN_MARGIN, FieldGroup.MARGINS),
        new MeasureCheck(MeasureName.EYE_TO_CHIN, Component.EYE_TO_CHIN, FieldGroup.HEAD),
        new MeasureCheck(MeasureName.INTER_EYE, Component.INTER_EYE, FieldGroup.EYES),
        new MeasureCheck(MeasureName.CENTRE_OFFSET, Component.CENTRING, FieldGroup.MARGINS));
  }

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    if (!(rules.document().output() instanceof OutputRule output)) {
      return Optional.empty();
    }
    Double mm = output.frameHeightMm();
    double unit = mm == null ? 1 : mm;
    return rules.document().bands(output.exactFrame(), rules.request().ageYears()).stream()
        .filter(band -> band.measure() == name && band.binding())
        .findFirst()
        .map(band -> requirement(rules, band, unit));
  }

  private Requirement requirement(Rules rules, Band band, double unit) {
    Double min = band.min() == null ? null : Double.valueOf(band.min() * unit);
    Double max = band.max() == null ? null : Double.valueOf(band.max() * unit);
    return rules.measure(component, new Limit(min, max, 0, 0.0), group, name);
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Framing framing = scene.photo().framing();
    Limit limit = requirement.limit();
    Measure measure = framing == null ? null : find(framing, name);
    if (framing == null || measure == null || limit == null) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.RETAKE, List.of());
    }
    Double mm = measure.millimetresPerUnit();
    double unit = mm == null ? 1 : mm;
    double u95 = u95(measure, framing, scene.rules().request().ageYears()) * unit;
    Requirement uncertain =
        new Requirement(
            requirement.component(),
            requirement.weight(),
            Limit.within(limit.min(), limit.max(), u95),
            requirement.clause());
    Measured measured =
        Measured.of(
            measure.value() * unit, mm == null ? Unit.FRAME_HEIGHTS : Unit.MILLIMETRES, u95);
    Means means = scene.rules().finished() ? Means.CROP : Means.RETAKE;
    return Verdicts.judge(uncertain, measured, means, overlays(scene, framing));
  }

  /**
   * The uncertainty, of a young child's crown made wider: it is estimated from the heads of adults,
   * and a child has more skull above the eyes.
   */
  private double u95(Measure measure, Framing framing, @Nullable Double ageYears) {
    boolean fromCrown = name == MeasureName.HEAD_HEIGHT || name == MeasureName.CROWN_TO_TOP;
    Measure head = find(framing, MeasureName.HEAD_HEIGHT);
    if (!fromCrown || head == null || ageYears == null || ageYears >= CHILD_YEARS) {
      return measure.u95();
    }
    double share = ageYears < BABY_YEARS ? BABY_U95 : CHILD_U95;
    return Math.max(measure.u95(), share * head.value());
  }

  private static @Nullable Measure find(Framing framing, MeasureName name) {
    return framing.measures().stream()
        .filter(measure -> measure.name().equals(name.field()))
        .findFirst()
        .orElse(null);
  }

  private List<Overlay> overlays(Scene scene, Framing framing) {
    Head head = scene.photo().head();
    Affine toSource = framing.outputToSource();
    Affine toFrame = toSource.inverse();
    Point top =
        scene.rules().document().geometry().crown() == Crown.HAIR ? head.hairTop() : head.crown();
    Point eyes = head.eyeMidpoint();
    List<Overlay> marks = new ArrayList<>();
    double bottom = framing.output().height();
    switch (name) {
      case HEAD_HEIGHT -> marks.add(scene.marks().line(Role.MEASURED, top, head.chin()));
      case EYE_TO_CHIN -> marks.add(scene.marks().line(Role.MEASURED, eyes, head.chin()));
      case INTER_EYE ->
          marks.add(scene.marks().line(Role.MEASURED, head.leftEye(), head.rightEye()));
      case HEAD_WIDTH -> {
        Point middle = top.towards(head.chin(), 0.5);
        double half = head.widthPx() / 2 / toSource.scale();
        Point inFrame = toFrame.apply(middle);
        marks.add(
            scene
                .marks()
                .line(
                    Role.MEASURED,
                    toSource.apply(inFrame.x() - half, inFrame.y()),
                    toSource.apply(inFrame.x() + half, inFrame.y())));
      }
      case EYE_FROM_BOTTOM -> marks.add(upright(scene, toSource, toFrame.apply(eyes), bottom));
      case CROWN_TO_TOP -> marks.add(upright(scene, toSource, toFrame.apply(top), 0));
      case CHIN_TO_BOTTOM ->
          marks.add(upright(scene, toSource, toFrame.apply(head.chin()), bottom));
      case CENTRE_OFFSET -> {
        double middle = framing.output().width() / 2.0;
        Point inFrame = toFrame.apply(eyes);
        marks.add(scene.marks().line(Role.MEASURED, eyes, toSource.apply(middle, inFrame.y())));
      }
    }
    return marks;
  }

  /** From a point of the frame straight to the row {@code y} of it. */
  private static Overlay upright(Scene scene, Affine toSource, Point from, double y) {
    return scene.marks().line(Role.MEASURED, toSource.apply(from), toSource.apply(from.x(), y));
  }
}
