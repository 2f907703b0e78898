// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * Finds where a small copy of the output may lie in the original, over places and scales.
 *
 * <p>Normalised cross-correlation of luma and of the size of its gradient: the first finds plain
 * crops, the second those with another background. Source: Lewis, "Fast Normalized
 * Cross-Correlation", 1995, without the transform, which small templates do not need.
 */
final class CoarseSearch {
  static final int TEMPLATE_SIDE = 24;
  private static final double SCALE_STEP = 1.08;
  private static final double SMALLEST_SCALE = 0.04;
  private static final double LARGEST_SCALE = 1.6;

  /** Where a document asks for so many pixels that photos are enlarged to have them. */
  private static final double LARGEST_SCALE_OF_LARGE = 2.6;

  private static final int LARGE_SIDE = 1000;
  private static final int KEPT = 3;

  /** How much smaller than the output the crop's frame may be found, for turned crops. */
  private static final double SLACK = 0.9;

  private record Candidate(Affine map, double score) {}

  private CoarseSearch() {}

  /** Maps from the output to the original worth refining. */
  static List<Affine> run(Pyramid original, Pyramid output, Bands bands) {
    Plane luma = output.luma();
    double cell = Math.max(luma.width(), luma.height()) / (double) TEMPLATE_SIDE;
    Size size =
        new Size(
            Math.max(8, (int) (luma.width() / cell)), Math.max(8, (int) (luma.height() / cell)));
    Plane template = output.sample(Affine.scaling(cell, cell), size, bands);
    Plane edges = edges(template);
    int width = original.luma().width();
    int height = original.luma().height();
    double fit = Math.max((double) luma.width() / width, (double) luma.height() / height) * SLACK;
    List<Candidate> byLuma = new ArrayList<>();
    List<Candidate> byEdges = new ArrayList<>();
    double scale = Math.max(fit, SMALLEST_SCALE);
    boolean large = Math.max(luma.width(), luma.height()) >= LARGE_SIDE;
    while (scale < (large ? LARGEST_SCALE_OF_LARGE : LARGEST_SCALE)) {
      double step = cell / scale;
      int margin = 2;
      Size whole = new Size((int) (width / step) + 2 * margin, (int) (height / step) + 2 * margin);
      Affine map = Affine.translation(-margin * step, -margin * step);
      map = map.after(Affine.scaling(step, step));
      if (whole.width() >= size.width() && whole.height() >= size.height()) {
        Plane small = original.sample(map, whole, bands);
        byLuma.add(best(small, template, map, cell));
        byEdges.add(best(edges(small), edges, map, cell));
      }
      scale *= SCALE_STEP;
    }
    List<Affine> kept = new ArrayList<>(top(byLuma));
    kept.addAll(top(byEdges));
    return kept;
  }

  private static List<Affine> top(List<Candidate> found) {
    return found.stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(KEPT)
        .map(Candidate::map)
        .toList();
  }

  private static Candidate best(Plane image, Plane template, Affine map, double cell) {
    int tw = template.width();
    int th = template.height();
    double[] centred = centred(template);
    double[] variances = variances(image, tw, th);
    int bestX = 0;
    int bestY = 0;
    double bestScore = -2;
    for (int y = 0; y + th <= image.height(); y++) {
      for (int x = 0; x + tw <= image.width(); x++) {
        double variance = variances[y * image.width() + x];
        double score =
            variance > tw * th ? cross(image, x, y, centred, tw) / Math.sqrt(variance) : -1;
        if (score > bestScore) {
          bestScore = score;
          bestX = x;
          bestY = y;
        }
      }
    }
    Affine place = map.after(Affine.translation(bestX, bestY));
    return new Candidate(place.after(Affine.scaling(1 / cell, 1 / cell)), bestScore);
  }

  /**
   * The template's product with what lies at a place; four sums, so that none waits for another.
   */
  private static double cross(Plane image, int x0, int y0, double[] centred, int tw) {
    float[] values = image.values();
    int width = image.width();
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

  private static Plane edges(Plane plane) {
    int w = plane.width();
    int h = plane.height();
    Plane out = new Plane(w, h);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double gx = plane.at(Math.min(w - 1, x + 1), y) - plane.at(Math.max(0, x - 1), y);
        double gy = plane.at(x, Math.min(h - 1, y + 1)) - plane.at(x, Math.max(0, y - 1));
        out.values()[y * w + x] = (float) Math.sqrt(gx * gx + gy * gy);
      }
    }
    return out;
  }
}
