// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/** Blurs planes; at the edge only what lies within the plane counts. */
public final class Blur {
  private static final int LARGEST_RADIUS = 16_384;

  private Blur() {}

  /**
   * The mean over the square of {@code 2·radius + 1} pixels about each pixel.
   *
   * @throws IllegalArgumentException if the radius is negative or above 16384
   */
  public static Plane box(Plane plane, int radius, Bands bands) {
    if (radius < 0 || radius > LARGEST_RADIUS) {
      throw new IllegalArgumentException(
          "radius: expected from 0 to " + LARGEST_RADIUS + ", got " + radius);
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
   * The boxes differ by at most 1 in radius, so that the deviation is met to within a quarter of a
   * pixel; below 0.3 pixels the plane stays as it is.
   */
  public static Plane gaussian(Plane plane, double sigmaPx, Bands bands) {
    if (!(sigmaPx >= 0 && sigmaPx < LARGEST_RADIUS)) {
      throw new IllegalArgumentException(
          "sigmaPx: expected from 0 to " + LARGEST_RADIUS + ", got " + sigmaPx);
    }
    double variance = sigmaPx * sigmaPx;
    int radius = (int) Math.floor((Math.sqrt(variance * 4 + 1) - 1) / 2);
    double missing = variance - boxVariance(radius) * 3;
    int wider = (int) Math.floor(missing / (boxVariance(radius + 1) - boxVariance(radius)) + 0.5);
    Plane out = plane;
    for (int i = 0; i < 3; i++) {
      out = box(out, i < wider ? radius + 1 : radius, bands);
    }
    return out;
  }

  private static double boxVariance(int radius) {
    return radius * (radius + 1) / 3.0;
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

  static void add(float[] values, int row, double sign, double[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += values[row + x] * sign;
    }
  }
}
