// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;
import org.jspecify.annotations.Nullable;

/** What the output's luma would be if nothing were altered, by the kernel that fits it best. */
final class Reference {
  /** One row of blocks in so many is looked at to choose. */
  private static final int STRIPE = 8;

  private static final int STRIPE_STEP = 64;
  private static final double CAP = 20;
  private static final double LARGEST_STEP = 4;

  private Reference() {}

  /**
   * The best render, quantised like the output.
   *
   * @param own the engine's own render of the same map
   */
  static Plane of(
      Pyramid original,
      Plane output,
      Plane own,
      Affine map,
      @Nullable Quantiser quantiser,
      Bands bands) {
    Plane wanted = stripes(output);
    double least = misfit(quantised(stripes(own), quantiser), wanted);
    Kernel best = null;
    for (Kernel kernel : Kernel.values()) {
      Plane part = new Plane(wanted.width(), wanted.height());
      render(original, map, kernel).run(part, Reference::rowOf, bands);
      double misfit = misfit(quantised(part, quantiser), wanted);
      if (misfit < least) {
        least = misfit;
        best = kernel;
      }
    }
    if (best == null) {
      return quantised(own, quantiser);
    }
    Plane out = new Plane(output.width(), output.height());
    render(original, map, best).run(out, row -> row, bands);
    return quantised(out, quantiser);
  }

  private static Plane quantised(Plane plane, @Nullable Quantiser quantiser) {
    return quantiser == null ? plane : quantiser.quantised(plane);
  }

  private static int rowOf(int stripeRow) {
    return stripeRow / STRIPE * STRIPE_STEP + stripeRow % STRIPE;
  }

  private static Plane stripes(Plane plane) {
    int width = plane.width();
    int stripes = (plane.height() - STRIPE) / STRIPE_STEP + 1;
    Plane out = new Plane(width, stripes * STRIPE);
    for (int row = 0; row < out.height(); row++) {
      System.arraycopy(plane.values(), rowOf(row) * width, out.values(), row * width, width);
    }
    return out;
  }

  /** The mean difference between the slopes along the rows; a change of tone hardly matters. */
  private static double misfit(Plane render, Plane output) {
    double sum = 0;
    for (int y = 0; y < output.height(); y++) {
      for (int x = 0; x + 1 < output.width(); x++) {
        double a = render.at(x + 1, y) - render.at(x, y);
        double b = output.at(x + 1, y) - output.at(x, y);
        sum += Math.min(CAP, Math.abs(a - b));
      }
    }
    return sum;
  }

  private static KernelRender render(Pyramid original, Affine map, Kernel kernel) {
    double largest =
        kernel == Kernel.HALVED_BILINEAR
            ? 2
            : kernel.stretched() ? LARGEST_STEP : Double.POSITIVE_INFINITY;
    int level = 0;
    double cell = 1;
    while (map.scale() / cell >= largest && original.has(level + 1)) {
      level++;
      cell *= 2;
    }
    Affine toLevel = Affine.scaling(1 / cell, 1 / cell).after(map);
    return new KernelRender(original.level(level), toLevel, kernel);
  }
}
