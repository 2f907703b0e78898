// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;

/**
 * Small spots of another brightness than there ought to be: means over 5×5 pixels at every place,
 * so that the corner of four blocks is no place to hide in.
 */
final class SpotField {
  private static final int RADIUS = 2;

  private final Plane shift;
  private final Plane slopes;

  SpotField(Plane expected, Plane output, Bands bands) {
    int w = output.width();
    int h = output.height();
    Plane difference = new Plane(w, h);
    Plane squares = new Plane(w, h);
    bands.run(
        h,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < w; x++) {
              double e = expected.at(x, y);
              double gx = expected.at(Math.min(w - 1, x + 1), y) - e;
              double gy = expected.at(x, Math.min(h - 1, y + 1)) - e;
              difference.values()[y * w + x] = (float) (output.at(x, y) - e);
              squares.values()[y * w + x] = (float) (gx * gx + gy * gy);
            }
          }
        });
    shift = Blur.box(difference, RADIUS, bands);
    slopes = Blur.box(squares, RADIUS, bands);
  }

  /**
   * How far the strangest spot of a block goes beyond what compression and resampling explain.
   *
   * @param common the change of brightness that all share there, in codes
   * @param step the coarseness of the output's JPEG steps, in codes
   */
  double strangest(int x0, int y0, double common, double step) {
    double most = 0;
    for (int y = y0; y < y0 + BlockField.SIDE; y++) {
      for (int x = x0; x < x0 + BlockField.SIDE; x++) {
        double slope = Math.sqrt(Math.max(0, slopes.at(x, y)));
        double allowed = slope * 0.16 + step * 0.12 + 1;
        most = Math.max(most, Math.abs(shift.at(x, y) - common) / allowed);
      }
    }
    return most;
  }
}
