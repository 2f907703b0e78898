// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.Map;
import likeness.portrait.PhotoRejected;

/**
 * How large a photo may be; held against the file and its header, before anything is allocated for
 * its pixels.
 *
 * @param maxPixels the greatest width × height
 * @param maxBytes the greatest file length
 */
public record DecodeLimits(int maxPixels, int maxBytes) {

  /**
   * 100 megapixels and 60 MB: above every telephone and all but a few studio backs, below 300 MB of
   * samples.
   */
  public static final DecodeLimits DEFAULT = new DecodeLimits(100_000_000, 60_000_000);

  /** Four samples a pixel must fit one array. */
  private static final int GREATEST_PIXELS = Integer.MAX_VALUE / 4;

  public DecodeLimits {
    if (maxPixels < 1 || maxPixels > GREATEST_PIXELS) {
      throw new IllegalArgumentException(
          "maxPixels: expected 1 to " + GREATEST_PIXELS + ", got " + maxPixels);
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes: expected at least 1, got " + maxBytes);
    }
  }

  /** Rejects a file that is too long. */
  public void checkBytes(long length) {
    if (length > maxBytes) {
      throw new PhotoRejected(
          PhotoRejected.Code.FILE_TOO_LARGE,
          "the file has " + length + " bytes, the limit is " + maxBytes,
          Map.of("bytes", Long.toString(length), "limitBytes", Integer.toString(maxBytes)));
    }
  }

  /** Rejects a picture that has too many pixels, and one that has none. */
  public void checkPixels(int width, int height) {
    if (width < 1 || height < 1) {
      throw new PhotoRejected(
          PhotoRejected.Code.DAMAGED, "the header says " + width + "×" + height + " pixels");
    }
    if ((long) width * height > maxPixels) {
      throw new PhotoRejected(
          PhotoRejected.Code.TOO_MANY_PIXELS,
          "the header says " + width + "×" + height + " pixels, the limit is " + maxPixels,
          Map.of(
              "width", Integer.toString(width),
              "height", Integer.toString(height),
              "limitPixels", Integer.toString(maxPixels)));
    }
  }
}
