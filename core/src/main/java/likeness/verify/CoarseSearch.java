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
 * <p>Matches luma and the size of its gradient: the first finds plain crops, the second those with
 * another background.
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
        byLuma.add(best(small, template, map, cell, bands));
        byEdges.add(best(edges(small), edges, map, cell, bands));
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

  private static Candidate best(Plane image, Plane template, Affine map, double cell, Bands bands) {
    TemplateMatch.Place best = new TemplateMatch(image, template).best(bands);
    Affine place = map.after(Affine.translation(best.x(), best.y()));
    return new Candidate(place.after(Affine.scaling(1 / cell, 1 / cell)), best.score());
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
