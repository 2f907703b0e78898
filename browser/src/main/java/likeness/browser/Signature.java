// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;

/**
 * The ink of a signature on paper.
 *
 * <p>Paper is what lies round a stroke: its brightness is the mean of a wide box in which ink
 * counts for little, so that shadows and yellowed paper vanish. Ink is what is darker than three
 * quarters of it, with a soft edge. Both limits were chosen by eye on photographed pens.
 */
final class Signature {
  private static final double PAPER_SHARE = 0.06;
  private static final double INK_BELOW = 0.72;
  private static final double PAPER_ABOVE = 0.88;
  private static final double MARGIN_SHARE = 0.06;
  private static final double LEAST_INK = 0.5;

  private final Raster scan;
  private final Plane ink;
  private final int left;
  private final int top;
  private final int width;
  private final int height;

  private Signature(Raster scan, Plane ink, int left, int top, int width, int height) {
    this.scan = scan;
    this.ink = ink;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  static Signature of(Raster scan, Bands bands) {
    Plane luma = new Plane(scan.width(), scan.height());
    for (int y = 0; y < scan.height(); y++) {
      for (int x = 0; x < scan.width(); x++) {
        int rgb = scan.rgbAt(x, y);
        int sum = 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
        luma.values()[y * scan.width() + x] = (float) (sum / 255_000.0);
      }
    }
    int radius = Math.max(4, (int) (Math.max(scan.width(), scan.height()) * PAPER_SHARE));
    Plane mean = Blur.box(luma, radius, bands);
    // A second mean of what is not darker than the first one leaves the strokes out of the paper.
    Plane paper = new Plane(scan.width(), scan.height());
    for (int i = 0; i < paper.values().length; i++) {
      paper.values()[i] = (float) Math.max((double) luma.values()[i], (double) mean.values()[i]);
    }
    return bounded(scan, inked(luma, Blur.box(paper, radius, bands)));
  }

  private static Plane inked(Plane luma, Plane paper) {
    Plane ink = new Plane(luma.width(), luma.height());
    for (int i = 0; i < ink.values().length; i++) {
      double share = luma.values()[i] / Math.max(paper.values()[i], 0.02);
      double alpha = (PAPER_ABOVE - share) / (PAPER_ABOVE - INK_BELOW);
      ink.values()[i] = (float) Math.min(Math.max(alpha, 0), 1);
    }
    return ink;
  }

  private static Signature bounded(Raster scan, Plane ink) {
    int minX = ink.width();
    int minY = ink.height();
    int maxX = -1;
    int maxY = -1;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (ink.at(x, y) >= LEAST_INK) {
          minX = Math.min(minX, x);
          maxX = Math.max(maxX, x);
          minY = Math.min(minY, y);
          maxY = Math.max(maxY, y);
        }
      }
    }
    if (maxX < 0) {
      throw new NoInk();
    }
    int margin = (int) ((maxX - minX + maxY - minY) / 2 * MARGIN_SHARE) + 1;
    int left = Math.max(0, minX - margin);
    int top = Math.max(0, minY - margin);
    int right = Math.min(ink.width(), maxX + 1 + margin);
    int bottom = Math.min(ink.height(), maxY + 1 + margin);
    return new Signature(scan, ink, left, top, right - left, bottom - top);
  }

  /** Of the ink with a little paper round it. */
  Size size() {
    return new Size(width, height);
  }

  /**
   * The ink in the middle of a picture of {@code to}, as large as it fits; red, green, blue, alpha.
   */
  byte[] fitted(Size to, boolean transparent, Bands bands) {
    double step = Math.max((double) width / to.width(), (double) height / to.height());
    Affine map =
        Affine.translation(left + width / 2.0, top + height / 2.0)
            .after(Affine.scaling(step, step))
            .after(Affine.translation(-to.width() / 2.0, -to.height() / 2.0));
    Plane alpha = PlaneSampler.sample(ink, map, to, bands);
    Raster colour = likeness.image.Resampler.resample(scan, map, to, bands);
    byte[] rgba = new byte[to.width() * to.height() * 4];
    for (int i = 0; i < alpha.values().length; i++) {
      int y = i / to.width();
      int x = i - y * to.width();
      boolean inside =
          Math.abs((x + 0.5 - to.width() / 2.0) * step) <= width / 2.0
              && Math.abs((y + 0.5 - to.height() / 2.0) * step) <= height / 2.0;
      double a = inside ? alpha.values()[i] : 0;
      put(rgba, 4 * i, colour.rgbAt(x, y), a, transparent);
    }
    return rgba;
  }

  private static void put(byte[] rgba, int at, int rgb, double alpha, boolean transparent) {
    for (int c = 0; c < 3; c++) {
      int sample = rgb >> 16 - 8 * c & 255;
      double value = transparent ? sample : sample * alpha + 255 * (1 - alpha);
      rgba[at + c] = (byte) (int) Math.floor(value + 0.5);
    }
    rgba[at + 3] = (byte) (transparent ? (int) Math.floor(alpha * 255 + 0.5) : 255);
  }
}
