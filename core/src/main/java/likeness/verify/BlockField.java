// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;
import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;
import likeness.image.Raster;

/** What each block of 8×8 pixels has in the output and ought to have. */
final class BlockField {
  static final int SIDE = 8;
  private static final double DETAIL_SIGMA_PX = 1.3;

  final int across;
  final int down;

  /** Means over each block, in codes: what ought to be there, and how far the output is above. */
  final double[] mean;

  final double[] lumaShift;
  final double[] cbShift;
  final double[] crShift;

  /** Root mean square slope of what ought to be there, in codes a pixel. */
  final double[] slope;

  /** Energies of the detail, in codes², and their common part. */
  final double[] outputDetail;

  final double[] expectedDetail;
  final double[] commonDetail;

  final boolean[] skin;
  final SpotField spots;

  BlockField(
      Plane expected, Plane output, Raster expectedColour, Raster outputColour, Bands bands) {
    across = output.width() / SIDE;
    down = output.height() / SIDE;
    int n = across * down;
    mean = new double[n];
    lumaShift = new double[n];
    cbShift = new double[n];
    crShift = new double[n];
    slope = new double[n];
    outputDetail = new double[n];
    expectedDetail = new double[n];
    commonDetail = new double[n];
    skin = new boolean[n];
    spots = new SpotField(expected, output, bands);
    Plane smoothOutput = Blur.gaussian(output, DETAIL_SIGMA_PX, bands);
    Plane smoothExpected = Blur.gaussian(expected, DETAIL_SIGMA_PX, bands);
    bands.run(
        down,
        (from, to) -> {
          for (int i = from * across; i < to * across; i++) {
            int x0 = i % across * SIDE;
            int y0 = i / across * SIDE;
            luma(i, x0, y0, expected, output);
            detail(i, x0, y0, expected, output, smoothExpected, smoothOutput);
            colour(i, x0, y0, expectedColour, outputColour);
          }
        });
  }

  /** Holds no colour against an output that is grey by its encoding. */
  void forgetColour() {
    Arrays.fill(cbShift, 0);
    Arrays.fill(crShift, 0);
  }

  private void luma(int i, int x0, int y0, Plane expected, Plane output) {
    double sum = 0;
    double shift = 0;
    double slopes = 0;
    for (int y = y0; y < y0 + SIDE; y++) {
      for (int x = x0; x < x0 + SIDE; x++) {
        double e = expected.at(x, y);
        sum += e;
        shift = output.at(x, y) - e + shift;
        double gx = expected.at(Math.min(expected.width() - 1, x + 1), y) - e;
        double gy = expected.at(x, Math.min(expected.height() - 1, y + 1)) - e;
        slopes = gx * gx + gy * gy + slopes;
      }
    }
    mean[i] = sum / (SIDE * SIDE);
    lumaShift[i] = shift / (SIDE * SIDE);
    slope[i] = Math.sqrt(slopes / (SIDE * SIDE));
  }

  private void detail(
      int i, int x0, int y0, Plane expected, Plane output, Plane smoothExpected, Plane smooth) {
    double outputs = 0;
    double expecteds = 0;
    double commons = 0;
    for (int y = y0; y < y0 + SIDE; y++) {
      for (int x = x0; x < x0 + SIDE; x++) {
        double o = output.at(x, y) - smooth.at(x, y);
        double e = expected.at(x, y) - smoothExpected.at(x, y);
        outputs += o * o;
        expecteds += e * e;
        commons += o * e;
      }
    }
    outputDetail[i] = outputs / (SIDE * SIDE);
    expectedDetail[i] = expecteds / (SIDE * SIDE);
    commonDetail[i] = commons / (SIDE * SIDE);
  }

  private void colour(int i, int x0, int y0, Raster expected, Raster output) {
    double cb = 0;
    double cr = 0;
    double cbExpected = 0;
    double crExpected = 0;
    for (int y = y0; y < y0 + SIDE; y++) {
      for (int x = x0; x < x0 + SIDE; x++) {
        int e = expected.rgbAt(x, y);
        int o = output.rgbAt(x, y);
        cbExpected += cb(e);
        crExpected += cr(e);
        cb += cb(o);
        cr += cr(o);
      }
    }
    int pixels = SIDE * SIDE;
    cbShift[i] = (cb - cbExpected) / pixels;
    crShift[i] = (cr - crExpected) / pixels;
    cbExpected /= pixels;
    crExpected /= pixels;
    skin[i] = cbExpected < -3 && cbExpected > -55 && crExpected > 4 && crExpected < 50;
  }

  private static double cb(int rgb) {
    return (rgb & 255) * 0.5 - (rgb >> 8 & 255) * 0.331264 - (rgb >> 16) * 0.168736;
  }

  private static double cr(int rgb) {
    return (rgb >> 16) * 0.5 - (rgb >> 8 & 255) * 0.418688 - (rgb & 255) * 0.081312;
  }
}
