// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import likeness.geometry.Affine;
import likeness.geometry.Size;
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

  /**
   * What is left over must shrink to this part before the kernel that would fit a sharpened or
   * softened output better is taken instead of the one that fits it as it is.
   */
  private static final double MUCH_BETTER = 0.975;

  /** Sine of a turn that moves no corner by a tenth of a pixel. */
  private static final double TURNED = 1e-4;

  /** Original pixels to one of the output, from where on tools do not cut first. */
  private static final double LARGEST_CUT = 8;

  /** How much stronger a filter makes detail at most; beyond that it is another picture. */
  private static final double LARGEST_GAIN = 1.5;

  private Reference() {}

  /** A way to render the output. */
  private interface Render {
    void run(Plane out, IntUnaryOperator rows);
  }

  /**
   * How well a render fits.
   *
   * @param misfit as it is
   * @param filteredMisfit when its detail is made stronger or weaker as fits best
   */
  private record Fit(double misfit, double filteredMisfit) {}

  /**
   * The best render, quantised like the output.
   *
   * <p>A sharpened output is nearer to a sharper kernel than to its own. Which one was used shows
   * when the strength of the detail is left open.
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
    List<Render> renders = renders(original, map, output, bands);
    List<Plane> made = new ArrayList<>();
    made.add(stripes(own));
    for (Render render : renders) {
      Plane part = new Plane(wanted.width(), wanted.height());
      render.run(part, Reference::rowOf);
      made.add(part);
    }
    int best = best(fits(made, wanted, quantiser, bands));
    Plane out = own;
    if (best > 0) {
      out = new Plane(output.width(), output.height());
      renders.get(best - 1).run(out, row -> row);
    }
    return quantised(out, quantiser, bands);
  }

  private static List<Render> renders(Pyramid original, Affine map, Plane output, Bands bands) {
    List<Render> renders = new ArrayList<>();
    for (Kernel kernel : Kernel.values()) {
      KernelRender render = render(original, map, kernel);
      renders.add((out, rows) -> render.run(out, rows, bands));
    }
    if (map.scale() < LARGEST_CUT) {
      addOfCut(renders, original.luma(), map, new Size(output.width(), output.height()), bands);
    }
    return renders;
  }

  private static void addOfCut(
      List<Render> renders, Plane original, Affine map, Size output, Bands bands) {
    Cut cut = new Cut(original, map, output);
    Plane plane = cut.plane();
    if (plane.width() > output.width() && plane.height() > output.height()) {
      HalvingRender halving = new HalvingRender(plane, output);
      renders.add(ofCut(cut, (out, rows) -> halving.run(out, rows, bands), bands));
    }
    if (Math.abs(map.yx()) < TURNED * map.scale()) {
      // Cutting at whole pixels changes none, so that one step is as good as two.
      return;
    }
    for (Kernel kernel : Kernel.values()) {
      if (kernel.stretched()) {
        KernelRender render = new KernelRender(plane, cut.map(), kernel);
        renders.add(ofCut(cut, (out, rows) -> render.run(out, rows, bands), bands));
      }
    }
  }

  private static Render ofCut(Cut cut, Render render, Bands bands) {
    return (out, rows) -> {
      cut.make(out.height(), rows, bands);
      render.run(out, rows);
    };
  }

  private static Fit[] fits(
      List<Plane> made, Plane wanted, @Nullable Quantiser quantiser, Bands bands) {
    Fit[] fits = new Fit[made.size()];
    bands.run(
        fits.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            fits[i] = fit(quantised(made.get(i), quantiser, Bands.SEQUENTIAL), wanted);
          }
        });
    return fits;
  }

  /** The place of the best. */
  private static int best(Fit[] fits) {
    int best = 0;
    int filtered = 0;
    for (int i = 1; i < fits.length; i++) {
      best = fits[i].misfit() < fits[best].misfit() ? i : best;
      filtered = fits[i].filteredMisfit() < fits[filtered].filteredMisfit() ? i : filtered;
    }
    boolean much = fits[filtered].filteredMisfit() < fits[best].misfit() * MUCH_BETTER;
    return much ? filtered : best;
  }

  private static Plane quantised(Plane plane, @Nullable Quantiser quantiser, Bands bands) {
    return quantiser == null ? plane : quantiser.quantised(plane, bands);
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

  /**
   * The differences between the slopes along the rows, which a change of tone hardly touches, each
   * counted up to a limit.
   */
  private static Fit fit(Plane made, Plane output) {
    int across = output.width() - 3;
    double[] open = new double[across * output.height()];
    double[] detail = new double[open.length];
    double misfit = 0;
    double product = 0;
    double square = 0;
    for (int i = 0; i < open.length; i++) {
      int x = i % across + 1;
      int y = i / across;
      double slope = made.at(x + 1, y) - made.at(x, y);
      open[i] = output.at(x + 1, y) - output.at(x, y) - slope;
      // The slope between the two when the mean of its neighbours is taken out of each.
      detail[i] = slope * 1.5 - (made.at(x + 2, y) - made.at(x - 1, y)) * 0.5;
      misfit += Math.min(CAP, Math.abs(open[i]));
      if (Math.abs(open[i]) < CAP) {
        product += open[i] * detail[i];
        square += detail[i] * detail[i];
      }
    }
    double gain = gain(product, square);
    double filtered = 0;
    for (int i = 0; i < open.length; i++) {
      filtered += Math.min(CAP, Math.abs(open[i] - detail[i] * gain));
    }
    return new Fit(misfit, filtered);
  }

  private static double gain(double product, double square) {
    double gain = product / (square + 1e-9);
    return Math.max(-1, Math.min(LARGEST_GAIN, gain));
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
