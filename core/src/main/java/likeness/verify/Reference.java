// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;
import org.jspecify.annotations.Nullable;

/** What the output's luma would be if nothing were altered, by the kernel that fits it best. */
final class Reference {
  private static final int ROW_STEP = 8;
  private static final double CAP = 20;
  private static final double LARGEST_STEP = 4;

  private Reference() {}

  /**
   * The best render.
   *
   * @param own the engine's own render of the same map
   */
  static Plane of(Pyramid original, Plane output, Plane own, Affine map, Bands bands) {
    double least = misfit(own, output);
    @Nullable Kernel best = null;
    for (Kernel kernel : Kernel.values()) {
      Plane rows = new Plane(output.width(), output.height());
      render(original, map, kernel).run(rows, ROW_STEP, bands);
      double misfit = misfit(rows, output);
      if (misfit < least) {
        least = misfit;
        best = kernel;
      }
    }
    if (best == null) {
      return own;
    }
    Plane out = new Plane(output.width(), output.height());
    render(original, map, best).run(out, 1, bands);
    return out;
  }

  private static KernelRender render(Pyramid original, Affine map, Kernel kernel) {
    int level = 0;
    double cell = 1;
    while (kernel.stretched() && map.scale() / cell > LARGEST_STEP && original.has(level + 1)) {
      level++;
      cell *= 2;
    }
    Affine toLevel = Affine.scaling(1 / cell, 1 / cell).after(map);
    return new KernelRender(original.level(level), toLevel, kernel);
  }

  /** The mean difference between the slopes along some rows; a change of tone hardly matters. */
  private static double misfit(Plane render, Plane output) {
    double sum = 0;
    for (int y = 0; y < output.height(); y += ROW_STEP) {
      for (int x = 0; x + 1 < output.width(); x++) {
        double a = render.at(x + 1, y) - render.at(x, y);
        double b = output.at(x + 1, y) - output.at(x, y);
        sum += Math.min(CAP, Math.abs(a - b));
      }
    }
    return sum;
  }
}
