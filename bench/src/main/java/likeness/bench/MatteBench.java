// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;
import likeness.testkit.matte.MatteErrors;
import likeness.testkit.matte.PersonLayer;

/**
 * Prints how far mattes and foregrounds are from the truth, beside the same network's mask plainly
 * scaled up.
 *
 * <p>People who do not exist, with known alpha, and real people taken off their wall, each before
 * plain, graded, textured and busy walls. With a number N only every N-th person. Ends with exit
 * code 1 when a bar is missed.
 */
public final class MatteBench {
  private final Map<String, List<MatteErrors[]>> groups = new LinkedHashMap<>();
  private final MatteSubjects subjects = new MatteSubjects();
  private final MatteRefiner refiner = new MatteRefiner(Bands.SEQUENTIAL);
  private boolean met = true;

  private MatteBench() {}

  public static void main(String[] args) {
    int step = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    System.exit(new MatteBench().run(step) ? 0 : 1);
  }

  private boolean run(int step) {
    System.out.printf("%-36s%s%n", "each: plain up-scaling → refined", HEADER);
    List<PersonLayer> people = new ArrayList<>(subjects.painted(step));
    people.addAll(subjects.real(step));
    Map<String, Raster> walls = subjects.walls();
    List<String> plain = walls.keySet().stream().filter(w -> w.startsWith("plain")).toList();
    for (int i = 0; i < people.size(); i++) {
      PersonLayer person = people.get(i);
      String origin = person.name().startsWith("real") ? "real" : "painted";
      String own = plain.get(i % plain.size());
      for (Map.Entry<String, Raster> wall : walls.entrySet()) {
        boolean isPlain = wall.getKey().startsWith("plain");
        if (!isPlain || wall.getKey().equals(own)) {
          MatteErrors[] errors = judge(person, wall.getValue());
          row(person.name() + " " + wall.getKey(), errors);
          String kind = isPlain ? "plain" : wall.getKey();
          groups.computeIfAbsent(origin + " " + kind, k -> new ArrayList<>()).add(errors);
        }
      }
    }
    summary();
    return met;
  }

  private MatteErrors[] judge(PersonLayer person, Raster wall) {
    MatteSubjects.Seen seen = subjects.see(person.before(wall));
    WorkGrid grid = new WorkGrid(seen.photo().size(), Affine.IDENTITY);
    Refinement ours = refiner.refine(seen.photo(), Person.alone(seen.face(), seen.coarse()), grid);
    return new MatteErrors[] {
      MatteErrors.of(person, seen.plain(), seen.photo(), seen.faceWidthPx()),
      MatteErrors.of(person, ours.matte().alpha(), ours.foreground().colour(), seen.faceWidthPx())
    };
  }

  private static final String HEADER =
      String.format(
          "%15s %15s %13s %13s %15s %7s %15s %13s %9s %15s",
          "SAD",
          "MSE",
          "gradient",
          "connectivity",
          "band error",
          "change",
          "ring ΔE00",
          "% over 5",
          "holes",
          "lost body %");

  private static void row(String name, MatteErrors... pair) {
    MatteErrors a = pair[0];
    MatteErrors b = pair[1];
    System.out.printf(
        Locale.ROOT,
        "%-36s %6.1f → %5.1f %6.2f → %5.2f %5.1f → %4.1f %5.1f → %4.1f %6.4f → %.4f %+6.1f%% %6.2f → %5.2f %5.1f → %4.1f %3d → %2d %6.3f → %.3f%n",
        name,
        a.sad(),
        b.sad(),
        a.mse(),
        b.mse(),
        a.gradient(),
        b.gradient(),
        a.connectivity(),
        b.connectivity(),
        a.transition(),
        b.transition(),
        (b.transition() / a.transition() - 1) * 100,
        a.ringDifference(),
        b.ringDifference(),
        a.ringShare() * 100,
        b.ringShare() * 100,
        a.holes(),
        b.holes(),
        a.lostShare() * 100,
        b.lostShare() * 100);
  }

  private void summary() {
    System.out.println();
    groups.forEach((name, pairs) -> row("mean of " + pairs.size() + ", " + name, means(pairs)));
    System.out.println();
    groups.forEach(this::judge);
    System.out.println(met ? "all bars met" : "a bar was missed");
  }

  private static MatteErrors[] means(List<MatteErrors[]> pairs) {
    return new MatteErrors[] {
      MatteErrors.mean(pairs.stream().map(p -> p[0]).toList()),
      MatteErrors.mean(pairs.stream().map(p -> p[1]).toList())
    };
  }

  private void judge(String name, List<MatteErrors[]> pairs) {
    MatteErrors[] means = means(pairs);
    double change = (means[1].transition() / means[0].transition() - 1) * 100;
    boolean plain = name.endsWith("plain");
    if (plain || name.endsWith("graded")) {
      bar(name + ": transition band at least 40 % better", change, -40);
    }
    if (plain) {
      bar(name + ": ring ΔE00 at most 2", means[1].ringDifference(), 2);
    }
    if (name.endsWith("busy")) {
      double worst = -100;
      for (MatteErrors[] pair : pairs) {
        worst = Math.max(worst, (pair[1].transition() / pair[0].transition() - 1) * 100);
      }
      bar(name + ": transition band never more than 2 % worse, worst", worst, 2);
    }
    bar(name + ": interior holes", means[1].holes(), 0);
    bar(name + ": lost body area at most 0.1 %", means[1].lostShare() * 100, 0.1);
  }

  private void bar(String what, double value, double limit) {
    boolean good = value <= limit;
    met &= good;
    System.out.printf(Locale.ROOT, "%-72s %8.2f %s%n", what, value, good ? "ok" : "MISSED");
  }
}
