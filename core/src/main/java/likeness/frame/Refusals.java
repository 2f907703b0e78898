// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import likeness.geometry.Size;
import likeness.json.JsonNumber;
import likeness.portrait.PhotoRejected;

/**
 * Says why no framing can be had: which rules stand against each other, or what the picture lacks
 * on which side.
 */
final class Refusals {

  /** Less than this is missing nowhere, in heights of the frame: a hundredth of a pixel. */
  private static final double NOTHING = 1e-5;

  private final FrameRequest request;
  private final Goals goals;

  Refusals(FrameRequest request, Goals goals) {
    this.request = request;
    this.goals = goals;
  }

  /** The rules can be met, but not within the picture. */
  PhotoRejected leavesPicture(Size source) {
    // Where the background may be extended only the body's side is missed.
    List<Goal> sides = goals.nearPicture(source);
    if (request.mayExtend()) {
      sides = List.of(sides.get(Goals.BOTTOM));
    }
    List<Goal> wanted = sides;
    Optional<FairSearch.Result> nearest = nearest(goals.rules(), wanted);
    Map<String, String> missing = new TreeMap<>();
    missing.put("unit", unit());
    List<String> words = new ArrayList<>();
    if (nearest.isPresent()) {
      for (Goal side : sides) {
        double lacking = -side.value().at(nearest.get().placement());
        if (lacking > NOTHING) {
          missing.put(side.name(), figure(lacking));
          words.add(figure(lacking) + " " + unit() + " at the " + side.name());
        }
      }
    }
    return new PhotoRejected(
        PhotoRejected.Code.FRAME_LEAVES_PICTURE,
        "The frame leaves the picture: missing " + String.join(", ", words),
        missing);
  }

  private Optional<FairSearch.Result> nearest(List<Goal> rules, List<Goal> sides) {
    return new FairSearch().within(goals.headInFrame()).within(rules).satisfy(sides);
  }

  /** No framing meets the rules, wherever the picture ends. */
  PhotoRejected infeasible() {
    List<Goal> rules = goals.rules();
    List<Goal> headInFrame = goals.headInFrame();
    Optional<FairSearch.Result> best = new FairSearch().within(headInFrame).satisfy(rules);
    if (best.isEmpty()) {
      return rejected(headInFrame.get(0), rules.get(0), Double.NaN);
    }
    List<Goal> binding = best.get().binding();
    for (Goal kept : binding) {
      for (Goal missed : binding) {
        if (!missed.name().equals(kept.name())) {
          double possible = nearest(missed, List.of(kept), headInFrame);
          if (isOutside(missed, possible)) {
            return rejected(missed, kept, possible);
          }
        }
      }
    }
    // No two of them alone: three rules stand against each other, or one against the frame itself.
    Goal missed = binding.get(0);
    List<Goal> others = rules.stream().filter(rule -> !rule.name().equals(missed.name())).toList();
    double possible = nearest(missed, others, headInFrame);
    Goal against = binding.size() > 1 ? binding.get(1) : headInFrame.get(0);
    return rejected(
        missed,
        against,
        Double.isNaN(possible) ? missed.value().at(best.get().placement()) : possible);
  }

  /** How near to its limits {@code missed} comes while {@code kept} hold; NaN when they cannot. */
  private static double nearest(Goal missed, List<Goal> kept, List<Goal> headInFrame) {
    return new FairSearch()
        .within(headInFrame)
        .within(kept)
        .satisfy(List.of(missed))
        .map(result -> missed.value().at(result.placement()))
        .orElse(Double.NaN);
  }

  private static boolean isOutside(Goal goal, double figure) {
    return figure < goal.low() || figure > goal.high();
  }

  private PhotoRejected rejected(Goal missed, Goal kept, double possible) {
    Map<String, String> arguments = new TreeMap<>();
    arguments.put("measure", missed.name());
    arguments.put("against", kept.name());
    arguments.put("unit", unit());
    if (missed.hasLow()) {
      arguments.put("needed_min", figure(missed.low()));
    }
    if (missed.hasHigh()) {
      arguments.put("needed_max", figure(missed.high()));
    }
    if (!Double.isNaN(possible)) {
      arguments.put("possible", figure(possible));
    }
    return new PhotoRejected(
        PhotoRejected.Code.INFEASIBLE,
        "No framing meets " + missed.name() + " and " + kept.name() + " for this head",
        arguments);
  }

  private String unit() {
    return request.output().frameHeightMm() == null ? "px" : "mm";
  }

  private String figure(double heights) {
    Double mm = request.output().frameHeightMm();
    double perHeight = mm == null ? request.output().frame().height() : mm;
    return JsonNumber.decimalText(heights * perHeight, 2);
  }
}
