// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import likeness.geometry.Point;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.DressRules;
import likeness.spec.DressRules.Glasses;
import likeness.spec.DressRules.HeadCovering;
import likeness.spec.Provenance.FieldGroup;

/**
 * Something that only a person can judge with what is at hand: not assessed, and the place to look
 * at is shown.
 */
final class LookCheck implements FaceCheck {
  private final Component component;
  private final String field;
  private final Function<DressRules, Weighted> weight;
  private final Function<Scene, List<Point>> place;

  /** How much a rule of dress matters. */
  private enum Weighted {
    RULE,
    ADVICE,
    NOT_ASKED
  }

  private LookCheck(
      Component component,
      String field,
      Function<DressRules, Weighted> weight,
      Function<Scene, List<Point>> place) {
    this.component = component;
    this.field = field;
    this.weight = weight;
    this.place = place;
  }

  static FaceCheck glasses() {
    return new LookCheck(
        Component.GLASSES, "rules.glasses", LookCheck::glasses, LookCheck::eyeRegion);
  }

  static FaceCheck headCovering() {
    return new LookCheck(
        Component.NO_HEAD_COVERINGS,
        "rules.head_covering",
        LookCheck::headCovering,
        LookCheck::topOfHead);
  }

  /** Hair, hands, masks or anything else before the face; every document wants it free. */
  static FaceCheck faceOcclusion() {
    return new LookCheck(
        Component.FACE_OCCLUSION_PREVENTION,
        "rules",
        rules -> Weighted.RULE,
        scene -> Region.hull(scene.points().faceHull()));
  }

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return switch (weight.apply(rules.document().rules())) {
      case RULE -> Optional.of(rules.ruled(component, null, FieldGroup.RULES, field));
      case ADVICE -> Optional.of(rules.advice(component, null));
      case NOT_ASKED -> Optional.empty();
    };
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    return Verdicts.undecided(
        requirement,
        Reason.PERSON_DECIDES,
        Means.LOOK,
        List.of(scene.marks().polygon(Role.LOOK, place.apply(scene))));
  }

  private static Weighted glasses(DressRules rules) {
    Glasses rule = rules.glasses().rule();
    return switch (rule) {
      case ALLOWED -> Weighted.NOT_ASKED;
      case UNKNOWN, DISCOURAGED -> Weighted.ADVICE;
      case FORBIDDEN, MEDICAL_ONLY, ALLOWED_NO_GLARE, REQUIRED_IF_WORN -> Weighted.RULE;
    };
  }

  private static Weighted headCovering(DressRules rules) {
    HeadCovering rule = rules.headCovering().rule();
    return switch (rule) {
      case ALLOWED -> Weighted.NOT_ASKED;
      case UNKNOWN -> Weighted.ADVICE;
      case FORBIDDEN, RELIGIOUS_ONLY, RELIGIOUS_OR_MEDICAL, REQUIRED -> Weighted.RULE;
    };
  }

  private static List<Point> eyeRegion(Scene scene) {
    MeshPoints points = scene.points();
    return box(points, points.eyeMidpoint(), 1.1, 0.45, 0.45);
  }

  private static List<Point> topOfHead(Scene scene) {
    return box(scene.points(), scene.photo().head().crown(), 1.3, 0.6, 0.9);
  }

  /** A box that stands as the face does, in distances between the eyes around a point. */
  private static List<Point> box(
      MeshPoints points, Point middle, double half, double above, double below) {
    double x = points.rightEye().x() - points.leftEye().x();
    double y = points.rightEye().y() - points.leftEye().y();
    return List.of(
        at(middle, x, y, -half, -above),
        at(middle, x, y, half, -above),
        at(middle, x, y, half, below),
        at(middle, x, y, -half, below));
  }

  private static Point at(Point middle, double x, double y, double along, double down) {
    return new Point(along * x - down * y + middle.x(), along * y + down * x + middle.y());
  }
}
