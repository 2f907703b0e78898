// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.pipeline.Survey;
import likeness.portrait.Component;
import likeness.portrait.Measured;
import likeness.testkit.defects.Mirror;
import org.jspecify.annotations.Nullable;

/**
 * What a mirror and twice the pixels change in the 0 to 100 values; and in that of sharpness, which
 * has none, in hundredths of its share.
 */
final class MirrorTable {
  private final Map<Component, List<Double>> mirrored = new EnumMap<>(Component.class);
  private final Map<Component, List<Double>> doubled = new EnumMap<>(Component.class);
  private final List<Double> yaw = new ArrayList<>();
  private final List<Double> roll = new ArrayList<>();

  void add(Sitter sitter) {
    Raster photo = sitter.photo();
    Survey survey = CheckedCase.survey(Mirror.of(photo));
    synchronized (ChecksBench.COUNTING) {
      yaw.add(Math.abs(sitter.face().yawDeg() + survey.subject().face().yawDeg()));
      roll.add(Math.abs(sitter.face().rollDeg() + survey.subject().face().rollDeg()));
    }
    compare(sitter.clean(), CheckedCase.of(CheckedCase.check(survey)), mirrored);
    Size twice = new Size(photo.width() * 2, photo.height() * 2);
    Raster large = Resampler.resample(photo, Affine.scaling(0.5, 0.5), twice, Bands.SEQUENTIAL);
    compare(sitter.clean(), CheckedCase.of(large), doubled);
  }

  private static void compare(
      CheckedCase before, CheckedCase after, Map<Component, List<Double>> into) {
    before
        .values()
        .forEach(
            (component, measured) -> {
              Measured other = after.values().get(component);
              Double change = other == null ? null : change(component, measured, other);
              if (change != null) {
                synchronized (ChecksBench.COUNTING) {
                  into.computeIfAbsent(component, c -> new ArrayList<>()).add(change);
                }
              }
            });
  }

  private static @Nullable Double change(Component component, Measured a, Measured b) {
    if (component == Component.SHARPNESS) {
      return 100 * Math.abs(a.value() - b.value());
    }
    Integer score = a.score();
    Integer other = b.score();
    return score == null || other == null ? null : (double) Math.abs(score - other);
  }

  void print() {
    ChecksBench.print("%n## A mirror: yaw and roll with the sign changed, in degrees");
    ChecksBench.print("yaw   %s", spread(yaw));
    ChecksBench.print("roll  %s", spread(roll));
    ChecksBench.print("%n## A mirror, and twice the pixels: change of the 0 to 100 values");
    mirrored.forEach(
        (component, changes) ->
            ChecksBench.print(
                "%-26s mirror %s   twice %s",
                component.label(),
                spread(changes),
                spread(doubled.getOrDefault(component, List.of()))));
  }

  private static String spread(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double sum = 0;
    for (double v : sorted) {
      sum += v;
    }
    return sorted.isEmpty()
        ? "none"
        : String.format(
            Locale.ROOT,
            "mean %.2f  p95 %.1f  max %.1f",
            sum / sorted.size(),
            sorted.get((int) (0.95 * (sorted.size() - 1))),
            sorted.get(sorted.size() - 1));
  }
}
