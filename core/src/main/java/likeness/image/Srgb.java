// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Elementary;

/**
 * The way between sRGB codes and linear light, in both directions exact to the nearest code.
 *
 * <p>Linear light is in [0, 1]. Doubles rather than 15-bit integers, because near black one code is
 * 3·10⁻⁴ and the rounded weights of a fixed-point kernel add up to as much (ADR 5).
 *
 * <p>Source: IEC 61966-2-1:1999, 5.2.
 */
public final class Srgb {
  /**
   * Cells of the first guess; the narrowest code is wider than a cell, so at most one threshold
   * lies in each.
   */
  private static final int CELLS = 4096;

  private static final double RED_LUMINANCE = 0.2126;
  private static final double GREEN_LUMINANCE = 0.7152;
  private static final double BLUE_LUMINANCE = 0.0722;

  private final double[] linear = new double[256];
  private final double[] threshold = new double[257];
  private final int[] guess = new int[CELLS + 1];

  public Srgb() {
    for (int code = 0; code < 256; code++) {
      linear[code] = linear(code / 255.0);
      threshold[code] = code == 0 ? 0 : linear((code - 0.5) / 255.0);
    }
    threshold[256] = Double.POSITIVE_INFINITY;
    int code = 0;
    for (int cell = 0; cell <= CELLS; cell++) {
      while (threshold[code + 1] <= (double) cell / CELLS) {
        code++;
      }
      guess[cell] = code;
    }
  }

  /** The linear light of an encoded value; both from 0 to 1. */
  public static double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : Elementary.pow((encoded + 0.055) / 1.055, 2.4);
  }

  /** Linear light of an sRGB code from 0 to 255. */
  public double toLinear(int code) {
    return linear[code];
  }

  /**
   * The code whose sRGB value is nearest to that of {@code light}; below 0 it is 0, above 1 it is
   * 255.
   */
  public int toCode(double light) {
    if (!(light > 0)) {
      return 0;
    }
    if (light >= 1) {
      return 255;
    }
    int code = guess[(int) (light * CELLS)];
    return light >= threshold[code + 1] ? code + 1 : code;
  }

  /** The relative luminance of a colour 0xRRGGBB, in [0, 1]: the Y of CIE XYZ. */
  public double luminance(int rgb) {
    return luminance(linear[rgb >> 16 & 255], linear[rgb >> 8 & 255], linear[rgb & 255]);
  }

  /** The relative luminance of a colour in linear light. */
  public static double luminance(double red, double green, double blue) {
    return RED_LUMINANCE * red + GREEN_LUMINANCE * green + BLUE_LUMINANCE * blue;
  }

  /** Linear light by code, for pixel loops; not to be written. */
  double[] linearTable() {
    return linear;
  }
}
