// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/** Blurs planes; at the edge only what lies within the plane counts. */
public final class Blur {

  private Blur() {}

  /**
   * The mean over the square of {@code 2·radius + 1} pixels about each pixel.
   *
   * @throws IllegalArgumentException if the radius is negative
   */
  public static Plane box(Plane plane, int radius, Bands bands) {
    if (radius < 0) {
      throw new IllegalArgumentException("radius: expected 0 or more, got " + radius);
    }
    int width = plane.width();
    int height = plane.height();
    Plane out = new Plane(width, height);
    bands.run(
        BoxMean.blocks(height),
        (from, to) -> {
          for (int block = from; block < to; block++) {
            int first = block * BoxMean.BLOCK_ROWS;
            boxRows(plane, radius, first, Math.min(height, first + BoxMean.BLOCK_ROWS), out);
          }
        });
    return out;
  }

  /**
   * Close to a Gaussian of that standard deviation: three boxes one after the other.
   *
   * <p>Source: Wells, "Efficient Synthesis of Gaussian Filters by Cascaded Uniform Filters", 1986.
   * The widths are odd, so the deviation is met to within a third of a pixel; below 0.4 pixels the
   * plane stays as it is.
   */
  public static Plane gaussian(Plane plane, double sigmaPx, Bands bands) {
    if (!(sigmaPx >= 0 && sigmaPx < 1e6)) {
      throw new IllegalArgumentException("sigmaPx: expected 0 or more, got " + sigmaPx);
    }
    // Three boxes of width w have the variance (w² − 1) / 4.
    int radius = (int) Math.floor((Math.sqrt(4 * sigmaPx * sigmaPx + 1) - 1) / 2 + 0.5);
    return box(box(box(plane, radius, bands), radius, bands), radius, bands);
  }

  private static void boxRows(Plane plane, int radius, int fromY, int toY, Plane out) {
    int width = plane.width();
    int height = plane.height();
    float[] values = plane.values();
    float[] blurred = out.values();
    double[] sums = new double[width];
    double[] means = new double[width];
    for (int y = Math.max(0, fromY - radius); y < Math.min(height, fromY + radius); y++) {
      add(values, y * width, 1.0, sums);
    }
    for (int y = fromY; y < toY; y++) {
      if (y + radius < height) {
        add(values, (y + radius) * width, 1.0, sums);
      }
      if (y > fromY && y - radius - 1 >= 0) {
        add(values, (y - radius - 1) * width, -1.0, sums);
      }
      BoxMean.alongRow(sums, width, radius, 1.0 / BoxMean.count(y, radius, height), means);
      for (int x = 0; x < width; x++) {
        blurred[y * width + x] = (float) means[x];
      }
    }
  }

  private static void add(float[] values, int row, double sign, double[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += values[row + x] * sign;
    }
  }
}
