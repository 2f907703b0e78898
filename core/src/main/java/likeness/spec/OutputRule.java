// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import likeness.geometry.Box;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/**
 * The file that a document asks for.
 *
 * @param size of the whole picture
 * @param frame the part of the picture, in its pixels, that the measures are fractions of: all of
 *     it, but for documents whose print is larger than the frame that the office cuts out; the rest
 *     then lies evenly round it
 * @param frameHeightMm absent when the document knows no millimetres
 * @param origin which figures of the row the frame is from
 * @param dpi the resolution to write into the file
 * @param format the format to write
 * @param bytes how large the file may be
 * @param greyscale whether the file is to be grey
 */
public record OutputRule(
    Size size,
    Box frame,
    @Nullable Double frameHeightMm,
    Frame.Origin origin,
    double dpi,
    FileFormat format,
    ByteWindow bytes,
    boolean greyscale)
    implements Output {

  /** The frame as its whole pixels make it. */
  public Frame exactFrame() {
    return new Frame(frame.width(), frame.height(), frameHeightMm, origin);
  }
}
