// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the placement whose least slack is greatest, then, among those, the one whose second least
 * is, and so on.
 *
 * <p>Exact but for rounding: each step is a linear program in the three numbers of the placement
 * and the slack. The goals that bind are those with a price; they are held where they are while the
 * others go on.
 */
final class FairSearch {

  /** No slack is asked beyond this: the goal is at ease. */
  private static final double AT_EASE = 1;

  /** How much a held goal may give way, so that rounding does not make the next step infeasible. */
  private static final double GIVE = 1e-7;

  // The head is between a hundredth and four times the frame's height; the eyes lie within some
  // heights of it.
  private static final double[] LOWER = {0.01, -5, -5, -1000};
  private static final double[] UPPER = {4, 6, 6, AT_EASE};

  private final List<Goal> limits = new ArrayList<>();
  private final List<Goal> held = new ArrayList<>();
  private final List<Double> heldAt = new ArrayList<>();

  /**
   * What was found.
   *
   * @param leastSlack the least slack of the goals that were asked for last, concessions counted; 1
   *     when there were none
   * @param binding the goals that keep it from being greater, the dearest first
   */
  record Result(Placement placement, double leastSlack, List<Goal> binding) {}

  private record Priced(Goal goal, double price) {}

  /** Nothing is found outside the limits of {@code goal}. */
  FairSearch within(Goal goal) {
    limits.add(goal);
    return this;
  }

  FairSearch within(List<Goal> goals) {
    limits.addAll(goals);
    return this;
  }

  FairSearch copy() {
    FairSearch copy = new FairSearch();
    copy.limits.addAll(limits);
    copy.held.addAll(held);
    copy.heldAt.addAll(heldAt);
    return copy;
  }

  /**
   * Satisfies {@code goals} as evenly as can be and holds what was reached; empty when the limits
   * leave nothing.
   */
  Optional<Result> satisfy(List<Goal> goals) {
    List<Goal> open = new ArrayList<>(goals);
    Optional<Result> first = Optional.empty();
    Optional<Result> last = Optional.empty();
    do {
      Optional<Result> step = step(open);
      if (step.isEmpty()) {
        return first.isEmpty() ? step : last;
      }
      last = step;
      first = first.isEmpty() ? step : first;
      double slack = step.get().leastSlack();
      List<Goal> done = slack >= AT_EASE - GIVE ? List.copyOf(open) : step.get().binding();
      for (Goal goal : done) {
        held.add(goal);
        heldAt.add(slack - GIVE);
      }
      open.removeAll(done);
      if (done.isEmpty()) {
        break;
      }
    } while (!open.isEmpty());
    Placement placement = last.get().placement();
    return first.map(result -> new Result(placement, result.leastSlack(), result.binding()));
  }

  private Optional<Result> step(List<Goal> open) {
    LinearProgram program = new LinearProgram(LOWER, UPPER);
    limits.forEach(limit -> hold(program, limit, limit.concession()));
    for (int i = 0; i < held.size(); i++) {
      hold(program, held.get(i), heldAt.get(i));
    }
    List<Goal> owners = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (Goal goal : open) {
      Linear v = goal.value();
      if (goal.hasLow()) {
        double eased = goal.low() - goal.concession() * goal.lowComfort();
        rows.add(program.atMost(row(v.minus(), goal.lowComfort()), v.constant() - eased));
        owners.add(goal);
      }
      if (goal.hasHigh()) {
        double eased = goal.concession() * goal.highComfort() + goal.high();
        rows.add(program.atMost(row(v, goal.highComfort()), eased - v.constant()));
        owners.add(goal);
      }
    }
    return program
        .maximise(new double[] {0, 0, 0, 1})
        .map(optimum -> result(optimum, owners, rows));
  }

  private static Result result(
      LinearProgram.Optimum optimum, List<Goal> owners, List<Integer> rows) {
    List<Priced> priced = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double price = optimum.prices()[rows.get(i)];
      if (price > GIVE) {
        priced.add(new Priced(owners.get(i), price));
      }
    }
    priced.sort((a, b) -> Double.compare(b.price(), a.price()));
    double[] p = optimum.point();
    return new Result(
        new Placement(p[0], p[1], p[2]),
        p[3],
        priced.stream().map(Priced::goal).distinct().toList());
  }

  private static void hold(LinearProgram program, Goal goal, double slack) {
    Linear v = goal.value();
    double counted = slack - goal.concession();
    if (goal.hasLow()) {
      program.atMost(row(v.minus(), 0), v.constant() - goal.low() - counted * goal.lowComfort());
    }
    if (goal.hasHigh()) {
      program.atMost(row(v, 0), goal.high() - v.constant() - counted * goal.highComfort());
    }
  }

  private static double[] row(Linear value, double slack) {
    return new double[] {value.head(), value.x(), value.y(), slack};
  }
}
