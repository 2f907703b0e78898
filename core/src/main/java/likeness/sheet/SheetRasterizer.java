// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.Arrays;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Micrometres;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;

/** Draws a planned sheet as pixels. */
public final class SheetRasterizer {
  private static final double LOWEST_DPI = 36;
  private static final double HIGHEST_DPI = 1200;

  /** A0 at 300 dpi, and what a byte array holds. */
  private static final int MOST_PIXELS = 140_000_000;

  private static final int CUT_GREY = 128;
  private static final int RULER_GREY = 64;
  private static final int PEN_UM = Micrometres.PER_MM / 10;

  private final SheetPlan plan;
  private final double dpi;
  private final int width;
  private final int height;
  private final byte[] samples;

  private SheetRasterizer(SheetPlan plan, double dpi) {
    this.plan = plan;
    this.dpi = dpi;
    this.width = Micrometres.toPixels(plan.widthUm(), dpi);
    this.height = Micrometres.toPixels(plan.heightUm(), dpi);
    if (width < 1 || height < 1 || (double) width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "sheet: expected 1 to " + MOST_PIXELS + " pixels, got " + width + "×" + height);
    }
    this.samples = new byte[width * height * 3];
    Arrays.fill(samples, (byte) 255);
  }

  /** The pixels that an upright copy of an item has on a sheet of that resolution. */
  public static Size copySize(SheetItem item, double dpi) {
    return new Size(
        Math.max(1, Micrometres.toPixels(item.widthUm(), dpi)),
        Math.max(1, Micrometres.toPixels(item.heightUm(), dpi)));
  }

  /**
   * Draws the copies, the marks and the ruler on white.
   *
   * <p>Takes the plan, the spec's items, one picture for each {@link SheetItem#image}, and a
   * resolution of 36 to 1200 dpi. All copies of an item have the same pixels: a picture of {@link
   * #copySize} is copied as it is, another is resampled once. Marks in gaps never touch a copy;
   * shared lines are drawn over the edges. Where copies touch, rounding to pixels may hide or bare
   * one row between them. One byte array of the sheet's size; time linear in its pixels.
   *
   * @throws IllegalArgumentException if a picture is missing or has not its item's shape, or the
   *     sheet is too large
   */
  public static Raster render(
      SheetPlan plan, List<SheetItem> items, List<Raster> pictures, double dpi, Bands bands) {
    if (!(dpi >= LOWEST_DPI && dpi <= HIGHEST_DPI)) {
      throw new IllegalArgumentException("dpi: expected 36 to 1200, got " + dpi);
    }
    SheetRasterizer sheet = new SheetRasterizer(plan, dpi);
    boolean over = plan.cutStyle() == CutStyle.SHARED_LINES;
    if (!over) {
      sheet.drawLines(plan.marks(), CUT_GREY);
    }
    for (int i = 0; i < items.size(); i++) {
      if (plan.copies(i) > 0) {
        SheetItem item = items.get(i);
        if (item.image() >= pictures.size()) {
          throw new IllegalArgumentException(
              "pictures: expected at least " + (item.image() + 1) + ", got " + pictures.size());
        }
        sheet.drawCopies(i, fitted(item, pictures.get(item.image()), copySize(item, dpi), bands));
      }
    }
    if (over) {
      sheet.drawLines(plan.marks(), CUT_GREY);
    }
    Ruler ruler = plan.ruler();
    if (ruler != null) {
      sheet.drawLines(ruler.strokes(), RULER_GREY);
    }
    return Raster.rgb(sheet.width, sheet.height, sheet.samples);
  }

  /**
   * The picture at the copy's size: as it is if it has that size, else resampled, less than a pixel
   * cut at the edges.
   */
  private static Raster fitted(SheetItem item, Raster picture, Size size, Bands bands) {
    if (picture.size().equals(size)) {
      return picture;
    }
    item.requireShape(picture.size());
    double across = (double) picture.width() / size.width();
    double down = (double) picture.height() / size.height();
    double scale = Math.min(across, down);
    double left = 0.5 * (picture.width() - scale * size.width());
    double top = 0.5 * (picture.height() - scale * size.height());
    return Resampler.resample(picture, new Affine(scale, 0, left, 0, scale, top), size, bands);
  }

  /** Lays one stamp, upright or turned, wherever a copy of the item lies. */
  private void drawCopies(int item, Raster picture) {
    Raster upright = null;
    Raster turned = null;
    for (Placement p : plan.placements()) {
      if (p.item() == item && p.turned()) {
        turned = turned == null ? turned(picture) : turned;
        draw(turned, p);
      } else if (p.item() == item) {
        upright = upright == null ? upright(picture) : upright;
        draw(upright, p);
      }
    }
  }

  private static Raster upright(Raster picture) {
    byte[] out = new byte[picture.width() * picture.height() * 3];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        put(out, (y * picture.width() + x) * 3, picture.rgbAt(x, y));
      }
    }
    return Raster.rgb(picture.width(), picture.height(), out);
  }

  /** Turned by 90° clockwise: the left column becomes the top row, from the bottom up. */
  private static Raster turned(Raster picture) {
    int width = picture.height();
    int height = picture.width();
    byte[] out = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        put(out, (y * width + x) * 3, picture.rgbAt(y, width - 1 - x));
      }
    }
    return Raster.rgb(width, height, out);
  }

  private void draw(Raster stamp, Placement p) {
    int left = Micrometres.toPixels(p.xUm(), dpi);
    int top = Micrometres.toPixels(p.yUm(), dpi);
    int columns = Math.min(stamp.width(), width - left);
    int rows = Math.min(stamp.height(), height - top);
    for (int y = 0; y < rows; y++) {
      int from = y * stamp.width() * 3;
      int to = ((top + y) * width + left) * 3;
      System.arraycopy(stamp.samples(), from, samples, to, columns * 3);
    }
  }

  private static void put(byte[] out, int at, int rgb) {
    out[at] = (byte) (rgb >> 16);
    out[at + 1] = (byte) (rgb >> 8);
    out[at + 2] = (byte) rgb;
  }

  /** Draws lines as wide as a pen of 0.1 mm, at least one pixel. */
  private void drawLines(List<Line> lines, int grey) {
    int pen = Math.max(1, Micrometres.toPixels(PEN_UM, dpi));
    for (Line line : lines) {
      int x1 = Micrometres.toPixels(line.x1Um(), dpi);
      int y1 = Micrometres.toPixels(line.y1Um(), dpi);
      int x2 = Micrometres.toPixels(line.x2Um(), dpi);
      int y2 = Micrometres.toPixels(line.y2Um(), dpi);
      int steps = Math.max(1, Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
      for (int s = 0; s <= steps; s++) {
        double t = (double) s / steps;
        dot(x1 + Elementary.round((x2 - x1) * t), y1 + Elementary.round((y2 - y1) * t), pen, grey);
      }
    }
  }

  /**
   * A square dot whose middle lies on the corner of four pixels, or one pixel right of it and
   * below.
   */
  private void dot(int x, int y, int pen, int grey) {
    int half = pen / 2;
    for (int dy = -half; dy < pen - half; dy++) {
      for (int dx = -half; dx < pen - half; dx++) {
        // A line on the paper's far edge is drawn on the last pixels.
        int px = Math.min(Math.max(x + dx, 0), width - 1);
        int py = Math.min(Math.max(y + dy, 0), height - 1);
        put(samples, (py * width + px) * 3, grey << 16 | grey << 8 | grey);
      }
    }
  }
}
