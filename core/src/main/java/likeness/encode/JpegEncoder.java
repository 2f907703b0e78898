// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import java.util.Map;
import likeness.image.Raster;
import likeness.portrait.PhotoRejected;
import likeness.spec.ByteWindow;
import org.jspecify.annotations.Nullable;

/**
 * Writes a portrait as JPEG at the best quality that its document's file window holds.
 *
 * <p>Takes sRGB pixels; keeps their number. Without a ceiling the quality is {@link
 * #PREFERRED_QUALITY} with full colour. Under a ceiling, full colour is kept down to {@link
 * #LEAST_FULL_COLOUR_QUALITY}, then the colour differences are shared by four pixels: below that
 * quality the coarser steps of brightness are seen sooner than the coarser colour. Above a floor,
 * the quality rises to 100; what is still missing is filled with a comment before the picture,
 * never with bytes after its end.
 */
public final class JpegEncoder {
  /** High enough that a re-save by an office's own system starts from a clean file. */
  public static final int PREFERRED_QUALITY = 95;

  public static final int LEAST_FULL_COLOUR_QUALITY = 80;
  private static final int BEST_QUALITY = 100;
  private static final int SMALLEST_COMMENT = 4;

  private JpegEncoder() {}

  /**
   * Encodes {@code raster}.
   *
   * @param greyscale whether only the brightness is to be stored
   * @throws PhotoRejected with {@code FILE_SIZE_INFEASIBLE} if even quality 1 exceeds the ceiling
   */
  public static EncodedJpeg encode(Raster raster, int dpi, ByteWindow window, boolean greyscale) {
    JpegImage full = new JpegImage(raster, greyscale ? Chroma.NONE : Chroma.FULL);
    Chroma fullChroma = greyscale ? Chroma.NONE : Chroma.FULL;
    EncodedJpeg preferred = at(full, PREFERRED_QUALITY, dpi, fullChroma);
    if (window.contains(preferred.bytes().length)) {
      return preferred;
    }
    if (preferred.bytes().length < window.min()) {
      return raise(full, dpi, window, fullChroma, preferred);
    }
    int least = greyscale ? 1 : LEAST_FULL_COLOUR_QUALITY;
    EncodedJpeg found = best(full, least, dpi, window, fullChroma);
    if (found == null && !greyscale) {
      found = best(new JpegImage(raster, Chroma.QUARTER), 1, dpi, window, Chroma.QUARTER);
    }
    if (found == null) {
      throw new PhotoRejected(
          PhotoRejected.Code.FILE_SIZE_INFEASIBLE,
          "no JPEG quality brings " + raster.size() + " pixels below the ceiling",
          Map.of("maxBytes", Integer.toString(window.max())));
    }
    return padded(raster, found, dpi, window);
  }

  /**
   * Encodes {@code raster} at a quality that was asked for, whatever its length; full colour.
   *
   * @throws IllegalArgumentException if {@code quality} is not from 1 to 100
   */
  public static EncodedJpeg encodeAt(int quality, Raster raster, int dpi, boolean greyscale) {
    if (quality < 1 || quality > BEST_QUALITY) {
      throw new IllegalArgumentException("quality: expected 1 to 100, got " + quality);
    }
    Chroma chroma = greyscale ? Chroma.NONE : Chroma.FULL;
    return at(new JpegImage(raster, chroma), quality, dpi, chroma);
  }

  /**
   * The highest quality from {@code least} to the preferred one whose file is not above the
   * ceiling.
   */
  private static @Nullable EncodedJpeg best(
      JpegImage image, int least, int dpi, ByteWindow window, Chroma chroma) {
    int low = least;
    int high = PREFERRED_QUALITY;
    EncodedJpeg found = null;
    while (low <= high) {
      int quality = (low + high) / 2;
      EncodedJpeg tried = at(image, quality, dpi, chroma);
      if (tried.bytes().length <= window.max()) {
        found = tried;
        low = quality + 1;
      } else {
        high = quality - 1;
      }
    }
    return found;
  }

  /**
   * The lowest quality above the preferred one that reaches the floor, else the best one with a
   * comment.
   */
  private static EncodedJpeg raise(
      JpegImage image, int dpi, ByteWindow window, Chroma chroma, EncodedJpeg preferred) {
    EncodedJpeg last = preferred;
    for (int quality = PREFERRED_QUALITY + 1; quality <= BEST_QUALITY; quality++) {
      EncodedJpeg tried = at(image, quality, dpi, chroma);
      if (tried.bytes().length > window.max()) {
        break;
      }
      last = tried;
      if (window.contains(tried.bytes().length)) {
        return tried;
      }
    }
    return padded(image, last, dpi, window);
  }

  private static EncodedJpeg padded(Raster raster, EncodedJpeg file, int dpi, ByteWindow window) {
    return window.contains(file.bytes().length)
        ? file
        : padded(new JpegImage(raster, file.chroma()), file, dpi, window);
  }

  private static EncodedJpeg padded(JpegImage image, EncodedJpeg file, int dpi, ByteWindow window) {
    int missing = Math.max(SMALLEST_COMMENT, window.min() - file.bytes().length);
    byte[] bytes = image.encode(file.quality(), dpi, missing);
    if (!window.contains(bytes.length)) {
      throw new PhotoRejected(
          PhotoRejected.Code.FILE_SIZE_INFEASIBLE,
          "the file window is narrower than the steps of the encoder",
          Map.of(
              "minBytes", Integer.toString(window.min()),
              "maxBytes", Integer.toString(window.max())));
    }
    return new EncodedJpeg(bytes, file.quality(), file.chroma(), missing);
  }

  private static EncodedJpeg at(JpegImage image, int quality, int dpi, Chroma chroma) {
    return new EncodedJpeg(image.encode(quality, dpi, 0), quality, chroma, 0);
  }
}
