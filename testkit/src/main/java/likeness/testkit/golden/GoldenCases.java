// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import likeness.compose.Greyscale;
import likeness.compose.StudioComposer;
import likeness.compose.UntouchedComposer;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.GuidedFilter;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.image.Srgb;
import likeness.portrait.Backdrop;
import likeness.portrait.Cutout;
import likeness.portrait.Foreground;
import likeness.portrait.Framing;
import likeness.portrait.Matte;
import likeness.portrait.Portrait;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;

/** The golden cases of geometry, image, refine and compose. */
public final class GoldenCases {
  private static final int[] SCALES_PER_MILLE = {370, 1000, 1490, 2750, 5130};
  private static final int[] TURNS_DEG = {0, 2, -7, 31, 90, 146, 180, 250};

  private final List<GoldenCase> cases = new ArrayList<>();

  private GoldenCases() {}

  /** All cases, always in the same order. */
  public static List<GoldenCase> all() {
    GoldenCases golden = new GoldenCases();
    golden.elementary();
    golden.resample();
    golden.resampleBlocks();
    golden.planes();
    golden.refine();
    golden.compose();
    return List.copyOf(golden.cases);
  }

  private void elementary() {
    function("sin", Elementary::sin, -40, 40);
    function("sin-far", Elementary::sin, -1e6, 1e6);
    function("cos", Elementary::cos, -40, 40);
    function("exp", Elementary::exp, -30, 30);
    function("log", Elementary::log, 1e-6, 1e6);
    function("pow", x -> Elementary.pow(x, 2.4), 0, 2);
    function("atan2", x -> Elementary.atan2(x, 1.0 - x * x), -3, 3);
    function("srgb", x -> new Srgb().toCode(x), -0.1, 1.1);
  }

  private void function(String name, DoubleUnaryOperator function, double from, double to) {
    cases.add(
        new GoldenCase(
            "function/" + name,
            () -> {
              Hash hash = new Hash();
              for (int i = 0; i <= 500; i++) {
                hash.add(function.applyAsDouble((to - from) * i / 500 + from));
              }
              return hash.value();
            }));
  }

  private void resample() {
    int kind = 0;
    for (int scale : SCALES_PER_MILLE) {
      for (int turn : TURNS_DEG) {
        int picture = kind++ % 6;
        Affine map =
            Scene.map(71.3, 58.9, turn, scale / 1000.0).after(Affine.translation(-13, -9.5));
        cases.add(
            new GoldenCase(
                "resample/" + picture + "-" + scale + "-" + turn,
                () -> {
                  Raster source = Scene.picture(picture, 143, 118);
                  return new Hash()
                      .add(Resampler.resample(source, map, new Size(26, 19), Bands.SEQUENTIAL))
                      .value();
                }));
      }
    }
  }

  private void resampleBlocks() {
    for (int scale : new int[] {2000, 2300, 4100}) {
      for (int turn : new int[] {0, 7, 180, -95}) {
        Affine map =
            Scene.map(71.3, 58.9, turn, scale / 1000.0).after(Affine.translation(-13, -9.5));
        cases.add(
            new GoldenCase(
                "resample-blocks/" + scale + "-" + turn,
                () -> {
                  Raster source = Scene.picture(scale % 6, 143, 118);
                  Size size = new Size(26, 19);
                  return new Hash()
                      .add(Resampler.resampleBlocks(source, map, size, Bands.SEQUENTIAL))
                      .value();
                }));
      }
    }
  }

  private void planes() {
    for (int radius : new int[] {0, 1, 2, 5, 17, 90}) {
      cases.add(
          new GoldenCase(
              "box/" + radius,
              () ->
                  new Hash()
                      .add(Blur.box(Scene.noise(radius + 3, 61, 140), radius, Bands.SEQUENTIAL))
                      .value()));
    }
    for (int sigma : new int[] {4, 10, 25, 61, 200}) {
      cases.add(
          new GoldenCase(
              "gaussian/" + sigma,
              () ->
                  new Hash()
                      .add(
                          Blur.gaussian(Scene.noise(sigma, 61, 70), sigma / 10.0, Bands.SEQUENTIAL))
                      .value()));
    }
    for (int radius : new int[] {1, 3, 8, 40}) {
      for (int epsilon : new int[] {1, 100, 10_000}) {
        cases.add(
            new GoldenCase("guided/" + radius + "-" + epsilon, () -> guided(radius, epsilon)));
      }
    }
    for (int scale : SCALES_PER_MILLE) {
      for (int turn : new int[] {0, 11, 90}) {
        Affine map = Scene.map(20.1, 17.7, turn, scale / 1000.0);
        cases.add(
            new GoldenCase(
                "sample/" + scale + "-" + turn,
                () ->
                    new Hash()
                        .add(
                            PlaneSampler.sample(
                                Scene.noise(5, 50, 60), map, new Size(30, 31), Bands.SEQUENTIAL))
                        .value()));
      }
    }
  }

  private static int guided(int radius, int epsilonMillionths) {
    Raster guide = Scene.picture(radius % 6, 57, 83);
    GuidedFilter filter = new GuidedFilter(guide, radius, epsilonMillionths / 1e6);
    return new Hash().add(filter.filter(Scene.noise(radius, 57, 83), Bands.SEQUENTIAL)).value();
  }

  private void refine() {
    for (int kind = 0; kind < 6; kind++) {
      for (int turn : new int[] {0, 5}) {
        int picture = kind;
        cases.add(
            new GoldenCase(
                "refine/" + picture + "-" + turn,
                () -> {
                  Refinement refined = refined(picture, turn);
                  return new Hash()
                      .add(refined.trimap().regions())
                      .add(refined.matte().alpha())
                      .add(refined.foreground().colour())
                      .add(refined.trust())
                      .value();
                }));
      }
    }
  }

  private static Refinement refined(int kind, int turnDeg) {
    Raster source = Scene.picture(kind, 160, 200);
    Matte coarse = new Matte(Scene.matte(kind + 1, 80, 100), Affine.scaling(2, 2));
    WorkGrid grid = new WorkGrid(new Size(90, 110), Scene.map(12, 9, turnDeg, 1.5));
    return new MatteRefiner(Bands.SEQUENTIAL)
        .refine(source, Person.alone(Scene.face(160, 200), coarse), grid);
  }

  private void compose() {
    List<Backdrop> backdrops =
        List.of(
            new Backdrop.Plain(0x3f7fd0),
            new Backdrop.LinearGradient(0xffffff, 0x405060, 200),
            new Backdrop.RadialGradient(0xe0e8ff, 0x102040),
            new Backdrop.Picture(Scene.picture(3, 40, 30)));
    for (int i = 0; i < backdrops.size(); i++) {
      for (int turn : new int[] {0, -3, 12, 90}) {
        Backdrop backdrop = backdrops.get(i);
        int kind = i;
        cases.add(
            new GoldenCase(
                "studio/" + i + "-" + turn,
                () -> {
                  Portrait portrait = studio(kind, turn, backdrop);
                  return new Hash()
                      .add(portrait.raster())
                      .add(Greyscale.apply(portrait).raster())
                      .value();
                }));
      }
    }
    for (int turn : new int[] {0, 1, -4, 20}) {
      Framing framing = Scene.framing(35, 45, Scene.map(60, 50, turn, 2.2));
      cases.add(
          new GoldenCase(
              "untouched/" + turn,
              () ->
                  new Hash()
                      .add(
                          UntouchedComposer.compose(
                                  Scene.picture(0, 200, 200), framing, Bands.SEQUENTIAL)
                              .raster())
                      .value()));
    }
  }

  private static Portrait studio(int kind, int turnDeg, Backdrop backdrop) {
    Raster source = Scene.picture(kind, 100, 120);
    Matte matte = new Matte(Scene.matte(kind + 5, 60, 72), Affine.scaling(5 / 3.0, 5 / 3.0));
    Foreground foreground = new Foreground(Scene.picture(kind + 1, 50, 60), Affine.scaling(2, 2));
    Framing framing = Scene.framing(40, 50, Scene.map(-3.5, 4.5, turnDeg, 2));
    Cutout cutout = new Cutout(matte, foreground, matte.alpha());
    return StudioComposer.compose(
        source, cutout, framing, StudioComposer.Look.of(backdrop), Bands.SEQUENTIAL);
  }
}
