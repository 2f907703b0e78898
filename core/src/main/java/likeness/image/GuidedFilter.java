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
    forEachBlock(bands, (from, to) -> apply(functions, from, to, out));
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
    return new Functions(
        Blur.box(fitted[0], radius, bands),
        Blur.box(fitted[1], radius, bands),
        Blur.box(fitted[2], radius, bands),
        Blur.box(fitted[3], radius, bands));
  }

  /** For each pixel what a colour is worth: factors of red, green and blue in [0, 1], and a sum. */
  public record Functions(Plane red, Plane green, Plane blue, Plane offset) {}

  private Plane[] fitted(Plane plane, Bands bands) {
    if (plane.width() != width || plane.height() != height) {
      throw new IllegalArgumentException(
          "plane: expected the guide's size " + width + "×" + height + ", got " + plane);
    }
    Plane[] functions = {
      new Plane(width, height),
      new Plane(width, height),
      new Plane(width, height),
      new Plane(width, height)
    };
    forEachBlock(bands, (from, to) -> fit(plane, from, to, functions));
    return functions;
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
    for (int y = Math.max(0, fromY - radius); y < Math.min(height, fromY + radius); y++) {
      addProducts(plane, y, 1.0, sums);
    }
    for (int y = fromY; y < toY; y++) {
      if (y + radius < height) {
        addProducts(plane, y + radius, 1.0, sums);
      }
      if (y > fromY && y - radius - 1 >= 0) {
        addProducts(plane, y - radius - 1, -1.0, sums);
      }
      double scale = 1.0 / BoxMean.count(y, radius, height);
      for (int i = 0; i < SUMS; i++) {
        BoxMean.alongRow(sums[i], width, radius, scale, means[i]);
      }
      solveRow(means, y, functions);
    }
  }

  /**
   * Adds a row's red, green, blue, their six products, the plane, and its products with the three.
   */
  private void addProducts(Plane plane, int y, double sign, double[][] sums) {
    byte[] samples = guide.samples();
    float[] values = plane.values();
    int stride = guide.pixelStride();
    int i = y * width * stride;
    for (int x = 0; x < width; x++) {
      double r = (samples[i + guide.redOffset()] & 255) * CODE;
      double g = (samples[i + guide.greenOffset()] & 255) * CODE;
      double b = (samples[i + guide.blueOffset()] & 255) * CODE;
      double p = values[y * width + x] * sign;
      double sr = r * sign;
      double sg = g * sign;
      double sb = b * sign;
      sums[0][x] += sr;
      sums[1][x] += sg;
      sums[2][x] += sb;
      sums[3][x] += sr * r;
      sums[4][x] += sr * g;
      sums[5][x] += sr * b;
      sums[6][x] += sg * g;
      sums[7][x] += sg * b;
      sums[8][x] += sb * b;
      sums[9][x] += p;
      sums[10][x] += p * r;
      sums[11][x] += p * g;
      sums[12][x] += p * b;
      i += stride;
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

  private void apply(Plane[] functions, int fromY, int toY, Plane out) {
    double[][] sums = new double[4][width];
    double[][] means = new double[4][width];
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
      for (int i = 0; i < 4; i++) {
        BoxMean.alongRow(sums[i], width, radius, scale, means[i]);
      }
      evaluateRow(means, y, out);
    }
  }

  private void addFunctions(Plane[] functions, int y, double sign, double[][] sums) {
    for (int i = 0; i < 4; i++) {
      float[] values = functions[i].values();
      double[] sum = sums[i];
      for (int x = 0; x < width; x++) {
        sum[x] += values[y * width + x] * sign;
      }
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
