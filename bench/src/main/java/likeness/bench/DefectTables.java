// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import likeness.portrait.Component;
import org.jspecify.annotations.Nullable;

/** How well each defect is seen by its check, and what it does to all others. */
final class DefectTables {
  /** How many pictures a defect was looked at in, and what other verdicts became of it. */
  private static final class Series {
    final List<Double> good = new ArrayList<>();
    final List<Double> bad = new ArrayList<>();
    final List<Double> doses = new ArrayList<>();
    final List<Double> values = new ArrayList<>();
    final Map<Component, int[]> flips = new TreeMap<>();
    final Map<Double, int[]> verdicts = new TreeMap<>();
    int altered;
    int unseen;
  }

  /** Made gaps between which the mouth's verdict turns, on the choosing half (docs/checks.md). */
  private static final double[] MOUTH_INTERVAL = {0.03, 0.14};

  /** The share of unrelated verdicts, in percent, that may turn. */
  private static final double OFTEN = 5;

  private static final double MOUTH_STEP = 0.01;
  private static final int MOUTH_STEPS = 15;

  private final Map<DefectSeries, Series> all = new EnumMap<>(DefectSeries.class);
  private final List<Double> notMetFrom = new ArrayList<>();
  private final List<Double> failedFrom = new ArrayList<>();
  private final Map<Double, List<Double>> chinMoves = new TreeMap<>();

  void add(Sitter sitter) {
    for (DefectSeries defect : DefectSeries.values()) {
      for (double dose : defect.doses) {
        CheckedCase after = defect.look(sitter, dose);
        synchronized (ChecksBench.COUNTING) {
          Series series = all.computeIfAbsent(defect, d -> new Series());
          add(series, defect, sitter.clean(), dose, after);
        }
      }
    }
    openMouth(sitter);
    synchronized (ChecksBench.COUNTING) {
      for (double gap : DefectSeries.MOUTH_OPEN.doses) {
        chinMoves
            .computeIfAbsent(gap, g -> new ArrayList<>())
            .add(DefectSeries.chinMoves(sitter, gap));
      }
    }
  }

  private static void add(
      Series series, DefectSeries defect, CheckedCase before, double dose, CheckedCase after) {
    double value = after.value(defect.sees);
    if (Double.isNaN(value)) {
      series.unseen++;
    } else {
      series.doses.add(dose);
      series.values.add(value);
      if (dose == 0) {
        series.good.add(value);
      } else if (dose >= defect.bad) {
        series.bad.add(value);
      }
    }
    int[] verdicts = series.verdicts.computeIfAbsent(dose, d -> new int[4]);
    verdicts[after.outcome(defect.sees)]++;
    if (dose >= defect.bad) {
      series.altered++;
      for (Component component : before.findings().keySet()) {
        if (before.isMet(component) && !after.isMet(component)) {
          series.flips.computeIfAbsent(component, c -> new int[4])[after.outcome(component)]++;
        }
      }
    }
  }

  private void openMouth(Sitter sitter) {
    double notMet = Double.NaN;
    double failed = Double.NaN;
    for (int i = 0; i <= MOUTH_STEPS && Double.isNaN(failed); i++) {
      double gap = i * MOUTH_STEP;
      CheckedCase seen =
          i == 0 ? sitter.clean() : CheckedCase.of(DefectSeries.openMouth(sitter, gap));
      if (!seen.isMet(Component.MOUTH_CLOSED) && Double.isNaN(notMet)) {
        notMet = gap;
      }
      if (seen.fails(Component.MOUTH_CLOSED)) {
        failed = gap;
      }
    }
    synchronized (ChecksBench.COUNTING) {
      notMetFrom.add(notMet);
      failedFrom.add(failed);
    }
  }

  void print() {
    ChecksBench.print("%n## Defects: equal error rate from the bad dose on, and rank correlation");
    all.forEach(
        (defect, s) ->
            ChecksBench.print(
                "%-13s %-22s n %3d+%3d, %d unseen  EER %s  Spearman %6.3f",
                defect,
                defect.sees.label(),
                s.good.size(),
                s.bad.size(),
                s.unseen,
                s.good.isEmpty()
                    ? "none"
                    : String.format(
                        Locale.ROOT,
                        "%5.1f %%",
                        100 * Agreement.equalErrorRate(s.good, s.bad, defect.rising)),
                Agreement.spearman(s.doses, s.values)));
    ChecksBench.print(
        "%n## What the check says at each dose: met / in doubt / failed / not judged");
    all.forEach(
        (defect, s) -> {
          StringBuilder line = new StringBuilder();
          s.verdicts.forEach(
              (dose, n) ->
                  line.append("  ")
                      .append(dose)
                      .append(": ")
                      .append(n[0])
                      .append('/')
                      .append(n[1])
                      .append('/')
                      .append(n[2])
                      .append('/')
                      .append(n[3]));
          ChecksBench.print("%-13s%s", defect, line);
        });
    mouth();
    chin();
    crossTalk();
  }

  private void mouth() {
    ChecksBench.print("%n## The gap from which the mouth's verdict turns, in steps of 0.01");
    ChecksBench.print("no longer met  %s", spread(notMetFrom));
    ChecksBench.print("failed         %s", spread(failedFrom));
    ChecksBench.print(
        "inside %.2f to %.2f: no longer met %d, failed %d, of %d",
        MOUTH_INTERVAL[0],
        MOUTH_INTERVAL[1],
        inside(notMetFrom),
        inside(failedFrom),
        failedFrom.size());
  }

  /** Why the height of the head goes with the mouth. */
  private void chin() {
    ChecksBench.print(
        "%n## How far an opened mouth takes the chin down, by the made picture's own map, in %% of"
            + " the distance of eyes and chin: least / mean / greatest");
    chinMoves.forEach(
        (gap, moves) -> {
          DoubleSummaryStatistics all =
              moves.stream().mapToDouble(m -> 100 * m).summaryStatistics();
          ChecksBench.print(
              "gap %.2f  %.1f / %.1f / %.1f", gap, all.getMin(), all.getAverage(), all.getMax());
        });
  }

  private static long inside(List<Double> gaps) {
    return gaps.stream().filter(g -> g >= MOUTH_INTERVAL[0] && g <= MOUTH_INTERVAL[1]).count();
  }

  private static String spread(List<Double> values) {
    Map<String, Integer> counts = new TreeMap<>();
    for (double v : values) {
      counts.merge(
          Double.isNaN(v) ? "never" : String.format(Locale.ROOT, "%.2f", v), 1, Integer::sum);
    }
    return counts.toString();
  }

  /** All defects by all verdicts that were met before. */
  private void crossTalk() {
    ChecksBench.print(
        "%n## Cross-talk: verdicts that were met and are not any more, failed+doubt(+not judged) of"
            + " the altered pictures; [ ] related by its nature");
    Map<Component, Map<DefectSeries, int[]>> table = new EnumMap<>(Component.class);
    all.forEach(
        (defect, s) ->
            s.flips.forEach(
                (component, n) ->
                    table
                        .computeIfAbsent(component, c -> new EnumMap<>(DefectSeries.class))
                        .put(defect, n)));
    StringBuilder head = new StringBuilder();
    all.forEach(
        (defect, s) ->
            head.append(String.format(Locale.ROOT, "%-10s", defect.column + " " + s.altered)));
    ChecksBench.print("%-24s%s", "", head);
    double[] worst = new double[2];
    List<String> often = new ArrayList<>();
    table.forEach(
        (component, row) -> {
          StringBuilder line = new StringBuilder();
          all.forEach(
              (defect, s) -> {
                int[] n = row.get(defect);
                boolean related = defect.sees == component || defect.related.contains(component);
                line.append(String.format(Locale.ROOT, "%-10s", cell(n, related)));
                if (n != null && !related && s.altered > 0) {
                  worst[0] = Math.max(worst[0], 100.0 * n[2] / s.altered);
                  double share = 100.0 * (n[1] + n[2]) / s.altered;
                  worst[1] = Math.max(worst[1], share);
                  if (share > OFTEN) {
                    often.add(
                        String.format(
                            Locale.ROOT,
                            "%s with %s %.1f %%",
                            component.label(),
                            defect.column,
                            share));
                  }
                }
              });
          ChecksBench.print("%-24s%s", component.label(), line);
        });
    ChecksBench.print(
        "most unrelated verdicts that failed: %.1f %%; failed or in doubt: %.1f %%",
        worst[0], worst[1]);
    ChecksBench.print("more than %.0f %% failed or in doubt: %s", OFTEN, often);
  }

  private static String cell(int @Nullable [] n, boolean related) {
    if (n == null) {
      return ".";
    }
    String text = n[2] + "+" + n[1] + (n[3] > 0 ? "+" + n[3] : "");
    return related ? "[" + text + "]" : text;
  }
}
