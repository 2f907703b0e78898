// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import org.jspecify.annotations.Nullable;

/**
 * What the EXIF block says that matters here.
 *
 * @param orientation 1 to 8; 1 when absent or out of range
 * @param takenAt DateTimeOriginal as it is written there, {@code 2024:05:31 18:02:11}; absent when
 *     unset
 * @param density the resolution it claims
 * @param adobeRgb whether the camera marked the picture as Adobe RGB by DCF's option file mark, R03
 */
public record ExifFacts(
    int orientation, @Nullable String takenAt, @Nullable Density density, boolean adobeRgb) {

  /** Nothing known; upright. */
  public static final ExifFacts NONE = new ExifFacts(1, null, null, false);

  public ExifFacts {
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("orientation: expected 1 to 8, got " + orientation);
    }
  }
}
