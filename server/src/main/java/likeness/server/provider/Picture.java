// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.util.Arrays;
import likeness.decode.DecodeLimits;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.jvm.Likeness;
import likeness.portrait.PhotoRejected;
import likeness.server.http.Problem;

/** A picture that a provider sent, which is trusted no more than anybody's upload. */
final class Picture {
  /** How far rounding may put the proportions off, in pixels. */
  private static final double ROUNDING_PX = 2;

  private Picture() {}

  /**
   * Reads it, within the limits for uploads, and holds it against what was sent.
   *
   * @throws Problem 502 if it is no picture, too large, or of other proportions
   */
  static Raster read(String provider, Likeness engine, byte[] file, Size sent) {
    Raster picture;
    try {
      int sentPixels = Math.multiplyExact(sent.width(), sent.height());
      picture = engine.decode(file, new DecodeLimits(sentPixels, Math.max(1, file.length)));
    } catch (PhotoRejected e) {
      throw refused(provider, "with something that is no picture of use");
    } finally {
      Arrays.fill(file, (byte) 0);
    }
    double expectedHeight = (double) picture.width() * sent.height() / sent.width();
    boolean larger = picture.width() > sent.width() || picture.height() > sent.height();
    if (larger || Math.abs(expectedHeight - picture.height()) > ROUNDING_PX) {
      throw refused(provider, "with a picture of another shape");
    }
    return picture;
  }

  static Problem refused(String provider, String what) {
    return new Problem(502, "provider-answer", provider + " answered " + what);
  }
}
