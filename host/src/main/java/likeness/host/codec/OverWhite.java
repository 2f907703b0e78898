// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;

/** Lays pictures with alpha over white: samples of red, green, blue and alpha, not multiplied. */
public final class OverWhite {
  private static final int OPAQUE = 255;

  private OverWhite() {}

  /** A picture that is the whole photo, of {@code size}. */
  public static StoredPhoto whole(byte[] rgba, Size size, PhotoHeader header) {
    byte[] rgb = new byte[size.width() * size.height() * 3];
    boolean transparent = false;
    for (int from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
      transparent |= overlay(rgba, from, rgb, to);
    }
    return photo(rgb, size, header, transparent);
  }

  /** A picture of {@code size} at a place of the header's canvas. */
  public static StoredPhoto photo(byte[] rgba, Size size, int left, int top, PhotoHeader header) {
    Size canvas = header.storedSize();
    if (size.equals(canvas)) {
      return whole(rgba, size, header);
    }
    byte[] rgb = new byte[canvas.width() * canvas.height() * 3];
    Arrays.fill(rgb, (byte) OPAQUE);
    for (int y = 0; y < size.height(); y++) {
      int to = ((top + y) * canvas.width() + left) * 3;
      int from = y * size.width() * 4;
      for (int x = 0; x < size.width(); x++) {
        overlay(rgba, from + 4 * x, rgb, to + 3 * x);
      }
    }
    return photo(rgb, canvas, header, true);
  }

  private static StoredPhoto photo(byte[] rgb, Size size, PhotoHeader header, boolean transparent) {
    Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
    if (transparent) {
      warnings.add(DecodeWarning.ALPHA_OVER_WHITE);
    }
    return new StoredPhoto(size, StoredPhoto.Layout.RGB, rgb, header.profile(), warnings);
  }

  /** Says whether anything shone through. */
  private static boolean overlay(byte[] rgba, int from, byte[] rgb, int to) {
    int alpha = rgba[from + 3] & 255;
    for (int c = 0; c < 3; c++) {
      int sample = rgba[from + c] & 255;
      rgb[to + c] =
          (byte)
              (alpha == OPAQUE
                  ? sample
                  : (sample * alpha + OPAQUE * (OPAQUE - alpha) + 127) / OPAQUE);
    }
    return alpha != OPAQUE;
  }
}
