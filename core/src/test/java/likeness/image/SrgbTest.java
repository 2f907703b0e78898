// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SrgbTest {
  private final Srgb srgb = new Srgb();

  @Test
  void everyCodeIsTheLightOfTheStandard() {
    for (int code = 0; code < 256; code++) {
      assertEquals(decode(code / 255.0), srgb.toLinear(code), 1e-15);
      assertEquals(code, srgb.toCode(srgb.toLinear(code)));
    }
    assertEquals(0.0, srgb.toLinear(0));
    assertEquals(1.0, srgb.toLinear(255));
  }

  @Test
  void everyLightIsTheNearestCode() {
    int steps = 2_000_000;
    for (int i = 0; i <= steps; i++) {
      double light = (double) i / steps;
      double exact = 255 * encode(light);
      // A light within rounding of the middle between two codes may go either way.
      assertTrue(Math.abs(srgb.toCode(light) - exact) < 0.5 + 1e-4, "light " + light);
    }
  }

  @Test
  void theMiddleBetweenTwoCodesParts() {
    for (int code = 1; code < 256; code++) {
      double middle = decode((code - 0.5) / 255);
      assertEquals(code - 1, srgb.toCode(middle - 1e-12));
      assertEquals(code, srgb.toCode(middle + 1e-12));
    }
  }

  @Test
  void lightOutsideTheRangeIsCutOff() {
    assertEquals(0, srgb.toCode(-0.2));
    assertEquals(0, srgb.toCode(Double.NaN));
    assertEquals(255, srgb.toCode(1.3));
  }

  @Test
  void luminanceOfPrimariesAndWhite() {
    assertEquals(0.2126, srgb.luminance(0xff0000), 1e-12);
    assertEquals(0.7152, srgb.luminance(0x00ff00), 1e-12);
    assertEquals(0.0722, srgb.luminance(0x0000ff), 1e-12);
    assertEquals(1.0, srgb.luminance(0xffffff), 1e-12);
  }

  private static double decode(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  /**
   * The standard's two pieces of the other direction meet at a light that is 1e-7 off; taken from
   * the first one's side.
   */
  private static double encode(double light) {
    return light <= 0.04045 / 12.92 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}
