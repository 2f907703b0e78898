// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.testkit.portraits.Spread;
import likeness.testkit.retouch.Strength;
import likeness.verify.Alignment;

/** Prints what became of the cases, each half of the people by itself. */
final class VerifyTables {
  private final List<VerifyCase> cases;

  VerifyTables(Collection<VerifyCase> cases) {
    this.cases = List.copyOf(cases);
  }

  void print() {
    for (boolean heldOut : new boolean[] {false, true}) {
      List<VerifyCase> side = cases.stream().filter(c -> c.person().heldOut() == heldOut).toList();
      if (!side.isEmpty()) {
        new VerifyTables(side).print(heldOut ? "held-out people" : "people used for tuning");
      }
    }
  }

  private void print(String title) {
    long portraits = cases.stream().map(c -> c.person().name()).distinct().count();
    System.out.printf("%n## %s: %d portraits, %d outputs%n%n", title, portraits, cases.size());
    printTrueCrops();
    printGeometry();
    printAltered();
  }

  private void printTrueCrops() {
    System.out.println("| true crop by | outputs | accepted | called altered | cannot tell |");
    System.out.println("|---|---|---|---|---|");
    Map<String, List<VerifyCase>> byTool = grouped(c -> c.expected() == null);
    List<VerifyCase> all = byTool.values().stream().flatMap(List::stream).toList();
    byTool.forEach(VerifyTables::printTrueRow);
    printTrueRow("all", all);
  }

  private static void printTrueRow(String tool, List<VerifyCase> row) {
    long right = row.stream().filter(VerifyCase::right).count();
    long undecided = row.stream().filter(VerifyCase::undecided).count();
    System.out.printf(
        "| %s | %d | %s | %d | %d |%n",
        tool, row.size(), share(right, row.size()), row.size() - right - undecided, undecided);
  }

  private void printAltered() {
    System.out.println("| altered | strength | outputs | caught | kind named | cannot tell |");
    System.out.println("|---|---|---|---|---|---|");
    for (Strength strength : Strength.values()) {
      Map<String, List<VerifyCase>> byKind = grouped(c -> c.strength() == strength);
      byKind.forEach(
          (kind, row) -> {
            long caught = row.stream().filter(VerifyCase::right).count();
            long named = row.stream().filter(VerifyCase::named).count();
            long undecided = row.stream().filter(VerifyCase::undecided).count();
            System.out.printf(
                "| %s | %s | %d | %s | %s | %d |%n",
                lower(kind),
                lower(strength.name()),
                row.size(),
                share(caught, row.size()),
                share(named, row.size()),
                undecided);
          });
    }
    System.out.println();
  }

  private Map<String, List<VerifyCase>> grouped(Predicate<VerifyCase> which) {
    return cases.stream()
        .filter(which)
        .collect(Collectors.groupingBy(VerifyCase::what, TreeMap::new, Collectors.toList()));
  }

  private void printGeometry() {
    List<Double> corners = new ArrayList<>();
    List<Double> turns = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (VerifyCase c : cases) {
      Alignment found = c.alignment();
      if (c.expected() == null && found != null) {
        Alignment truth = new Alignment(c.plan().size(), c.truth(), false, 1);
        corners.add(cornerError(found, c.truth()));
        turns.add(found.rotationDeg() - truth.rotationDeg());
        scales.add((found.scale() / truth.scale() - 1) * 100);
      }
    }
    System.out.println("\n| recovered geometry of true crops | p50 | p95 | max |");
    System.out.println("|---|---|---|---|");
    printErrors("farthest corner, pixels of the output", corners);
    printErrors("turn, degrees", turns);
    printErrors("scale, %", scales);
    System.out.println();
  }

  /** How far the worst corner lies from its true place, in pixels of the output. */
  static double cornerError(Alignment found, Affine truth) {
    List<Point> seen = found.corners();
    List<Point> told = new Alignment(found.output(), truth, false, 1).corners();
    double worst = 0;
    for (int i = 0; i < seen.size(); i++) {
      worst = Math.max(worst, seen.get(i).distanceTo(told.get(i)));
    }
    return worst / truth.scale();
  }

  private static void printErrors(String what, List<Double> errors) {
    Spread spread = new Spread(errors);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f |%n",
        what,
        spread.percentile(50),
        spread.percentile(95),
        spread.worst());
  }

  private static String share(long part, int whole) {
    return String.format(Locale.ROOT, "%d (%.1f %%)", part, 100.0 * part / whole);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
