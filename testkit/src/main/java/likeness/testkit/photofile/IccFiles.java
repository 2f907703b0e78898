// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes ICC profiles of version 2 or 4 from published primaries and curves. */
public final class IccFiles {
  private static final int HEADER_BYTES = 128;

  /** Relative to D50, as the published profiles have them. */
  private static final double[][] SRGB = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };

  private static final double[][] DISPLAY_P3 = {
    {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
  };

  private static final double[][] ADOBE_RGB = {
    {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
  };

  private IccFiles() {}

  public static byte[] srgb() {
    return rgb(SRGB, srgbCurve());
  }

  public static byte[] displayP3() {
    return rgb(DISPLAY_P3, srgbCurve());
  }

  public static byte[] adobeRgb() {
    return rgb(ADOBE_RGB, gamma(2.19921875));
  }

  /** The primaries of sRGB with a curve of its own. */
  public static byte[] srgbPrimaries(byte[] curve) {
    return rgb(SRGB, curve);
  }

  /** A matrix out of all proportion. */
  public static byte[] absurdMatrix() {
    return rgb(new double[][] {{30000, 0, 0}, {0, -30000, 0}, {0, 0, 30000}}, gamma(1));
  }

  public static byte[] grey(byte[] curve) {
    return profile("GRAY", "XYZ ", "mntr", Map.of("kTRC", curve));
  }

  public static byte[] gamma(double gamma) {
    return new FileBytes().ascii("curv").u32(0, 1).u16((int) Math.round(gamma * 256)).toBytes();
  }

  /** A curve of 1024 points. */
  public static byte[] sampled(double gamma) {
    FileBytes curve = new FileBytes().ascii("curv").u32(0, 1024);
    for (int i = 0; i < 1024; i++) {
      curve.u16((int) Math.round(Math.pow(i / 1023.0, gamma) * 65535));
    }
    return curve.toBytes();
  }

  /** The parametric curve of type 3 that version 4 profiles of sRGB and Display P3 share. */
  public static byte[] srgbCurve() {
    return new FileBytes()
        .ascii("para")
        .u32(0)
        .u16(3, 0)
        .u32(fixed(2.4), fixed(1 / 1.055), fixed(0.055 / 1.055), fixed(1 / 12.92), fixed(0.04045))
        .toBytes();
  }

  /**
   * A CMYK profile whose table has the 16 corners of the ink cube: no ink is white, and the
   * lightness falls by 90 for full black and by a third of that for each full colour.
   */
  public static byte[] cmyk() {
    FileBytes table = new FileBytes().ascii("mft1").u32(0).u8(4, 3, 2, 0);
    table.u32(fixed(1), 0, 0, 0, fixed(1), 0, 0, 0, fixed(1));
    for (int channel = 0; channel < 4; channel++) {
      ramp(table);
    }
    for (int corner = 0; corner < 16; corner++) {
      int inks = (corner >> 3 & 1) + (corner >> 2 & 1) + (corner >> 1 & 1);
      int lightness = (corner & 1) == 1 ? 10 : 100 - 30 * inks;
      table.u8((int) Math.round(lightness * 2.55), 128, 128);
    }
    for (int channel = 0; channel < 3; channel++) {
      ramp(table);
    }
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("A2B0", table.toBytes());
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    return profile("CMYK", "Lab ", "prtr", tags);
  }

  private static void ramp(FileBytes table) {
    for (int i = 0; i < 256; i++) {
      table.u8(i);
    }
  }

  private static byte[] rgb(double[][] primaries, byte[] curve) {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    for (int i = 0; i < 3; i++) {
      tags.put("rgb".charAt(i) + "XYZ", xyz(primaries[i][0], primaries[i][1], primaries[i][2]));
      tags.put("rgb".charAt(i) + "TRC", curve);
    }
    return profile("RGB ", "XYZ ", "mntr", tags);
  }

  private static byte[] profile(
      String space, String connection, String kind, Map<String, byte[]> tags) {
    FileBytes table = new FileBytes().u32(tags.size());
    FileBytes data = new FileBytes();
    int start = HEADER_BYTES + 4 + 12 * tags.size();
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      table.ascii(tag.getKey()).u32(start + data.size(), tag.getValue().length);
      data.bytes(tag.getValue()).zeros(-data.size() & 3);
    }
    int length = start + data.size();
    FileBytes header =
        new FileBytes().u32(length).ascii("none").u32(0x02400000).ascii(kind + space + connection);
    header
        .u16(2024, 1, 1, 0, 0, 0)
        .ascii("acsp")
        .zeros(28)
        .u32(fixed(0.9642), fixed(1), fixed(0.8249));
    header.zeros(HEADER_BYTES - header.size());
    return FileBytes.join(header.toBytes(), table.toBytes(), data.toBytes());
  }

  private static byte[] xyz(double x, double y, double z) {
    return new FileBytes().ascii("XYZ ").u32(0, fixed(x), fixed(y), fixed(z)).toBytes();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }
}
