// SPDX-License-Identifier: Apache-2.0
package likeness.receipt;

import java.util.List;
import likeness.geometry.Size;

/**
 * The file that came in.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param format the type that the bytes showed, in lower case
 * @param upright the picture's size once it was turned upright
 * @param exifOrientation 1 to 8; 1 when the file says nothing
 * @param conversions what decoding had to convert to reach upright sRGB, such as a colour profile
 */
public record InputFacts(
    String sha256,
    int bytes,
    String format,
    Size upright,
    int exifOrientation,
    List<String> conversions) {
  public InputFacts {
    conversions = List.copyOf(conversions);
  }
}
