// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import likeness.geometry.Size;
import likeness.image.Plane;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PortraitPainterTest {
  private static final Size SIZE = new Size(240, 320);

  private static PortraitRecipe recipe(HairStyle hair) {
    PortraitRecipe any = PortraitRecipe.of(12, SIZE);
    return any.with(any.sitter().withHair(hair, HairColour.BROWN).withBeard(0));
  }

  @Test
  void theSameRecipeGivesTheSamePixels() {
    PortraitRecipe recipe = recipe(HairStyle.CURLS);
    SyntheticPortrait first = PortraitPainter.paint(recipe);
    SyntheticPortrait second = PortraitPainter.paint(recipe);
    assertArrayEquals(first.picture().samples(), second.picture().samples());
    assertArrayEquals(first.alpha().values(), second.alpha().values());
    assertEquals(first.geometry(), second.geometry());
  }

  @ParameterizedTest
  @EnumSource(Backdrop.Kind.class)
  void thePictureIsTheForegroundOverTheBackgroundInLinearLight(Backdrop.Kind kind) {
    SyntheticPortrait p =
        PortraitPainter.paint(recipe(HairStyle.WAVY).with(new Backdrop(kind, 0xC8D0D4)));
    SrgbCurve curve = new SrgbCurve();
    for (int i = 0; i < p.alpha().values().length; i++) {
      double a = p.alpha().values()[i];
      assertTrue(a >= 0 && a <= 1);
      for (int c = 0; c < 3; c++) {
        double front = curve.linear(p.foreground().samples()[i * 3 + c]);
        double back = curve.linear(p.background().samples()[i * 3 + c]);
        byte mixed = curve.code(front * a + back * (1.0 - a));
        assertEquals(mixed, p.picture().samples()[i * 3 + c]);
      }
    }
  }

  @Test
  void aPlainBackdropIsOneColour() {
    Raster background = PortraitPainter.paint(recipe(HairStyle.SHORT)).background();
    for (int x = 0; x < background.width(); x += 17) {
      assertEquals(Backdrop.PALE_GREY.rgb(), background.rgbAt(x, x));
    }
  }

  @ParameterizedTest
  @EnumSource(HairStyle.class)
  void theMatteBeginsAtTheTopOfTheHair(HairStyle hair) {
    SyntheticPortrait p = PortraitPainter.paint(recipe(hair));
    int top = topRow(p.alpha());
    assertEquals(top, p.geometry().hairTop().y(), 1.0);
    assertTrue(p.geometry().hairTop().y() <= p.geometry().crown().y() + 1.0);
  }

  @Test
  void aBaldHeadEndsAtItsCrownAndHasItsWidth() {
    SyntheticPortrait p = PortraitPainter.paint(recipe(HairStyle.BALD));
    SyntheticGeometry g = p.geometry();
    assertEquals(g.crown().y(), g.hairTop().y(), 1.0);
    // Above the ears the widest row of the matte is the head.
    double widest = 0;
    double earTop = g.leftPupil().y() - 0.28 * g.interEyeDistancePx();
    for (int y = 0; y < earTop; y++) {
      double row = 0;
      for (int x = 0; x < SIZE.width(); x++) {
        row += p.alpha().at(x, y);
      }
      widest = Math.max(widest, row);
    }
    assertEquals(g.headWidthPx(), widest, 1.0);
  }

  @Test
  void theHeadHasTheHeightAndPlaceThatWereAskedFor() {
    PortraitRecipe recipe = recipe(HairStyle.BUZZ).with(Pose.FRONTAL.withPlace(0.5, 0.45, 0.4));
    SyntheticGeometry g = PortraitPainter.paint(recipe).geometry();
    assertEquals(160, g.headHeightPx(), 1e-9);
    assertEquals(0.45 * 240, (g.leftPupil().x() + g.rightPupil().x()) / 2, 1e-9);
    assertEquals(0.4 * 320, g.leftPupil().y(), 1e-9);
    assertEquals(0.4 * 320, g.rightPupil().y(), 1e-9);
  }

  @Test
  void aTiltTurnsTheEyeLine() {
    PortraitRecipe recipe = recipe(HairStyle.SHORT).with(Pose.FRONTAL.withTurn(10, 0));
    SyntheticGeometry g = PortraitPainter.paint(recipe).geometry();
    double dx = g.rightPupil().x() - g.leftPupil().x();
    double dy = g.rightPupil().y() - g.leftPupil().y();
    assertEquals(Math.tan(Math.toRadians(10)), dy / dx, 1e-9);
    assertTrue(g.crown().x() > g.chin().x());
  }

  @Test
  void aTurnMovesBothEyesToItsSideAndTheNearerOneMore() {
    PortraitRecipe straight = recipe(HairStyle.SHORT);
    SyntheticGeometry before = PortraitPainter.paint(straight).geometry();
    SyntheticGeometry after =
        PortraitPainter.paint(straight.with(Pose.FRONTAL.withTurn(0, 12))).geometry();
    assertTrue(after.leftPupil().x() > before.leftPupil().x());
    assertTrue(after.rightPupil().x() > before.rightPupil().x());
    assertTrue(after.interEyeDistancePx() < before.interEyeDistancePx());
  }

  @Test
  void thePupilsAreTheDarkestSpotsOfTheEyes() {
    SyntheticPortrait p = PortraitPainter.paint(PortraitRecipe.of(10, new Size(600, 800)));
    int x = (int) p.geometry().leftPupil().x();
    int y = (int) p.geometry().leftPupil().y();
    int pupil = p.picture().rgbAt(x + 1, y + 1) >> 8 & 255;
    int sclera =
        p.picture().rgbAt(x + (int) (0.14 * p.geometry().interEyeDistancePx()), y) >> 8 & 255;
    assertTrue(pupil < 60, "pupil " + pupil);
    assertTrue(sclera > 90, "sclera " + sclera);
  }

  @Test
  void curlsHavePartlyCoveredPixelsAndTheFaceHasNone() {
    SyntheticPortrait p = PortraitPainter.paint(recipe(HairStyle.CURLS));
    int mixed = 0;
    for (float a : p.alpha().values()) {
      mixed += a > 0.02 && a < 0.98 ? 1 : 0;
    }
    assertTrue(mixed > 500, "mixed pixels: " + mixed);
    SyntheticGeometry g = p.geometry();
    for (double t = 0; t <= 1; t += 0.05) {
      var at = g.leftPupil().towards(g.chin(), t * 0.95);
      assertEquals(1.0, p.alpha().at((int) at.x(), (int) at.y()));
    }
  }

  private static int topRow(Plane alpha) {
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 0; x < alpha.width(); x++) {
        if (alpha.at(x, y) >= 0.5) {
          return y;
        }
      }
    }
    return alpha.height();
  }
}
