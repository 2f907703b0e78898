// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.Optional;
import likeness.geometry.Elementary;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * The way from an RGB space of three curves and a matrix to sRGB, relative colorimetric, in whole
 * numbers and the same everywhere.
 *
 * <p>A sample goes through its curve to 15-bit linear light, the three through a matrix of 12-bit
 * fractions, and each result through a table to its code. Against the same sum in double precision
 * no code differs by more than 1.
 */
public final class IccMatrixProfile {

  /**
   * The nearest whole numbers: 15 bits of light by 14 of a coefficient below 4, three of them, fit
   * an int.
   */
  private static final int LINEAR_ONE = 32768;

  private static final int MATRIX_BITS = 12;
  private static final int MATRIX_ONE = 1 << MATRIX_BITS;
  private static final double MAX_COEFFICIENT = 4;

  /**
   * XYZ relative to D50 → linear sRGB: Bradford-adapted primaries of IEC 61966-2-1, as Lindbloom
   * tabulates them.
   */
  private static final double[] XYZ_TO_SRGB = {
    3.1338561, -1.6168667, -0.4906146,
    -0.9787684, 1.9161415, 0.0334540,
    0.0719453, -0.2289914, 1.4052427
  };

  /** Adobe RGB (1998), relative to D50, from its specification of 2005, annex A. */
  private static final double[] ADOBE_RGB_TO_XYZ = {
    0.60974, 0.20528, 0.14919,
    0.31111, 0.62567, 0.06322,
    0.01947, 0.06087, 0.74457
  };

  private static final double ADOBE_RGB_GAMMA = 563.0 / 256;

  /**
   * Profiles whose colours all come within this many codes of themselves are sRGB, and touch no
   * pixel. Abridged sRGB profiles stay below it, a plain gamma of 2.2 on the same primaries does
   * not.
   */
  private static final int SRGB_TOLERANCE = 2;

  private final int[] matrix;
  private final int[][] curves;
  private final byte[] encode;
  private final boolean srgb;

  private IccMatrixProfile(int[] matrix, int[][] curves) {
    this.matrix = matrix;
    this.curves = curves;
    this.encode = codes(LINEAR_ONE);
    this.srgb = keepsItsColours();
  }

  /**
   * @param toXyz nine numbers, row by row, linear device values to XYZ relative to D50
   * @param curves the linear values, 0 to 1, of the 256 codes of red, green and blue
   * @return empty when the matrix is out of all proportion
   */
  static Optional<IccMatrixProfile> of(double[] toXyz, double[][] curves) {
    int[] matrix = new int[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += XYZ_TO_SRGB[3 * row + k] * toXyz[3 * k + column];
        }
        if (!(Math.abs(sum) < MAX_COEFFICIENT)) {
          return Optional.empty();
        }
        matrix[3 * row + column] = Elementary.round(sum * MATRIX_ONE);
      }
    }
    int[][] linear = new int[3][256];
    for (int channel = 0; channel < 3; channel++) {
      for (int code = 0; code < 256; code++) {
        linear[channel][code] = Elementary.round(curves[channel][code] * LINEAR_ONE);
      }
    }
    return Optional.of(new IccMatrixProfile(matrix, linear));
  }

  /** The sRGB code of each linear value 0 to {@code one}. */
  static byte[] codes(int one) {
    Srgb srgb = new Srgb();
    byte[] codes = new byte[one + 1];
    for (int i = 0; i <= one; i++) {
      codes[i] = (byte) srgb.toCode((double) i / one);
    }
    return codes;
  }

  /** Adobe RGB (1998), which cameras mean by a mark in EXIF without embedding a profile. */
  public static IccMatrixProfile adobeRgb() {
    double[] curve = new double[256];
    for (int code = 0; code < 256; code++) {
      curve[code] = Elementary.pow(code / 255.0, ADOBE_RGB_GAMMA);
    }
    return of(ADOBE_RGB_TO_XYZ, new double[][] {curve, curve, curve}).orElseThrow();
  }

  /**
   * Whether the space is sRGB for all that eight bits can tell; then {@link #toSrgb} does nothing.
   */
  public boolean isSrgb() {
    return srgb;
  }

  /**
   * Changes the raster's own samples to sRGB; for its maker, before it is handed on. About 7 ns a
   * pixel; one pass.
   *
   * <p>Colours that sRGB does not hold are clipped channel by channel.
   */
  public void toSrgb(Raster raster, Bands bands) {
    if (!srgb) {
      bands.run(raster.height(), (from, to) -> convert(raster, from, to));
    }
  }

  private void convert(Raster raster, int fromRow, int toRow) {
    byte[] samples = raster.samples();
    int[] red = curves[0];
    int[] green = curves[1];
    int[] blue = curves[2];
    int rr = matrix[0];
    int rg = matrix[1];
    int rb = matrix[2];
    int gr = matrix[3];
    int gg = matrix[4];
    int gb = matrix[5];
    int br = matrix[6];
    int bg = matrix[7];
    int bb = matrix[8];
    byte[] codes = encode;
    int stride = raster.pixelStride();
    int end = toRow * raster.width() * stride;
    int redAt = raster.redOffset();
    int greenAt = raster.greenOffset();
    int blueAt = raster.blueOffset();
    for (int i = fromRow * raster.width() * stride; i < end; i += stride) {
      int r = red[samples[i + redAt] & 255];
      int g = green[samples[i + greenAt] & 255];
      int b = blue[samples[i + blueAt] & 255];
      samples[i + redAt] = codes[clamp(rr * r + rg * g + rb * b)];
      samples[i + greenAt] = codes[clamp(gr * r + gg * g + gb * b)];
      samples[i + blueAt] = codes[clamp(br * r + bg * g + bb * b)];
    }
  }

  private static int clamp(int sum) {
    return Math.min(Math.max(sum + MATRIX_ONE / 2 >> MATRIX_BITS, 0), LINEAR_ONE);
  }

  private boolean keepsItsColours() {
    byte[] samples = new byte[3];
    Raster pixel = Raster.rgb(1, 1, samples);
    for (int colour = 0; colour < 18 * 18 * 18; colour++) {
      int r = colour / (18 * 18) * 15;
      int g = colour / 18 % 18 * 15;
      int b = colour % 18 * 15;
      samples[0] = (byte) r;
      samples[1] = (byte) g;
      samples[2] = (byte) b;
      convert(pixel, 0, 1);
      int change =
          Math.max(
              Math.abs((samples[0] & 255) - r),
              Math.max(Math.abs((samples[1] & 255) - g), Math.abs((samples[2] & 255) - b)));
      if (change > SRGB_TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
