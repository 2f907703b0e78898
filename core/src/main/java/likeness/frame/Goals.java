// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.List;
import likeness.frame.HeadLines.Top;
import likeness.geometry.Box;
import likeness.geometry.Size;
import likeness.spec.Band;
import likeness.spec.Crown;
import likeness.spec.MeasureName;
import org.jspecify.annotations.Nullable;

/** Turns what a document asks into goals for one head. */
final class Goals {

  /**
   * How far inside a limit that stands alone a figure is at ease, in heights of the frame: what a
   * head's length is uncertain by (5.5 % of 0.75).
   */
  private static final double LONE_LIMIT_COMFORT = 0.04;

  /**
   * How far from a figure that is only aimed at its slack is 0: about a millimetre of a passport
   * photo.
   */
  static final double AIM_REACH = 0.02;

  /** How much air hair is given below the top of the frame. */
  private static final double HAIR_COMFORT = 0.02;

  /** The rule book's own default: the head's share of the frame where nothing is known. */
  private static final double DEFAULT_HEAD = 0.72;

  /** The rule book's own default: how much of what the head leaves lies above it. */
  private static final double TOP_SHARE = 0.36;

  /** The sides of the source, in the order of {@link HeadLines#sides}. */
  private static final List<String> SIDES = List.of("left", "top", "right", "bottom");

  /** The place of the bottom among the sides. */
  static final int BOTTOM = 3;

  private final FrameRequest request;
  private final HeadLines lines;

  Goals(FrameRequest request, HeadLines lines) {
    this.request = request;
    this.lines = lines;
  }

  /**
   * The rules, measured to the top of the head that the document means, or to the crown when it
   * does not say.
   */
  List<Goal> rules() {
    return rules(ruledTop(), false);
  }

  /**
   * The rules that read otherwise when the top of the head is the hair; none when the document says
   * what it means.
   */
  List<Goal> hairRules() {
    return request.crown() == Crown.UNSPECIFIED ? rules(Top.HAIR, true) : List.of();
  }

  private Top ruledTop() {
    return request.crown() == Crown.HAIR ? Top.HAIR : Top.CROWN;
  }

  private List<Goal> rules(Top top, boolean onlyToTop) {
    List<Goal> goals = new ArrayList<>();
    for (Band band : request.bands()) {
      boolean toTop =
          band.measure() == MeasureName.HEAD_HEIGHT || band.measure() == MeasureName.CROWN_TO_TOP;
      if (band.binding() && (toTop || !onlyToTop)) {
        goals.add(rule(band, top));
      }
    }
    return goals;
  }

  private Goal rule(Band band, Top top) {
    Linear value = lines.measure(band.measure(), top);
    String name = band.measure().field();
    Double max = band.max();
    if (band.measure() == MeasureName.CENTRE_OFFSET && max != null) {
      return Goal.near(name, value, 0, max);
    }
    double low = band.min() == null ? Double.NEGATIVE_INFINITY : band.min();
    double high = max == null ? Double.POSITIVE_INFINITY : max;
    double aim = aim(band);
    return new Goal(name, value, low, comfort(aim - low), high, comfort(high - aim), 0);
  }

  private static double aim(Band band) {
    if (band.nominal() != null) {
      return band.nominal();
    }
    if (band.min() == null || band.max() == null) {
      return Double.NaN;
    }
    return (band.min() + band.max()) / 2;
  }

  /** To the aim when there is one, else the comfort of a limit that stands alone. */
  private static double comfort(double toAim) {
    return toAim > 0 && toAim < 1 ? toAim : LONE_LIMIT_COMFORT;
  }

  /** The head itself lies in the frame; without that no photo is one of a head. */
  List<Goal> headInFrame() {
    return List.of(
        Goal.above("head_in_frame", lines.measure(MeasureName.CROWN_TO_TOP, Top.CROWN), 0, 1),
        Goal.above("head_in_frame", lines.measure(MeasureName.CHIN_TO_BOTTOM, Top.CROWN), 0, 1),
        Goal.above("head_in_frame", lines.headToLeft(), 0, 1),
        Goal.above("head_in_frame", lines.headToRight(), 0, 1));
  }

  /** The canvas lies in the picture: a limit for each side of the source. */
  List<Goal> inPicture(Size source) {
    return sides(source, 0);
  }

  /**
   * For each side of the source a goal whose slack is 1 less what is missing there, in heights of
   * the frame.
   */
  List<Goal> nearPicture(Size source) {
    return sides(source, -1);
  }

  private List<Goal> sides(Size source, double low) {
    List<Goal> goals = new ArrayList<>();
    List<Linear> sides = lines.sides(source, canvas(request));
    for (int i = 0; i < sides.size(); i++) {
      goals.add(Goal.above(SIDES.get(i), sides.get(i), low, 1));
    }
    return goals;
  }

  /** The hair is not cut off. */
  Goal hairInFrame() {
    return Goal.above("hair_to_top", lines.hairToTop(), 0, HAIR_COMFORT);
  }

  /** What is aimed at but not ruled. */
  List<Goal> advice() {
    List<Goal> goals = new ArrayList<>();
    double head = adviceOr(request.advice().head(), headByRule());
    double top = adviceOr(request.advice().top(), (1 - head) * TOP_SHARE);
    goals.add(aim(MeasureName.HEAD_HEIGHT, head));
    goals.add(aim(MeasureName.CROWN_TO_TOP, top));
    Double eye = request.advice().eyeFromBottom();
    if (eye != null) {
      goals.add(aim(MeasureName.EYE_FROM_BOTTOM, eye));
    }
    goals.add(aim(MeasureName.CENTRE_OFFSET, 0));
    for (Band band : request.bands()) {
      if (isWish(band)) {
        goals.add(rule(band, ruledTop()));
      } else if (!band.binding() && band.nominal() != null) {
        goals.add(aim(band.measure(), band.nominal()));
      } else if (band.nominal() != null && (band.min() == null || band.max() == null)) {
        goals.add(aim(band.measure(), band.nominal()));
      }
    }
    return goals;
  }

  /** Whether limits that bind nobody are worth aiming at. */
  private static boolean isWish(Band band) {
    return switch (band.basis()) {
      case RULE, DIAGRAM -> false;
      case RECOMMENDATION -> band.min() != null || band.max() != null;
      case INTERPRETATION -> band.min() != null && band.max() != null;
    };
  }

  private Goal aim(MeasureName measure, double target) {
    return Goal.near(measure.field(), lines.measure(measure, ruledTop()), target, AIM_REACH);
  }

  private static double adviceOr(@Nullable Double advice, double otherwise) {
    return advice == null ? otherwise : advice;
  }

  private double headByRule() {
    for (Band band : request.bands()) {
      double aim = aim(band);
      if (band.measure() == MeasureName.HEAD_HEIGHT && aim > 0) {
        return aim;
      }
    }
    return DEFAULT_HEAD;
  }

  /** The canvas in heights of the frame, from the frame's corner. */
  private static Box canvas(FrameRequest request) {
    Box frame = request.output().frame();
    Size size = request.output().size();
    double unit = frame.height();
    return new Box(
        -frame.left() / unit, -frame.top() / unit, size.width() / unit, size.height() / unit);
  }
}
