// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.pipeline.Survey;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.synthetic.OddPictures;
import likeness.testkit.defects.LightDefects;
import likeness.testkit.portraits.FaceTemplate;
import likeness.testkit.portraits.PortraitFiles;
import likeness.testkit.portraits.ReferenceValues;

/**
 * Prints how well the checks measure: {@code ChecksBench [people]}.
 *
 * <p>Limits were chosen on the portraits with an odd place in the list; all tables but that of the
 * pixel measures, which has nothing chosen in it, are of those with an even place. The 28 maps are
 * held against their table by {@code ReferenceTableTest}.
 */
public final class ChecksBench {
  /** The reference's values were measured on pictures that were shrunk so. */
  private static final double REFERENCE_SCALE = 0.3885;

  private static final Size NULL_SIZE = new Size(800, 800);
  private static final Size TWELVE_MEGAPIXELS = new Size(4000, 3000);
  private final ReferenceValues reference = ReferenceValues.read();
  private final List<Path> people;
  private final Map<Path, CheckedCase> clean = new TreeMap<>();

  private ChecksBench(int most) {
    List<Path> half = new ArrayList<>();
    List<Path> all = PortraitFiles.neutral();
    for (int i = 1; i < all.size() && half.size() < most; i += 2) {
      half.add(all.get(i));
    }
    people = half;
  }

  public static void main(String[] args) {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : Integer.MAX_VALUE;
    ChecksBench bench = new ChecksBench(most);
    bench.pixelMeasures(most);
    for (Path person : bench.people) {
      bench.cleanOf(person);
    }
    bench.defects();
    bench.exposureByTone();
    bench.fairness();
    nullInputs();
    bench.timing();
  }

  private CheckedCase cleanOf(Path person) {
    return clean.computeIfAbsent(person, file -> CheckedCase.of(PortraitFiles.read(file)));
  }

  private static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }

  private void pixelMeasures(int most) {
    print("%n## Pixel measures against the reference, 0-100 values");
    Map<Component, List<Double>> ours = new EnumMap<>(Component.class);
    Map<Component, List<Double>> theirs = new EnumMap<>(Component.class);
    List<Path> all = new ArrayList<>(PortraitFiles.neutral());
    all.addAll(PortraitFiles.smiling());
    int used = 0;
    for (Path file : all) {
      String name = file.getFileName().toString();
      if (!reference.has(name) || used++ >= most) {
        continue;
      }
      CheckedCase seen = CheckedCase.of(asReferenceSaw(PortraitFiles.read(file)));
      for (Component component : PIXEL_MEASURES) {
        Measured measured = seen.values().get(component);
        boolean judged = component != Component.BACKGROUND_UNIFORMITY || name.contains("_03");
        if (measured != null && measured.score() != null && judged) {
          ours.computeIfAbsent(component, c -> new ArrayList<>()).add((double) measured.score());
          theirs
              .computeIfAbsent(component, c -> new ArrayList<>())
              .add((double) reference.score(name, component.label()));
        }
      }
    }
    ours.forEach(
        (component, values) ->
            printAgreement(component, values, theirs.getOrDefault(component, List.of())));
  }

  private static final List<Component> PIXEL_MEASURES =
      List.of(
          Component.LUMINANCE_MEAN,
          Component.LUMINANCE_VARIANCE,
          Component.UNDER_EXPOSURE_PREVENTION,
          Component.OVER_EXPOSURE_PREVENTION,
          Component.DYNAMIC_RANGE,
          Component.HEAD_SIZE,
          Component.ILLUMINATION_UNIFORMITY,
          Component.BACKGROUND_UNIFORMITY);

  private static void printAgreement(Component component, List<Double> a, List<Double> b) {
    double sum = 0;
    double worst = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += Math.abs(a.get(i) - b.get(i));
      worst = Math.max(worst, Math.abs(a.get(i) - b.get(i)));
    }
    print(
        "%-26s n %3d  MAE %5.2f  max %3.0f  r %.3f",
        component.label(), a.size(), sum / a.size(), worst, Agreement.pearson(a, b));
  }

  private static Raster asReferenceSaw(Raster photo) {
    double step = 1 / REFERENCE_SCALE;
    Size size =
        new Size(
            (int) Math.round(photo.width() * REFERENCE_SCALE),
            (int) Math.round(photo.height() * REFERENCE_SCALE));
    return Resampler.resample(photo, Affine.scaling(step, step), size, Bands.SEQUENTIAL);
  }

  private void defects() {
    print("%n## Defects: equal error rate from the bad dose on, and rank correlation");
    for (DefectSeries series : DefectSeries.values()) {
      List<Double> good = new ArrayList<>();
      List<Double> bad = new ArrayList<>();
      List<Double> doses = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      Map<Component, Integer> flipped = new EnumMap<>(Component.class);
      int altered = 0;
      for (Path person : people) {
        Raster photo = PortraitFiles.read(person);
        FaceTemplate template = FaceTemplate.beside(person);
        CheckedCase before = cleanOf(person);
        for (double dose : series.doses) {
          CheckedCase after =
              dose == 0 ? before : CheckedCase.of(series.make(photo, template, dose));
          double value = after.value(series.sees);
          if (Double.isNaN(value)) {
            continue;
          }
          doses.add(dose);
          values.add(value);
          if (dose == 0) {
            good.add(value);
          } else if (dose >= series.bad) {
            bad.add(value);
            altered++;
            countFlips(series, before, after, flipped);
          }
        }
      }
      double rank = Agreement.spearman(doses, values);
      print(
          "%-13s %-16s n %3d+%3d  EER %5.1f %%  Spearman %6.3f",
          series,
          series.sees.label(),
          good.size(),
          bad.size(),
          100 * Agreement.equalErrorRate(good, bad, series.rising),
          rank);
      int cases = altered;
      flipped.forEach(
          (component, n) ->
              print("    also flips %-26s %5.1f %%", component.label(), 100.0 * n / cases));
    }
  }

  /** Counts unrelated verdicts that were met before and fail now. */
  private static void countFlips(
      DefectSeries series, CheckedCase before, CheckedCase after, Map<Component, Integer> flipped) {
    for (Component component : before.findings().keySet()) {
      boolean related = component == series.sees || series.related().contains(component);
      if (!related && before.isMet(component) && after.fails(component)) {
        flipped.merge(component, 1, Integer::sum);
      }
    }
  }

  private void exposureByTone() {
    print("%n## Two stops off, by tone of the skin");
    for (boolean dark : new boolean[] {false, true}) {
      for (double ev : new double[] {-2, 2}) {
        Component sees = ev < 0 ? Component.EXPOSURE : Component.SKIN_HIGHLIGHTS;
        List<Double> good = new ArrayList<>();
        List<Double> bad = new ArrayList<>();
        for (Path person : people) {
          String name = person.getFileName().toString();
          if (reference.has(name) && (reference.tone(name) >= 7) == dark) {
            good.add(cleanOf(person).value(sees));
            Raster off = LightDefects.expose(PortraitFiles.read(person), ev);
            bad.add(CheckedCase.of(off).value(sees));
          }
        }
        if (!good.isEmpty()) {
          double eer = Agreement.equalErrorRate(good, bad, ev > 0);
          print(
              "tones %-4s %+.0f EV  n %2d  EER %4.1f %%",
              dark ? "7-10" : "1-6", ev, good.size(), 100 * eer);
        }
      }
    }
  }

  private void fairness() {
    print(
        "%n## False alarms (failed, or in doubt) on correctly exposed neutral portraits, by tone");
    int[] count = new int[4];
    Map<Component, int[]> alarms = new EnumMap<>(Component.class);
    clean.forEach(
        (person, seen) -> {
          String name = person.getFileName().toString();
          if (reference.has(name)) {
            int group = Math.min(3, (reference.tone(name) - 1) / 2);
            count[group]++;
            seen.findings()
                .forEach(
                    (component, finding) -> {
                      if (finding instanceof Finding.Failed || finding instanceof Finding.Warning) {
                        alarms.computeIfAbsent(component, c -> new int[4])[group]++;
                      }
                    });
          }
        });
    print("%-28s 1-2    3-4    5-6    7-10   n = %s", "", Arrays.toString(count));
    alarms.forEach(
        (component, n) ->
            print("%-28s %-6d %-6d %-6d %-6d", component.label(), n[0], n[1], n[2], n[3]));
  }

  private static void nullInputs() {
    print("%n## Pictures without a person");
    Map<String, Raster> pictures = new TreeMap<>();
    pictures.put("wall", OddPictures.wall(NULL_SIZE));
    pictures.put("cat", OddPictures.cat(NULL_SIZE));
    pictures.put("text", OddPictures.text(NULL_SIZE));
    pictures.forEach(
        (name, picture) -> {
          CheckedCase seen = CheckedCase.of(picture);
          Finding face = seen.findings().get(Component.SINGLE_FACE_PRESENT);
          print(
              "%-6s %s, one face: %s",
              name, seen.verdict(), face == null ? "none" : face.getClass().getSimpleName());
        });
  }

  private void timing() {
    Raster small = PortraitFiles.read(people.get(0));
    double scale = (double) small.height() / TWELVE_MEGAPIXELS.height();
    double left = (small.width() - TWELVE_MEGAPIXELS.width() * scale) / 2;
    Affine map = Affine.translation(left, 0).after(Affine.scaling(scale, scale));
    Raster large = Resampler.resample(small, map, TWELVE_MEGAPIXELS, Bands.SEQUENTIAL);
    Survey survey = CheckedCase.survey(large);
    double[] ms = new double[20];
    for (int i = -ms.length; i < ms.length; i++) {
      long start = System.nanoTime();
      CheckedCase.check(survey);
      if (i >= 0) {
        ms[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(ms);
    print(
        "%n## All checks on 12 megapixels after detection, one thread: %.0f ms (least %.0f)",
        ms[ms.length / 2], ms[0]);
  }
}
