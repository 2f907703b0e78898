// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Size;
import likeness.image.Raster;

/**
 * Pictures that no document accepts, for tests that say why: two people, a profile, somebody upside
 * down, a cat, a bare wall, a page of text, somebody far away.
 *
 * <p>All are painted; no photograph is behind any of them. The sizes are the caller's; a portrait
 * format suits them best.
 */
public final class OddPictures {
  private static final int SEED = 8;

  private OddPictures() {}

  /** Two people side by side, equally large. */
  public static Raster twoPeople(Size size) {
    int left = size.width() / 2;
    Pose pose = Pose.FRONTAL.withPlace(0.26, 0.5, 0.42);
    Raster first =
        PortraitPainter.paint(PortraitRecipe.of(5, new Size(left, size.height())).with(pose))
            .picture();
    Raster second =
        PortraitPainter.paint(
                PortraitRecipe.of(14, new Size(size.width() - left, size.height())).with(pose))
            .picture();
    byte[] samples = new byte[size.width() * size.height() * 3];
    for (int y = 0; y < size.height(); y++) {
      int row = y * size.width() * 3;
      System.arraycopy(first.samples(), y * left * 3, samples, row, left * 3);
      int rest = (size.width() - left) * 3;
      System.arraycopy(second.samples(), y * rest, samples, row + left * 3, rest);
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }

  /** A head from the side, looking to the left. */
  public static Raster profile(Size size) {
    Canvas canvas = new Canvas(size.width(), size.height());
    new ProfilePainter(size, SEED).paint(canvas);
    return finished(canvas, size, Backdrop.PALE_GREY);
  }

  /** A good portrait, turned by half a turn. */
  public static Raster upsideDown(Size size) {
    Raster upright = PortraitPainter.paint(PortraitRecipe.of(SEED, size)).picture();
    int pixels = size.width() * size.height();
    byte[] samples = new byte[pixels * 3];
    for (int i = 0; i < pixels; i++) {
      System.arraycopy(upright.samples(), i * 3, samples, (pixels - 1 - i) * 3, 3);
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }

  /** A drawing of a ginger cat. */
  public static Raster cat(Size size) {
    Canvas canvas = new Canvas(size.width(), size.height());
    new CatPainter(size, SEED).paint(canvas);
    return finished(canvas, size, new Backdrop(Backdrop.Kind.GRADIENT, 0xB9C7C4));
  }

  /** Plaster, and nobody before it. */
  public static Raster wall(Size size) {
    return finished(
        new Canvas(size.width(), size.height()),
        size,
        new Backdrop(Backdrop.Kind.TEXTURED, 0xD8D2C6));
  }

  /** A page of something like writing. */
  public static Raster text(Size size) {
    Canvas canvas = new Canvas(size.width(), size.height());
    new TextPagePainter(size, SEED).paint(canvas);
    return finished(canvas, size, new Backdrop(Backdrop.Kind.PLAIN, 0xFAF9F6));
  }

  /** Somebody in a room, with a head of one fifteenth of the picture's height. */
  public static Raster farAway(Size size) {
    PortraitRecipe recipe =
        PortraitRecipe.of(SEED, size)
            .with(Pose.FRONTAL.withPlace(0.066, 0.37, 0.86))
            .with(new Backdrop(Backdrop.Kind.BUSY, 0x9AA39B));
    return PortraitPainter.paint(recipe).picture();
  }

  private static Raster finished(Canvas canvas, Size size, Backdrop backdrop) {
    return new Composition(canvas, new BackdropPainter(backdrop, size, SEED), SEED).picture();
  }
}
