// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;
import java.util.Comparator;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * Where a small template fits an image best, by normalised cross-correlation.
 *
 * <p>Every second place along both axes is looked at, then all places round the best of these: a
 * template of two dozen pixels fits nearly as well one pixel away. Source: Lewis, "Fast Normalized
 * Cross-Correlation", 1995, without the transform, which small templates do not need.
 */
final class TemplateMatch {
  private static final int STEP = 2;

  /** The best places of so many rows are looked at more closely. */
  private static final int CLOSER = 4;

  private final Plane image;
  private final Plane template;
  private final double[] centred;
  private final double[] variances;

  /** The image at least as large as the template. */
  TemplateMatch(Plane image, Plane template) {
    this.image = image;
    this.template = template;
    this.centred = centred(template);
    this.variances = variances(image, template.width(), template.height());
  }

  /**
   * A place of the template's top left corner.
   *
   * @param score -1 to 1
   */
  record Place(int x, int y, double score) {}

  Place best(Bands bands) {
    int rows = (image.height() - template.height()) / STEP + 1;
    Place[] places = new Place[rows];
    bands.run(
        rows,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            places[row] = bestOf(0, image.width() - template.width(), row * STEP, STEP);
          }
        });
    Place best = places[0];
    for (Place near : closest(places)) {
      for (int y = near.y() - STEP + 1; y < near.y() + STEP; y++) {
        if (y >= 0 && y + template.height() <= image.height()) {
          int left = Math.max(0, near.x() - STEP + 1);
          int right = Math.min(image.width() - template.width(), near.x() + STEP - 1);
          Place place = bestOf(left, right, y, 1);
          best = place.score() > best.score() ? place : best;
        }
      }
    }
    return best;
  }

  private static Place[] closest(Place[] places) {
    return Arrays.stream(places)
        .sorted(Comparator.comparingDouble(Place::score).reversed())
        .limit(CLOSER)
        .toArray(Place[]::new);
  }

  private Place bestOf(int left, int right, int y, int step) {
    int bestX = left;
    double bestScore = -2;
    for (int x = left; x <= right; x += step) {
      double score = score(x, y);
      if (score > bestScore) {
        bestScore = score;
        bestX = x;
      }
    }
    return new Place(bestX, y, bestScore);
  }

  private double score(int x, int y) {
    double variance = variances[y * image.width() + x];
    return variance > template.width() * template.height() ? cross(x, y) / Math.sqrt(variance) : -1;
  }

  /**
   * The template's product with what lies at a place; four sums, so that none waits for another.
   */
  private double cross(int x0, int y0) {
    float[] values = image.values();
    int width = image.width();
    int tw = template.width();
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int row = y0 * width + x0;
    for (int start = 0; start < centred.length; start += tw) {
      int x = 0;
      for (; x + 3 < tw; x += 4) {
        int i = start + x;
        int v = row + x;
        a += centred[i] * values[v];
        b += centred[i + 1] * values[v + 1];
        c += centred[i + 2] * values[v + 2];
        d += centred[i + 3] * values[v + 3];
      }
      for (; x < tw; x++) {
        a += centred[start + x] * values[row + x];
      }
      row += width;
    }
    return a + b + c + d;
  }

  /** The squared deviation from their mean of the values that a template of that size covers. */
  private static double[] variances(Plane image, int tw, int th) {
    int w = image.width();
    int h = image.height();
    float[] values = image.values();
    // Sums over all that lies above and to the left.
    double[] sums = new double[(w + 1) * (h + 1)];
    double[] squares = new double[sums.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int at = (y + 1) * (w + 1) + x + 1;
        double v = values[y * w + x];
        sums[at] = sums[at - 1] - sums[at - w - 2] + sums[at - w - 1] + v;
        squares[at] = squares[at - 1] - squares[at - w - 2] + squares[at - w - 1] + v * v;
      }
    }
    double[] out = new double[w * h];
    for (int y = 0; y + th <= h; y++) {
      for (int x = 0; x + tw <= w; x++) {
        double sum = over(sums, w + 1, x, y, tw, th);
        out[y * w + x] = over(squares, w + 1, x, y, tw, th) - sum * sum / (tw * th);
      }
    }
    return out;
  }

  private static double over(double[] sums, int stride, int x, int y, int tw, int th) {
    int top = y * stride + x;
    int bottom = top + th * stride;
    return sums[bottom + tw] - sums[bottom] - sums[top + tw] + sums[top];
  }

  /** Without mean and of length 1. */
  private static double[] centred(Plane plane) {
    float[] values = plane.values();
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    double mean = sum / values.length;
    double squares = 0;
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i] - mean;
      squares += out[i] * out[i];
    }
    double length = Math.sqrt(squares) + 1e-9;
    for (int i = 0; i < out.length; i++) {
      out[i] /= length;
    }
    return out;
  }
}
