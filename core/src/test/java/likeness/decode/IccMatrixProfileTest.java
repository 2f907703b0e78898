// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Srgb;
import org.junit.jupiter.api.Test;

class IccMatrixProfileTest {
  private static final double[] SRGB_TO_XYZ = {
    0.43607, 0.38515, 0.14307, 0.22249, 0.71687, 0.06061, 0.01392, 0.09708, 0.71410
  };

  @Test
  void everyCodeOfSrgbSurvivesItsOwnTable() {
    byte[] table = IccMatrixProfile.codes(32768);
    for (int code = 0; code < 256; code++) {
      double linear = Srgb.linear(code / 255.0);
      assertEquals(code, table[(int) Math.round(linear * 32768)] & 255);
    }
  }

  @Test
  void srgbIsRecognisedAndTouchesNothing() {
    IccMatrixProfile profile = IccMatrixProfile.of(SRGB_TO_XYZ, curves(2.4, true)).orElseThrow();
    assertTrue(profile.isSrgb());
    byte[] samples = {1, 77, (byte) 254};
    profile.toSrgb(Raster.rgb(1, 1, samples), Bands.SEQUENTIAL);
    assertArrayEquals(new byte[] {1, 77, (byte) 254}, samples);
  }

  @Test
  void aPlainGammaOnTheSamePrimariesIsNotSrgb() {
    assertFalse(IccMatrixProfile.of(SRGB_TO_XYZ, curves(2.2, false)).orElseThrow().isSrgb());
    assertFalse(IccMatrixProfile.of(SRGB_TO_XYZ, curves(1.8, false)).orElseThrow().isSrgb());
  }

  @Test
  void greyOfAdobeRgbStaysGrey() {
    IccMatrixProfile profile = IccMatrixProfile.adobeRgb();
    for (int code = 0; code < 256; code++) {
      byte[] samples = {(byte) code, (byte) code, (byte) code};
      profile.toSrgb(Raster.rgb(1, 1, samples), Bands.SEQUENTIAL);
      double linear = Math.pow(code / 255.0, 563.0 / 256);
      double expected =
          255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
      for (byte sample : samples) {
        assertEquals(expected, sample & 255, 1.0, "code " + code);
      }
    }
  }

  @Test
  void theOrderOfSamplesDoesNotMatter() {
    IccMatrixProfile profile = IccMatrixProfile.adobeRgb();
    byte[] rgb = {20, (byte) 200, 90, 0};
    byte[] bgr = {90, (byte) 200, 20};
    profile.toSrgb(Raster.rgbx(1, 1, rgb), Bands.SEQUENTIAL);
    profile.toSrgb(Raster.bgr(1, 1, bgr), Bands.SEQUENTIAL);
    assertArrayEquals(new byte[] {rgb[2], rgb[1], rgb[0]}, bgr);
    assertEquals(0, rgb[3]);
  }

  @Test
  void refusesAMatrixOutOfProportion() {
    double[] huge = SRGB_TO_XYZ.clone();
    huge[0] = 1000;
    assertTrue(IccMatrixProfile.of(huge, curves(2.2, false)).isEmpty());
    huge[0] = Double.NaN;
    assertTrue(IccMatrixProfile.of(huge, curves(2.2, false)).isEmpty());
  }

  private static double[][] curves(double gamma, boolean srgb) {
    double[] curve = new double[256];
    for (int code = 0; code < 256; code++) {
      double x = code / 255.0;
      curve[code] = srgb ? Srgb.linear(x) : Math.pow(x, gamma);
    }
    return new double[][] {curve, curve, curve};
  }
}
