// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.crop;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;

/** Ways in which tools turn, crop and scale. */
public enum CropTool {
  /** The engine: one resample by Lanczos' kernel in linear light. */
  OWN,
  /** The JDK's drawing, one step, bilinear between four pixels however small the output. */
  DRAWN_BILINEAR,
  /** The same, bicubic. */
  DRAWN_BICUBIC,
  /** Turned by bicubic drawing, cut at whole pixels, scaled by the JDK's area averaging. */
  AREA_AVERAGE,
  /** Turned and cut likewise, then halved by bilinear drawing as often as it goes. */
  HALVED,
  /** Turned and cut likewise, then by a triangle stretched to the scale, in sRGB codes. */
  TRIANGLE,
  /** The same with a bicubic kernel. */
  BICUBIC,
  /** The same with Lanczos' kernel of three lobes. */
  LANCZOS;

  /**
   * Makes a crop.
   *
   * @param wanted a turn, one scale and a shift; tools that cut at whole pixels come near it
   */
  public Crop crop(Raster original, Affine wanted, Size size) {
    return switch (this) {
      case OWN -> new Crop(Resampler.resample(original, wanted, size, Bands.SEQUENTIAL), wanted);
      case DRAWN_BILINEAR ->
          new Crop(
              Images.raster(
                  drawn(original, wanted, size, RenderingHints.VALUE_INTERPOLATION_BILINEAR)),
              wanted);
      case DRAWN_BICUBIC ->
          new Crop(
              Images.raster(
                  drawn(original, wanted, size, RenderingHints.VALUE_INTERPOLATION_BICUBIC)),
              wanted);
      default -> inSteps(original, wanted, size);
    };
  }

  private Crop inSteps(Raster original, Affine wanted, Size size) {
    double step = wanted.scale();
    int width = (int) Math.max(1, Math.round(size.width() * step));
    int height = (int) Math.max(1, Math.round(size.height() * step));
    double turn = Math.atan2(wanted.yx(), wanted.xx());
    Affine cut;
    if (turn == 0) {
      cut = Affine.translation(Math.rint(wanted.dx()), Math.rint(wanted.dy()));
    } else {
      cut = wanted.after(Affine.scaling(1 / step, 1 / step));
    }
    BufferedImage piece =
        drawn(original, cut, new Size(width, height), RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    Affine truth =
        cut.after(Affine.scaling((double) width / size.width(), (double) height / size.height()));
    return new Crop(Images.raster(scaled(piece, size)), truth);
  }

  private BufferedImage scaled(BufferedImage piece, Size size) {
    return switch (this) {
      case AREA_AVERAGE -> averaged(piece, size);
      case HALVED -> halved(piece, size);
      case TRIANGLE -> StretchedKernel.TRIANGLE.scale(piece, size);
      case BICUBIC -> StretchedKernel.BICUBIC.scale(piece, size);
      default -> StretchedKernel.LANCZOS.scale(piece, size);
    };
  }

  private static BufferedImage drawn(
      Raster original, Affine outputToOriginal, Size size, Object interpolation) {
    BufferedImage out = Images.blank(size);
    Graphics2D g = out.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    Affine m = outputToOriginal.inverse();
    g.drawImage(
        Images.image(original),
        new AffineTransform(m.xx(), m.yx(), m.xy(), m.yy(), m.dx(), m.dy()),
        null);
    g.dispose();
    return out;
  }

  private static BufferedImage averaged(BufferedImage piece, Size size) {
    Image small = piece.getScaledInstance(size.width(), size.height(), Image.SCALE_AREA_AVERAGING);
    BufferedImage out = Images.blank(size);
    Graphics2D g = out.createGraphics();
    g.drawImage(small, 0, 0, null);
    g.dispose();
    return out;
  }

  private static BufferedImage halved(BufferedImage piece, Size size) {
    BufferedImage at = piece;
    do {
      int width = Math.max(size.width(), at.getWidth() / 2);
      int height = Math.max(size.height(), at.getHeight() / 2);
      BufferedImage next = Images.blank(new Size(width, height));
      Graphics2D g = next.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(at, 0, 0, width, height, null);
      g.dispose();
      at = next;
    } while (at.getWidth() > size.width() || at.getHeight() > size.height());
    return at;
  }
}
