// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a photo's file says of itself, as far as checks ask.
 *
 * @param format in capitals: {@code JPEG}, {@code PNG}, …
 * @param bytes its length
 * @param upright the picture's size once it is upright
 * @param dpi the resolution it claims, the lower of the two directions; absent when it claims none
 * @param colour how its numbers make a colour
 * @param takenAt when it says it was taken, {@code 2024:05:31 18:02:11}; absent when it does not
 *     say
 * @param quantisation a JPEG's tables, 64 steps each in zigzag order, luminance first; empty for
 *     other formats
 * @param metadata what it carries beside the picture
 */
public record FileFacts(
    String format,
    int bytes,
    Size upright,
    @Nullable Double dpi,
    Colour colour,
    @Nullable String takenAt,
    List<List<Integer>> quantisation,
    Set<Metadata> metadata) {

  /** How a file's numbers make a colour. */
  public enum Colour {
    /** Tagged as sRGB. */
    SRGB,
    /** Three channels without a tag, which everybody reads as sRGB. */
    UNTAGGED,
    /** Tagged as something else, Adobe RGB for example. */
    OTHER_RGB,
    GREY,
    CMYK
  }

  /** What a file may carry beside the picture. */
  public enum Metadata {
    EXIF,
    /** Where it was taken. */
    LOCATION,
    XMP,
    IPTC,
    COMMENT,
    /** A second, smaller picture. */
    THUMBNAIL,
    /** Bytes after the picture's end. */
    TRAILER
  }

  public FileFacts {
    quantisation = quantisation.stream().map(List::copyOf).toList();
    metadata = Collections.unmodifiableSet(new TreeSet<>(metadata));
  }
}
