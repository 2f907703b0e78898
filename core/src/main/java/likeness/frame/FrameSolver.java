// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.json.JsonNumber;
import likeness.portrait.Framing;
import likeness.portrait.FramingNote;
import likeness.portrait.Head;
import likeness.portrait.PhotoRejected;

/**
 * Finds the turned rectangle of the source that a document asks for.
 *
 * <p>Takes the head's measures and the source's size, in pixels of the upright source; gives the
 * map from the document's pixels to the source. The framing is three numbers, how long the head is
 * in the frame and where the eyes lie; every measure is linear in them, so the best framing is
 * found exactly, by a few linear programs of four variables, in well under a millisecond once warm.
 *
 * <p>In this order: every rule holds; the least slack of the rules is as great as can be, each
 * counted against its own band, so that each measure lies as near to its middle as the others let
 * it (COMPLIANCE.md §2.3); the hair is not cut off; the figures that the rule book proposes are met
 * as evenly as can be. Where the document does not say whether the top of the head is skull or
 * hair, both readings hold if they can, the skull's with the greater slack. The frame stays in the
 * picture, and moves and grows within the rules for that.
 *
 * <p>Source: lexicographic max-min as in Ogryczak, "On the lexicographic minimax approach to
 * location problems", 1997.
 */
public final class FrameSolver {

  /**
   * A smaller turn of the eye line is left alone: it is as large as what eye centres are uncertain
   * by (p95 1.2°, COMPLIANCE.md §1.3), and turning costs sharpness.
   */
  public static final double LEVEL_ABOVE_DEG = 1.0;

  /**
   * A picture with less than one source pixel for so many of the output's, along each side, is no
   * portrait of that size.
   */
  public static final double MAX_UPSCALE = 3.0;

  /** The least slack that counts as meeting the rules; more than rounding loses. */
  private static final double MIN_SLACK = 1e-6;

  /**
   * How much nearer to its limits the hair's reading may come than the skull's, and how much slack
   * it may cost the skull's.
   */
  private static final double HAIR_CONCESSION = 0.5;

  /**
   * The share of the rules' slack that is left when the hair is not cut off; below it the hair
   * gives way.
   */
  private static final double HAIR_SHARE = 0.25;

  /**
   * Studio stays in the picture unless that costs the rules more than this share of their slack.
   */
  private static final double STAY_INSIDE = 0.5;

  /**
   * How far proposed figures may be missed before people are told, in heights of the frame: 2 mm of
   * a passport photo.
   */
  private static final double OFF_ADVICE = 0.05;

  /** Less slack than this is lost by rounding. */
  private static final double ROUNDING = 1e-7;

  private static final double INSIDE_TOLERANCE_PX = 0.01;

  private final Head head;
  private final Size source;
  private final FrameRequest request;
  private final double turnDeg;
  private final HeadLines lines;
  private final Goals goals;

  private record Found(FairSearch search, double leastSlack) {}

  private record Refined(Placement placement, double adviceSlack) {}

  private FrameSolver(Head head, Size source, FrameRequest request) {
    this.head = head;
    this.source = source;
    this.request = request;
    double rollDeg = rollDeg(head);
    this.turnDeg = request.mayTurn() && Math.abs(rollDeg) > LEVEL_ABOVE_DEG ? rollDeg : 0;
    this.lines = new HeadLines(head, turnDeg, request.output().exactFrame().aspect());
    this.goals = new Goals(request, lines);
  }

  /**
   * Frames {@code head}.
   *
   * @throws PhotoRejected {@code INFEASIBLE} if no framing meets the rules, {@code
   *     FRAME_LEAVES_PICTURE} if none does within the picture, {@code FACE_TOO_SMALL} if the output
   *     would have to be enlarged more than {@link #MAX_UPSCALE} times
   * @throws IllegalArgumentException if the head has no length
   */
  public static Framing frame(Head head, Size source, FrameRequest request) {
    FrameSolver solver = new FrameSolver(head, source, request);
    return solver.framing(request.mayExtend() ? solver.studio() : solver.untouched());
  }

  private static double rollDeg(Head head) {
    Point left = head.leftEye();
    Point right = head.rightEye();
    return Elementary.atan2(right.y() - left.y(), right.x() - left.x())
        / Elementary.RADIANS_PER_DEGREE;
  }

  private Refined untouched() {
    Optional<Found> inside = meetRules(headInFrame().within(goals.inPicture(source)));
    return refine(inside.orElseThrow(this::refusal));
  }

  private Refined studio() {
    Optional<Found> inside = meetRules(headInFrame().within(goals.inPicture(source)));
    // Below the picture there is a body, not a background: nothing can be made up there.
    Goal bottom = goals.inPicture(source).get(Goals.BOTTOM);
    Found free = meetRules(headInFrame().within(bottom)).orElseThrow(this::refusal);
    if (inside.isPresent() && inside.get().leastSlack() >= STAY_INSIDE * free.leastSlack()) {
      Refined refined = refine(inside.get());
      if (refined.adviceSlack() >= 0) {
        return refined;
      }
    }
    return refine(free);
  }

  private FairSearch headInFrame() {
    return new FairSearch().within(goals.headInFrame());
  }

  private PhotoRejected refusal() {
    Refusals refusals = new Refusals(request, goals);
    return meetRules(headInFrame()).isPresent()
        ? refusals.leavesPicture(source)
        : refusals.infeasible();
  }

  private Optional<Found> meetRules(FairSearch base) {
    return meet(base, goals.rules(), goals.hairInFrame(), goals.hairRules());
  }

  /**
   * Meets {@code rules}; then, if that costs them little, without cutting the hair; then also as
   * they read for the hair.
   */
  private static Optional<Found> meet(
      FairSearch base, List<Goal> rules, Goal hairInFrame, List<Goal> hairRules) {
    Optional<Found> alone = attempt(base, rules, MIN_SLACK);
    if (alone.isEmpty()) {
      return alone;
    }
    List<Goal> wanted = new ArrayList<>(rules);
    FairSearch uncut = base.copy().within(hairInFrame);
    wanted.add(hairInFrame);
    Optional<Found> withHair = attempt(uncut, wanted, HAIR_SHARE * alone.get().leastSlack());
    if (hairRules.isEmpty()) {
      return withHair.isPresent() ? withHair : alone;
    }
    Found best = withHair.isPresent() ? withHair.get() : alone.get();
    FairSearch both = (withHair.isPresent() ? uncut : base.copy()).within(hairRules);
    List<Goal> all = new ArrayList<>(withHair.isPresent() ? wanted : rules);
    hairRules.forEach(rule -> all.add(rule.conceding(HAIR_CONCESSION)));
    Optional<Found> reconciled = attempt(both, all, HAIR_CONCESSION * best.leastSlack());
    return reconciled.isPresent() ? reconciled : Optional.of(best);
  }

  private static Optional<Found> attempt(FairSearch limits, List<Goal> wanted, double leastSlack) {
    FairSearch search = limits.copy();
    return search
        .satisfy(wanted)
        .filter(result -> result.leastSlack() >= leastSlack)
        .map(result -> new Found(search, result.leastSlack()));
  }

  private Refined refine(Found found) {
    FairSearch.Result result =
        found
            .search()
            .satisfy(goals.advice())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "framing: expected the rules to hold while refining"));
    return new Refined(result.placement(), result.leastSlack());
  }

  private Framing framing(Refined refined) {
    Placement placement = refined.placement();
    Affine outputToSource = lines.outputToSource(placement, request.output().frame());
    double upscale = 1 / outputToSource.scale();
    if (upscale > MAX_UPSCALE) {
      throw new PhotoRejected(
          PhotoRejected.Code.FACE_TOO_SMALL,
          "The face has too few pixels for the document's size",
          Map.of(
              "enlarged",
              JsonNumber.decimalText(upscale, 2),
              "limit",
              JsonNumber.decimalText(MAX_UPSCALE, 2)));
    }
    Framing framing =
        new Framing(
            request.output().size(),
            outputToSource,
            turnDeg,
            request.output().dpi(),
            new Measures(request, lines, placement, head).list());
    List<FramingNote> notes =
        notes(placement, upscale, framing.within(source, INSIDE_TOLERANCE_PX));
    return new Framing(
        framing.output(), outputToSource, turnDeg, framing.dpi(), framing.measures(), notes);
  }

  private List<FramingNote> notes(Placement placement, double upscale, boolean inside) {
    List<FramingNote> notes = new ArrayList<>();
    if (upscale > 1) {
      notes.add(FramingNote.UPSCALED);
    }
    if (!inside) {
      notes.add(FramingNote.EXTENDS_BACKGROUND);
    }
    if (isMissed(goals.hairRules(), placement)) {
      notes.add(FramingNote.HAIR_OUTSIDE_RULE);
    }
    if (isMissed(List.of(goals.hairInFrame()), placement)) {
      notes.add(FramingNote.HAIR_CUT);
    }
    if (isOffAdvice(placement) && isOnAdviceElsewhere()) {
      notes.add(FramingNote.CROWDED_BY_PICTURE);
    }
    return notes;
  }

  /** Whether the advice could be followed if the picture went on beyond its edges. */
  private boolean isOnAdviceElsewhere() {
    return meetRules(headInFrame())
        .filter(found -> !isOffAdvice(refine(found).placement()))
        .isPresent();
  }

  private static boolean isMissed(List<Goal> rules, Placement placement) {
    return rules.stream().anyMatch(rule -> rule.slack(placement) < -ROUNDING);
  }

  private boolean isOffAdvice(Placement placement) {
    double least = 1 - OFF_ADVICE / Goals.AIM_REACH;
    return goals.advice().stream().anyMatch(goal -> goal.slack(placement) < least);
  }
}
