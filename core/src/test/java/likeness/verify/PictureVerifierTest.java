// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntBinaryOperator;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import org.junit.jupiter.api.Test;

/** On a picture of soft hills with some grain, whose every part differs from every other. */
final class PictureVerifierTest {
  private static final Size OUTPUT = new Size(240, 300);
  private static final Raster ORIGINAL = hills(800, 700);

  private static Raster hills(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    int state = 99;
    for (int i = 0; i < width * height; i++) {
      double x = i % width;
      double y = i / width;
      double hill = Math.sin(x * x / 9000 + y / 31) * 40 + Math.cos(y * y / 11000 - x / 47) * 35;
      double fine = Math.sin(x / 3.1 + y / 17) * Math.sin(y / 4.3) * 8;
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      double grain = (state >>> 24) / 255.0 * 14 - 7;
      samples[i * 3] = (byte) Math.round(140 + hill + fine + grain);
      samples[i * 3 + 1] = (byte) Math.round(120 + hill * 0.8 + fine + grain);
      samples[i * 3 + 2] = (byte) Math.round(110 + hill * 0.7 + fine + grain);
    }
    return Raster.rgb(width, height, samples);
  }

  private static Affine map(double turnDeg, double step) {
    return Affine.translation(400.3, 349.6)
        .after(Affine.rotationDeg(turnDeg))
        .after(Affine.scaling(step, step))
        .after(Affine.translation(-120, -150));
  }

  private static Raster crop(Affine map) {
    return Resampler.resample(ORIGINAL, map, OUTPUT, Bands.SEQUENTIAL);
  }

  private static Raster changed(Raster raster, IntBinaryOperator codeAtIndex) {
    byte[] out = new byte[OUTPUT.width() * OUTPUT.height() * 3];
    for (int i = 0; i < out.length; i++) {
      int code = raster.rgbAt(i / 3 % OUTPUT.width(), i / 3 / OUTPUT.width());
      int channel = code >> 16 - 8 * (i % 3) & 255;
      out[i] = (byte) Math.max(0, Math.min(255, codeAtIndex.applyAsInt(channel, i)));
    }
    return Raster.rgb(OUTPUT.width(), OUTPUT.height(), out);
  }

  private static Verdict verify(Raster output) {
    return PictureVerifier.verify(ORIGINAL, output, List.of(), Bands.SEQUENTIAL);
  }

  private static List<AlterationKind> found(Raster output) {
    Verdict.Altered altered = assertInstanceOf(Verdict.Altered.class, verify(output));
    return altered.evidence().stream().map(Evidence::kind).toList();
  }

  @Test
  void acceptsTurnedAndScaledCropsAndSaysWhereTheyLie() {
    for (double turn : new double[] {0, -5, 3.3}) {
      Affine map = map(turn, 1.7);
      Verdict.Untouched verdict =
          assertInstanceOf(Verdict.Untouched.class, verify(crop(map)), "turn " + turn);
      Alignment found = verdict.alignment();
      assertEquals(turn, found.rotationDeg(), 0.1);
      assertEquals(1 / 1.7, found.scale(), 0.002);
      assertTrue(found.corners().get(0).distanceTo(map.apply(0, 0)) < 0.5);
      assertTrue(found.corners().get(2).distanceTo(map.apply(240, 300)) < 0.5);
    }
  }

  @Test
  void namesAChangeOfTone() {
    Raster brighter = changed(crop(map(1, 1.7)), (code, i) -> code + 8);
    assertTrue(found(brighter).contains(AlterationKind.TONE_CHANGED));
  }

  @Test
  void namesAChangeOfWhiteBalance() {
    Raster warmer =
        changed(
            crop(map(1, 1.7)),
            (code, i) -> i % 3 == 0 ? code * 26 / 25 : i % 3 == 2 ? code * 24 / 25 : code);
    assertTrue(found(warmer).contains(AlterationKind.WHITE_BALANCE_CHANGED));
  }

  @Test
  void namesAReplacedBorder() {
    Raster replaced =
        changed(
            crop(map(0, 1.7)),
            (code, i) -> {
              int x = i / 3 % OUTPUT.width();
              return x < 40 || x > 200 ? 180 : code;
            });
    assertTrue(found(replaced).contains(AlterationKind.BACKGROUND_REPLACED));
  }

  @Test
  void findsAPaintedSpot() {
    Raster painted =
        changed(
            crop(map(0, 1.7)),
            (code, i) -> {
              int x = i / 3 % OUTPUT.width() - 120;
              int y = i / 3 / OUTPUT.width() - 150;
              return x * x + y * y < 144 ? code - 30 : code;
            });
    assertInstanceOf(Verdict.Altered.class, verify(painted));
  }

  @Test
  void namesAMirroredPicture() {
    Raster plain = crop(map(2, 1.7));
    Raster mirrored =
        changed(
            plain,
            (code, i) -> {
              int x = OUTPUT.width() - 1 - i / 3 % OUTPUT.width();
              return plain.rgbAt(x, i / 3 / OUTPUT.width()) >> 16 - 8 * (i % 3) & 255;
            });
    assertEquals(List.of(AlterationKind.MIRRORED), found(mirrored));
  }

  @Test
  void cannotTellOfATinyPictureOrAnother() {
    Raster tiny = Resampler.resample(ORIGINAL, map(0, 2), new Size(80, 90), Bands.SEQUENTIAL);
    assertEquals(new Verdict.CannotTell(Verdict.Reason.OUTPUT_TOO_SMALL), verify(tiny));
    Raster other = changed(crop(map(0, 1.7)), (code, i) -> i / 3 * 31 % 509 % 200);
    assertEquals(new Verdict.CannotTell(Verdict.Reason.NO_MATCH), verify(other));
  }
}
