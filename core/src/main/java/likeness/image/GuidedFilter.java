// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * Moves the edges of a plane to the edges of a picture.
 *
 * <p>Within each window the plane is taken for a linear function of the picture's colour; each
 * pixel gets the mean of the functions of the windows that it lies in. Time linear in pixels,
 * whatever the radius; holds four more planes.
 *
 * <p>Source: He, Sun and Tang, "Guided Image Filtering", IEEE TPAMI 35(6), 2013, section 3.5
 * (colour guide).
 */
public final class GuidedFilter {
  private static final int SUMS = 13;
  private static final int FUNCTIONS = 4;
  private static final double CODE = 1.0 / 255;

  private final Raster guide;
  private final int width;
  private final int height;
  private final int radius;
  private final double epsilon;

  /**
   * @param guide sRGB
   * @param radiusPx half the window, at least 1
   * @param epsilon how much variance of colour, in squares of [0, 1], counts as flat
   * @throws IllegalArgumentException if the radius is below 1 or epsilon not above 0
   */
  public GuidedFilter(Raster guide, int radiusPx, double epsilon) {
    if (radiusPx < 1 || !(epsilon > 0)) {
      throw new IllegalArgumentException(
          "guided filter: expected a radius of 1 or more and an epsilon above 0, got "
              + radiusPx
              + " and "
              + epsilon);
    }
    this.guide = guide;
    this.width = guide.width();
    this.height = guide.height();
    this.radius = radiusPx;
    this.epsilon = epsilon;
  }

  /**
   * Filters a plane of the guide's size; the result can leave the plane's range a little.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public Plane filter(Plane plane, Bands bands) {
    Plane[] functions = fitted(plane, bands);
    Plane out = new Plane(width, height);
    forEachBlock(
        bands, (from, to) -> mean(functions, from, to, (row, y) -> evaluateRow(row, y, out)));
    return out;
  }

  /**
   * The mean function of each pixel, to be applied to a finer picture than the guide.
   *
   * <p>Source: He and Sun, "Fast Guided Filter", 2015.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public Functions functions(Plane plane, Bands bands) {
    Plane[] fitted = fitted(plane, bands);
    Plane[] means = planes();
    forEachBlock(
        bands,
        (from, to) ->
            mean(
                fitted,
                from,
                to,
                (row, y) -> {
                  for (int i = 0; i < FUNCTIONS; i++) {
                    store(row[i], means[i].values(), y * width);
                  }
                }));
    return new Functions(means[0], means[1], means[2], means[3]);
  }

  private static void store(double[] row, float[] values, int at) {
    for (int x = 0; x < row.length; x++) {
      values[at + x] = (float) row[x];
    }
  }

  /** For each pixel what a colour is worth: factors of red, green and blue in [0, 1], and a sum. */
  public record Functions(Plane red, Plane green, Plane blue, Plane offset) {}

  private Plane[] fitted(Plane plane, Bands bands) {
    if (plane.width() != width || plane.height() != height) {
      throw new IllegalArgumentException(
          "plane: expected the guide's size " + width + "×" + height + ", got " + plane);
    }
    Plane[] functions = planes();
    forEachBlock(bands, (from, to) -> fit(plane, from, to, functions));
    return functions;
  }

  private Plane[] planes() {
    Plane[] planes = new Plane[FUNCTIONS];
    for (int i = 0; i < FUNCTIONS; i++) {
      planes[i] = new Plane(width, height);
    }
    return planes;
  }

  private void forEachBlock(Bands bands, Bands.Kernel kernel) {
    bands.run(
        BoxMean.blocks(height),
        (from, to) -> {
          for (int block = from; block < to; block++) {
            int first = block * BoxMean.BLOCK_ROWS;
            kernel.run(first, Math.min(height, first + BoxMean.BLOCK_ROWS));
          }
        });
  }

  private void fit(Plane plane, int fromY, int toY, Plane[] functions) {
    double[][] sums = new double[SUMS][width];
    double[][] means = new double[SUMS][width];
    double[] counts = BoxMean.counts(radius, width);
    double[][] row = new double[4][width];
    for (int y = Math.max(0, fromY - radius); y < Math.min(height, fromY + radius); y++) {
      addProducts(plane, y, 1.0, row, sums);
    }
    for (int y = fromY; y < toY; y++) {
      if (y + radius < height) {
        addProducts(plane, y + radius, 1.0, row, sums);
      }
      if (y > fromY && y - radius - 1 >= 0) {
        addProducts(plane, y - radius - 1, -1.0, row, sums);
      }
      double scale = 1.0 / BoxMean.count(y, radius, height);
      BoxMean.alongRows(sums, radius, scale, counts, means);
      solveRow(means, y, functions);
    }
  }

  /**
   * Adds a row's red, green, blue, their six products, the plane, and its products with the three.
   */
  private void addProducts(Plane plane, int y, double sign, double[][] row, double[][] sums) {
    read(plane, y, row);
    double[] red = row[0];
    double[] green = row[1];
    double[] blue = row[2];
    double[] values = row[3];
    add(sums[0], sign, red);
    add(sums[1], sign, green);
    add(sums[2], sign, blue);
    addProduct(sums[3], sign, red, red);
    addProduct(sums[4], sign, red, green);
    addProduct(sums[5], sign, red, blue);
    addProduct(sums[6], sign, green, green);
    addProduct(sums[7], sign, green, blue);
    addProduct(sums[8], sign, blue, blue);
    add(sums[9], sign, values);
    addProduct(sums[10], sign, values, red);
    addProduct(sums[11], sign, values, green);
    addProduct(sums[12], sign, values, blue);
  }

  private void read(Plane plane, int y, double[][] row) {
    byte[] samples = guide.samples();
    float[] values = plane.values();
    int stride = guide.pixelStride();
    int i = y * width * stride;
    for (int x = 0; x < width; x++) {
      row[0][x] = (samples[i + guide.redOffset()] & 255) * CODE;
      row[1][x] = (samples[i + guide.greenOffset()] & 255) * CODE;
      row[2][x] = (samples[i + guide.blueOffset()] & 255) * CODE;
      row[3][x] = values[y * width + x];
      i += stride;
    }
  }

  private static void add(double[] sums, double sign, double[] values) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += values[x] * sign;
    }
  }

  private static void addProduct(double[] sums, double sign, double[] a, double[] b) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += a[x] * sign * b[x];
    }
  }

  /**
   * Solves (Σ + εU)·a = cov(I, p) for each window of a row, by the inverse of the symmetric 3×3
   * matrix.
   */
  private void solveRow(double[][] m, int y, Plane[] functions) {
    int o = y * width;
    for (int x = 0; x < width; x++) {
      double r = m[0][x];
      double g = m[1][x];
      double b = m[2][x];
      double p = m[9][x];
      double rr = m[3][x] - r * r + epsilon;
      double rg = m[4][x] - r * g;
      double rb = m[5][x] - r * b;
      double gg = m[6][x] - g * g + epsilon;
      double gb = m[7][x] - g * b;
      double bb = m[8][x] - b * b + epsilon;
      double pr = m[10][x] - p * r;
      double pg = m[11][x] - p * g;
      double pb = m[12][x] - p * b;
      double irr = gg * bb - gb * gb;
      double irg = gb * rb - rg * bb;
      double irb = rg * gb - gg * rb;
      double igg = rr * bb - rb * rb;
      double igb = rb * rg - rr * gb;
      double ibb = rr * gg - rg * rg;
      double det = rr * irr + rg * irg + rb * irb;
      double ar = (irr * pr + irg * pg + irb * pb) / det;
      double ag = (irg * pr + igg * pg + igb * pb) / det;
      double ab = (irb * pr + igb * pg + ibb * pb) / det;
      functions[0].values()[o + x] = (float) ar;
      functions[1].values()[o + x] = (float) ag;
      functions[2].values()[o + x] = (float) ab;
      functions[3].values()[o + x] = (float) (p - ar * r - ag * g - ab * b);
    }
  }

  /** What is done with a row of four means. */
  private interface Row {
    void take(double[][] means, int y);
  }

  private void mean(Plane[] functions, int fromY, int toY, Row row) {
    double[][] sums = new double[FUNCTIONS][width];
    double[][] means = new double[FUNCTIONS][width];
    double[] counts = BoxMean.counts(radius, width);
    for (int y = Math.max(0, fromY - radius); y < Math.min(height, fromY + radius); y++) {
      addFunctions(functions, y, 1.0, sums);
    }
    for (int y = fromY; y < toY; y++) {
      if (y + radius < height) {
        addFunctions(functions, y + radius, 1.0, sums);
      }
      if (y > fromY && y - radius - 1 >= 0) {
        addFunctions(functions, y - radius - 1, -1.0, sums);
      }
      double scale = 1.0 / BoxMean.count(y, radius, height);
      BoxMean.alongRows(sums, radius, scale, counts, means);
      row.take(means, y);
    }
  }

  private void addFunctions(Plane[] functions, int y, double sign, double[][] sums) {
    for (int i = 0; i < FUNCTIONS; i++) {
      Blur.add(functions[i].values(), y * width, sign, sums[i]);
    }
  }

  private void evaluateRow(double[][] means, int y, Plane out) {
    byte[] samples = guide.samples();
    float[] values = out.values();
    int stride = guide.pixelStride();
    int i = y * width * stride;
    for (int x = 0; x < width; x++) {
      double r = (samples[i + guide.redOffset()] & 255) * CODE;
      double g = (samples[i + guide.greenOffset()] & 255) * CODE;
      double b = (samples[i + guide.blueOffset()] & 255) * CODE;
      values[y * width + x] =
          (float) (means[0][x] * r + means[1][x] * g + means[2][x] * b + means[3][x]);
      i += stride;
    }
  }
}
