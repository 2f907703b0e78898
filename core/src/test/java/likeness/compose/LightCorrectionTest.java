// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Edit;
import likeness.portrait.Face;
import org.junit.jupiter.api.Test;

/** A face of skin with two eyes, lit well or badly. */
class LightCorrectionTest {
  private static final int SIDE = 400;
  private static final Srgb SRGB = new Srgb();
  private static final double[] GOOD = {0.4, 0.38, 0.36};

  @Test
  void goodLightStaysAsItIs() {
    ToneCurves curves = LightCorrection.of(photo(GOOD), face());
    assertEquals(List.of(), curves.edits());
    assertEquals(0x123456, curves.apply(0x123456));
  }

  @Test
  void aDarkPhotoIsLightenedWithinLimits() {
    ToneCurves curves = LightCorrection.of(photo(new double[] {0.2, 0.19, 0.18}), face());
    assertEquals(List.of("exposure"), curves.edits().stream().map(Edit::kind).toList());
    double gain = SRGB.toLinear(curves.apply(0x808080) & 255) / SRGB.toLinear(0x80);
    assertTrue(gain > 1.3 && gain < 1.65, "gain " + gain);
    ToneCurves most = LightCorrection.of(photo(new double[] {0.05, 0.05, 0.05}), face());
    double capped = SRGB.toLinear(most.apply(0x404040) & 255) / SRGB.toLinear(0x40);
    assertTrue(capped < 1.65, "gain " + capped);
  }

  @Test
  void aColourCastIsTakenBackInPart() {
    ToneCurves curves = LightCorrection.of(photo(new double[] {0.48, 0.38, 0.24}), face());
    assertTrue(curves.edits().stream().anyMatch(e -> e.kind().equals("white_balance")));
    int grey = curves.apply(0x808080);
    assertTrue((grey & 255) > (grey >> 16 & 255), Integer.toHexString(grey));
    int red = percent(curves, "red_percent");
    int blue = percent(curves, "blue_percent");
    assertTrue(red >= 80 && red < 97, "red " + red);
    assertTrue(blue > 103 && blue <= 122, "blue " + blue);
  }

  private static int percent(ToneCurves curves, String name) {
    return curves.edits().stream()
        .filter(e -> e.kind().equals("white_balance"))
        .mapToInt(e -> Integer.parseInt(e.parameters().get(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSkinsOwnLightnessDoesNotCount() {
    for (double skin : new double[] {0.05, 0.2, 0.6}) {
      ToneCurves curves = LightCorrection.of(photo(GOOD, skin), face());
      assertEquals(List.of(), curves.edits());
    }
  }

  @Test
  void withoutEyesNothingIsJudged() {
    Raster dark = Raster.rgb(SIDE, SIDE, new byte[SIDE * SIDE * 3]);
    List<Point> mesh = new ArrayList<>();
    List<Double> depth = new ArrayList<>();
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      mesh.add(new Point(200, 200));
      depth.add(0.0);
    }
    Face blind =
        new Face(
            new Box(100, 100, 200, 200),
            1,
            1,
            mesh,
            depth,
            new Point(160, 180),
            new Point(240, 180),
            new Point(200, 300),
            0,
            0,
            0);
    assertEquals(List.of(), LightCorrection.of(dark, blind).edits());
  }

  @Test
  void curvesNeverTurnTonesRound() {
    ToneCurves curves = ToneCurves.of(new double[] {1.5, 0.8, 1}, 0.35, List.of(anEdit()));
    for (int code = 1; code < 256; code++) {
      int before = curves.apply((code - 1) * 0x10101);
      int after = curves.apply(code * 0x10101);
      assertTrue((after >> 16 & 255) >= (before >> 16 & 255), "red " + code);
      assertTrue((after >> 8 & 255) >= (before >> 8 & 255), "green " + code);
      assertTrue((after & 255) >= (before & 255), "blue " + code);
    }
  }

  private static Edit anEdit() {
    return new Edit("exposure", java.util.Map.of());
  }

  private static Raster photo(double[] white) {
    return photo(white, 0.3);
  }

  private static Raster photo(double[] white, double skin) {
    byte[] samples = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = i % SIDE;
      double y = i / SIDE;
      boolean eye = Math.hypot((x - 160) / 24, (y - 180) / 10) < 1;
      eye |= Math.hypot((x - 240) / 24, (y - 180) / 10) < 1;
      boolean iris = Math.hypot(x - 160, y - 180) < 8 || Math.hypot(x - 240, y - 180) < 8;
      for (int c = 0; c < 3; c++) {
        double reddish = skin * (c == 0 ? 1.2 : c == 1 ? 0.9 : 0.7) * white[c] / GOOD[c];
        double light = iris ? 0.02 : eye ? white[c] : reddish;
        samples[i * 3 + c] = (byte) SRGB.toCode(light);
      }
    }
    return Raster.rgb(SIDE, SIDE, samples);
  }

  private static Face face() {
    List<Point> mesh = new ArrayList<>();
    List<Double> depth = new ArrayList<>();
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      mesh.add(new Point(200, 200));
      depth.add(0.0);
    }
    mesh.set(33, new Point(136, 180));
    mesh.set(133, new Point(184, 180));
    mesh.set(159, new Point(160, 170));
    mesh.set(145, new Point(160, 190));
    mesh.set(362, new Point(216, 180));
    mesh.set(263, new Point(264, 180));
    mesh.set(386, new Point(240, 170));
    mesh.set(374, new Point(240, 190));
    return new Face(
        new Box(100, 100, 200, 200),
        1,
        1,
        mesh,
        depth,
        new Point(160, 180),
        new Point(240, 180),
        new Point(200, 300),
        0,
        0,
        0);
  }
}
