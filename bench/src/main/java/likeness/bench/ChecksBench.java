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
import java.util.stream.IntStream;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Survey;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.testkit.defects.NullPictures;
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

  /** Held while something is counted or printed. */
  static final Object COUNTING = new Object();

  private static final Size NULL_SIZE = new Size(800, 800);
  private static final Size TWELVE_MEGAPIXELS = new Size(4000, 3000);
  private final ReferenceValues reference = ReferenceValues.read();
  private final Map<String, CheckedCase> clean = new TreeMap<>();
  private final DefectTables defects = new DefectTables();
  private final TurnTables turns = new TurnTables();
  private final ToneTable exposure = new ToneTable(reference);
  private final MirrorTable mirror = new MirrorTable();
  private int people;

  public static void main(String[] args) {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : Integer.MAX_VALUE;
    ChecksBench bench = new ChecksBench();
    List<Path> all = PortraitFiles.neutral();
    List<Path> half = new ArrayList<>();
    for (int i = 1; i < all.size() && half.size() < most; i += 2) {
      half.add(all.get(i));
    }
    Thread brokenOff = new Thread(bench::tables);
    Runtime.getRuntime().addShutdownHook(brokenOff);
    IntStream.range(0, half.size())
        .parallel()
        .forEach(i -> bench.add(Sitter.of(half.get(i), half.get((i + 1) % half.size()))));
    Runtime.getRuntime().removeShutdownHook(brokenOff);
    bench.tables();
    nullInputs();
    bench.pixelMeasures(most);
    timing(PortraitFiles.read(half.get(0)));
  }

  /** What all people so far gave; also when the run is broken off. */
  private void tables() {
    synchronized (COUNTING) {
      print("# %d people", people);
      defects.print();
      turns.print();
      exposure.print();
      fairness();
      mirror.print();
    }
  }

  /** Several people at a time; each table counts them one by one. */
  private void add(Sitter sitter) {
    defects.add(sitter);
    turns.add(sitter);
    exposure.add(sitter);
    mirror.add(sitter);
    synchronized (COUNTING) {
      clean.put(sitter.name(), sitter.clean());
      people++;
    }
  }

  static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }

  private void pixelMeasures(int most) {
    print("%n## Pixel measures against the reference, 0-100 values");
    Map<Component, List<Double>> ours = new EnumMap<>(Component.class);
    Map<Component, List<Double>> theirs = new EnumMap<>(Component.class);
    List<Path> all = new ArrayList<>(PortraitFiles.neutral());
    all.addAll(PortraitFiles.smiling());
    all.stream()
        .filter(file -> reference.has(file.getFileName().toString()))
        .limit(most)
        .parallel()
        .forEach(
            file -> {
              CheckedCase seen = CheckedCase.of(asReferenceSaw(PortraitFiles.read(file)));
              synchronized (ours) {
                compare(file.getFileName().toString(), seen, ours, theirs);
              }
            });
    ours.forEach(
        (component, values) ->
            printAgreement(component, values, theirs.getOrDefault(component, List.of())));
  }

  private void compare(
      String name,
      CheckedCase seen,
      Map<Component, List<Double>> ours,
      Map<Component, List<Double>> theirs) {
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

  private void fairness() {
    print("%n## Alarms on correctly exposed neutral portraits, by tone: failed + in doubt");
    int[] count = new int[4];
    Map<Component, int[][]> alarms = new EnumMap<>(Component.class);
    clean.forEach(
        (name, seen) -> {
          if (reference.has(name)) {
            int group = Math.min(3, (reference.tone(name) - 1) / 2);
            count[group]++;
            seen.findings()
                .forEach(
                    (component, finding) -> {
                      int kind =
                          finding instanceof Finding.Failed
                              ? 0
                              : finding instanceof Finding.Warning ? 1 : -1;
                      if (kind >= 0) {
                        alarms.computeIfAbsent(component, c -> new int[2][4])[kind][group]++;
                      }
                    });
          }
        });
    print("%-28s 1-2    3-4    5-6    7-10   n = %s", "", Arrays.toString(count));
    alarms.forEach(
        (component, n) ->
            print(
                "%-28s %-6s %-6s %-6s %-6s",
                component.label(),
                n[0][0] + "+" + n[1][0],
                n[0][1] + "+" + n[1][1],
                n[0][2] + "+" + n[1][2],
                n[0][3] + "+" + n[1][3]));
  }

  private static void nullInputs() {
    print("%n## Pictures without a person");
    NullPictures.all(NULL_SIZE)
        .forEach(
            (name, picture) -> {
              CheckedCase seen = CheckedCase.of(picture);
              Finding face = seen.findings().get(Component.SINGLE_FACE_PRESENT);
              print(
                  "%-6s %s, one face: %s",
                  name, seen.verdict(), face == null ? "none" : face.getClass().getSimpleName());
            });
  }

  private static void timing(Raster small) {
    double scale = (double) small.height() / TWELVE_MEGAPIXELS.height();
    double left = (small.width() - TWELVE_MEGAPIXELS.width() * scale) / 2;
    Affine map = Affine.translation(left, 0).after(Affine.scaling(scale, scale));
    Raster large = Resampler.resample(small, map, TWELVE_MEGAPIXELS, Bands.SEQUENTIAL);
    Survey survey = CheckedCase.survey(large);
    print("%n## All checks on 12 megapixels after detection");
    try (TwoThreads two = new TwoThreads()) {
      timing("one thread", survey, new PortraitPipeline(Bands.SEQUENTIAL));
      timing("two threads", survey, new PortraitPipeline(two));
    }
  }

  private static void timing(String how, Survey survey, PortraitPipeline pipeline) {
    double[] ms = new double[20];
    for (int i = -ms.length; i < ms.length; i++) {
      long start = System.nanoTime();
      CheckedCase.check(survey, pipeline);
      if (i >= 0) {
        ms[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(ms);
    print("%-12s %4.0f ms (least %.0f)", how, ms[ms.length / 2], ms[0]);
  }
}
