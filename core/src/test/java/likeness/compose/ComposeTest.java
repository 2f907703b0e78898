// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Pictures;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.image.Srgb;
import likeness.portrait.Backdrop;
import likeness.portrait.Cutout;
import likeness.portrait.Edit;
import likeness.portrait.Foreground;
import likeness.portrait.Framing;
import likeness.portrait.Matte;
import likeness.portrait.Portrait;
import org.junit.jupiter.api.Test;

class ComposeTest {
  private static final Backdrop BLUE = new Backdrop.Plain(0x3060c0);
  private final Raster source = Pictures.noise(80, 60, 99);

  private static Framing framing(double dx, double dy, double turnDeg, double scale) {
    Affine map =
        Affine.translation(dx, dy)
            .after(Affine.rotationDeg(turnDeg))
            .after(Affine.scaling(scale, scale));
    return new Framing(new Size(20, 24), map, turnDeg, 300, List.of());
  }

  private static List<Backdrop> backdrops() {
    return List.of(
        BLUE,
        new Backdrop.LinearGradient(0xffffff, 0x202020, 30),
        new Backdrop.RadialGradient(0xf0f0ff, 0x203040),
        new Backdrop.Picture(Pictures.noise(33, 21, 4)));
  }

  private static Portrait studio(
      Raster source,
      Plane alpha,
      Raster colour,
      Affine toSource,
      Framing framing,
      Backdrop backdrop) {
    return StudioComposer.compose(
        source,
        cutout(alpha, colour, toSource),
        framing,
        StudioComposer.Look.of(backdrop),
        Bands.SEQUENTIAL);
  }

  private static Cutout cutout(Plane alpha, Raster colour, Affine toSource) {
    Plane sure = new Plane(alpha.width(), alpha.height());
    java.util.Arrays.fill(sure.values(), 1);
    return new Cutout(new Matte(alpha, toSource), new Foreground(colour, toSource), sure);
  }

  @Test
  void untouchedIsTheResampleAndNothingElse() {
    Framing framing = framing(10, 5, 3, 1.7);
    Portrait portrait = UntouchedComposer.compose(source, framing, Bands.SEQUENTIAL);
    Raster expected =
        Resampler.resample(source, framing.outputToSource(), framing.output(), Bands.SEQUENTIAL);
    assertArrayEquals(expected.samples(), portrait.raster().samples());
    assertEquals(List.of(), portrait.edits());
    assertEquals(framing, portrait.framing());
  }

  @Test
  void untouchedRefusesAFrameThatLeavesTheSource() {
    for (Framing framing :
        List.of(
            framing(-0.1, 0, 0, 1),
            framing(0, 37, 0, 1),
            framing(61, 0, 0, 1),
            framing(3, 3, 30, 1))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> UntouchedComposer.compose(source, framing, Bands.SEQUENTIAL));
    }
    UntouchedComposer.compose(source, framing(60, 36, 0, 1), Bands.SEQUENTIAL);
  }

  @Test
  void alphaOneIsTheUntouchedPictureAndAlphaZeroTheBackdrop() {
    for (Backdrop backdrop : backdrops()) {
      Framing framing = framing(15, 8, -4, 1.6);
      Plane alpha = new Plane(20, 24);
      for (int i = 0; i < alpha.values().length; i++) {
        alpha.values()[i] = i % 3 == 0 ? 1 : i % 3 == 1 ? 0 : 0.4f;
      }
      Raster untouched = UntouchedComposer.compose(source, framing, Bands.SEQUENTIAL).raster();
      Raster colour = Raster.rgb(20, 24, untouched.samples().clone());
      for (int i = 2; i < alpha.values().length; i += 3) {
        colour.samples()[i * 3] = 0x12;
      }
      Raster behind = Painting.paint(backdrop, new Size(20, 24), Bands.SEQUENTIAL);
      Raster out =
          studio(source, alpha, colour, framing.outputToSource(), framing, backdrop).raster();
      for (int i = 0; i < 20 * 24; i++) {
        int x = i % 20;
        int y = i / 20;
        if (i % 3 < 2) {
          assertEquals((i % 3 == 0 ? untouched : behind).rgbAt(x, y), out.rgbAt(x, y));
        }
      }
    }
  }

  @Test
  void alphaOneOnAnotherGridIsTheUntouchedPictureToo() {
    Framing framing = framing(15, 8, -4, 1.6);
    Plane alpha = new Plane(40, 30);
    Arrays.fill(alpha.values(), 1f);
    Raster out =
        studio(source, alpha, Pictures.plain(40, 30, 0), Affine.scaling(2, 2), framing, BLUE)
            .raster();
    assertArrayEquals(
        UntouchedComposer.compose(source, framing, Bands.SEQUENTIAL).raster().samples(),
        out.samples());
  }

  @Test
  void halfOfBlackAndWhiteIsHalfTheLight() {
    Framing framing = framing(0, 0, 0, 1);
    Plane alpha = new Plane(20, 24);
    Arrays.fill(alpha.values(), 0.5f);
    Raster out =
        studio(
                source,
                alpha,
                Pictures.plain(20, 24, 0),
                Affine.IDENTITY,
                framing,
                new Backdrop.Plain(0xffffff))
            .raster();
    assertEquals(0xbcbcbc, out.rgbAt(7, 7));
  }

  @Test
  void mixedPixelsOnAnotherGridHaveTheResampledForeground() {
    Raster colour = Pictures.noise(40, 30, 8);
    Raster onPortrait =
        Resampler.resample(colour, Affine.scaling(0.5, 0.5), new Size(20, 24), Bands.SEQUENTIAL);
    for (float part : new float[] {0.004f, 0.3f, 0.999f}) {
      Plane alpha = new Plane(40, 30);
      Arrays.fill(alpha.values(), part);
      Framing framing = framing(0, 0, 0, 1);
      Affine half = Affine.scaling(2, 2);
      Raster out = studio(source, alpha, colour, half, framing, new Backdrop.Plain(0)).raster();
      Srgb srgb = new Srgb();
      for (int i = 0; i < 20 * 24; i++) {
        double light = srgb.toLinear(onPortrait.rgbAt(i % 20, i / 20) & 255);
        assertEquals(srgb.toCode(light * part), out.rgbAt(i % 20, i / 20) & 255, i + " " + part);
      }
    }
  }

  @Test
  void whereTheFrameLeavesTheSourceTheBackdropGoesOn() {
    Framing framing = framing(-5, -4, 0, 1);
    Plane alpha = new Plane(80, 60);
    Arrays.fill(alpha.values(), 1f);
    Portrait portrait = studio(source, alpha, source, Affine.IDENTITY, framing, BLUE);
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 20; x++) {
        int expected = x < 5 || y < 4 ? 0x3060c0 : source.rgbAt(x - 5, y - 4);
        assertEquals(expected, portrait.raster().rgbAt(x, y), x + " " + y);
      }
    }
    assertEquals(2, portrait.edits().size());
    assertEquals("background_extension", portrait.edits().get(1).kind());
  }

  @Test
  void theReceiptTellsTheBackdrop() {
    Portrait portrait =
        studio(source, new Plane(80, 60), source, Affine.IDENTITY, framing(0, 0, 0, 1), BLUE);
    assertEquals(
        List.of(
            new Edit(
                "background_replacement",
                Map.of(
                    "backdrop", "plain",
                    "colour", "#3060c0",
                    "edge_trust_percent", "100",
                    "edge_unsure_percent", "0"))),
        portrait.edits());
    assertEquals(
        Map.of(
            "backdrop", "linear_gradient", "from", "#ffffff", "to", "#00000a", "angle_deg", "90"),
        new Backdrop.LinearGradient(0xffffff, 10, 90).parameters());
  }

  @Test
  void theResultDoesNotDependOnBands() {
    Framing framing = framing(-3, 6, 8, 1.3);
    Plane alpha = new Plane(80, 60);
    for (int i = 0; i < alpha.values().length; i++) {
      alpha.values()[i] = (float) (i % 80 / 79.0);
    }
    Cutout cutout = cutout(alpha, source, Affine.IDENTITY);
    StudioComposer.Look look = StudioComposer.Look.of(BLUE);
    assertArrayEquals(
        StudioComposer.compose(source, cutout, framing, look, Bands.SEQUENTIAL).raster().samples(),
        StudioComposer.compose(source, cutout, framing, look, Pictures.BACKWARDS)
            .raster()
            .samples());
  }

  @Test
  void gradientsRunFromTheirFirstColourToTheirSecond() {
    Raster right =
        Painting.paint(
            new Backdrop.LinearGradient(0x000000, 0xff8000, 90), new Size(51, 3), Bands.SEQUENTIAL);
    assertEquals(0x030100, right.rgbAt(0, 1));
    assertEquals(0x804000, right.rgbAt(25, 0));
    assertEquals(0xfd7f00, right.rgbAt(50, 2));
    Raster up =
        Painting.paint(
            new Backdrop.LinearGradient(0x000000, 0xffffff, 0), new Size(2, 255), Bands.SEQUENTIAL);
    assertEquals(0xff, up.rgbAt(0, 0) & 255, 1);
    assertEquals(0, up.rgbAt(1, 254) & 255, 1);
    Raster radial =
        Painting.paint(
            new Backdrop.RadialGradient(0xffffff, 0x000000), new Size(101, 101), Bands.SEQUENTIAL);
    assertEquals(0xffffff, radial.rgbAt(50, 50));
    assertTrue((radial.rgbAt(0, 0) & 255) < 4);
    assertEquals(radial.rgbAt(10, 20), radial.rgbAt(90, 80));
  }

  @Test
  void aPictureCoversThePortrait() {
    byte[] samples = new byte[40 * 10 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 % 40 < 20 ? 10 : 200);
    }
    Raster out =
        Painting.paint(
            new Backdrop.Picture(Raster.rgb(40, 10, samples)), new Size(10, 10), Bands.SEQUENTIAL);
    assertEquals(0x0a0a0a, out.rgbAt(0, 0));
    assertEquals(0xc8c8c8, out.rgbAt(9, 9));
  }

  @Test
  void colours() {
    assertThrows(IllegalArgumentException.class, () -> new Backdrop.Plain(-1));
    assertThrows(IllegalArgumentException.class, () -> new Backdrop.Plain(0x1000000));
  }

  @Test
  void greyscaleKeepsLuminanceAndSaysSo() {
    Raster red = Pictures.plain(2, 2, 0xff0000);
    Portrait grey = Greyscale.apply(new Portrait(red, framing(0, 0, 0, 1), List.of()));
    assertEquals(0x7f7f7f, grey.raster().rgbAt(1, 1));
    assertEquals("greyscale", grey.edits().get(0).kind());
    Raster neutral = Pictures.plain(2, 2, 0x777777);
    assertEquals(
        0x777777,
        Greyscale.apply(new Portrait(neutral, framing(0, 0, 0, 1), List.of()))
            .raster()
            .rgbAt(0, 0));
  }
}
