// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.decode.EmbeddedProfile;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/**
 * Samples as a codec gives them, 8 bits each, pixel by pixel, without alpha, in the colours of the
 * file.
 *
 * @param samples handed over: the next stage may write into them
 * @param profile what their colours mean, absent for sRGB
 */
public record StoredPhoto(
    Size size,
    Layout layout,
    byte[] samples,
    @Nullable EmbeddedProfile profile,
    Set<DecodeWarning> warnings) {

  /** The order of a pixel's samples. */
  public enum Layout {
    GREY(1, 1),
    RGB(3, 3),
    /** The fourth is ignored. */
    RGBX(3, 4),
    BGR(3, 3),
    /** 255 is full ink. */
    CMYK(4, 4);

    private final int channels;
    private final int stride;

    Layout(int channels, int stride) {
      this.channels = channels;
      this.stride = stride;
    }

    /** Samples from one pixel to the next. */
    public int stride() {
      return stride;
    }

    public int channels() {
      return channels;
    }
  }

  public StoredPhoto {
    int expected = size.width() * size.height() * layout.stride();
    if (samples.length != expected) {
      throw new IllegalArgumentException(
          "samples: expected " + expected + ", got " + samples.length);
    }
    warnings = Set.copyOf(warnings);
  }

  @Override
  public String toString() {
    return "[photo " + size + "]";
  }
}
