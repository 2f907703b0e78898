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
    while (scale < LARGEST_SCALE) {
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
    int bestX = 0;
    int bestY = 0;
    double bestScore = -2;
    for (int y = 0; y + th <= image.height(); y++) {
      for (int x = 0; x + tw <= image.width(); x++) {
        double score = correlation(image, x, y, centred, tw, th);
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

  private static double correlation(Plane image, int x0, int y0, double[] centred, int tw, int th) {
    float[] values = image.values();
    double sum = 0;
    double squares = 0;
    double cross = 0;
    for (int y = 0; y < th; y++) {
      int row = (y0 + y) * image.width() + x0;
      for (int x = 0; x < tw; x++) {
        double v = values[row + x];
        sum += v;
        squares += v * v;
        cross += centred[y * tw + x] * v;
      }
    }
    double variance = squares - sum * sum / (tw * th);
    return variance > tw * th ? cross / Math.sqrt(variance) : -1;
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
