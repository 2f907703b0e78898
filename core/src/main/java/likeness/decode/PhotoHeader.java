// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.Set;
import java.util.TreeSet;
import likeness.geometry.Size;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/**
 * What a photo's file says of itself before a single pixel is decoded.
 *
 * @param storedSize as the samples lie in the file, before the turn upright; of an animation the
 *     whole canvas
 * @param exif the neutral answer when there is no EXIF block
 * @param profile absent when none is embedded or what is embedded is in pieces
 * @param density the format's own claim, else that of EXIF
 * @param jpeg present for JPEG only
 * @param warnings what was odd about the header
 */
public record PhotoHeader(
    PhotoFormat format,
    Size storedSize,
    ExifFacts exif,
    @Nullable EmbeddedProfile profile,
    @Nullable Density density,
    @Nullable JpegFacts jpeg,
    Set<DecodeWarning> warnings) {

  public PhotoHeader {
    warnings = java.util.Collections.unmodifiableSet(new TreeSet<>(warnings));
  }

  /**
   * Reads the header of a photo.
   *
   * <p>Takes the whole file. Allocates no more than the profile's length; time is linear in the
   * number of segments.
   *
   * @throws PhotoRejected FILE_TOO_LARGE, UNKNOWN_FORMAT, DAMAGED or TOO_MANY_PIXELS
   */
  public static PhotoHeader read(byte[] bytes, DecodeLimits limits) {
    limits.checkBytes(bytes.length);
    PhotoFormat format =
        PhotoFormat.sniff(bytes)
            .orElseThrow(
                () ->
                    new PhotoRejected(
                        PhotoRejected.Code.UNKNOWN_FORMAT,
                        "the bytes begin like no format that is read here"));
    HeaderNotes notes = new HeaderNotes(format);
    Window file = new Window(bytes);
    switch (format) {
      case JPEG -> new JpegHeaderReader(file, notes).read();
      case PNG -> PngHeaderReader.read(file, notes);
      case WEBP -> WebpHeaderReader.read(file, notes);
      case BMP -> BmpHeaderReader.read(file, notes);
      case GIF -> GifHeaderReader.read(file, notes);
      case HEIC, AVIF -> HeifHeaderReader.read(file, notes);
    }
    return notes.toHeader(limits);
  }

  /**
   * The turn that makes the picture upright, 1 to 8. A HEIF decoder turns by itself, so its EXIF is
   * not followed.
   */
  public int orientation() {
    return format == PhotoFormat.HEIC || format == PhotoFormat.AVIF ? 1 : exif.orientation();
  }
}
