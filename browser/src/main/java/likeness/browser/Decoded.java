// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.decode.DecodedPhoto;
import likeness.decode.ExifFacts;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.host.codec.OverWhite;
import likeness.host.codec.StoredPhoto;
import likeness.image.Raster;

/** Photos whose pixels came from the browser rather than from a codec of ours. */
final class Decoded {
  private Decoded() {}

  /** A file that the browser decoded, turned upright and brought to sRGB. */
  static DecodedPhoto byBrowser(PhotoHeader header, byte[] rgba, int width, int height) {
    return photo(header, rgba, new Size(width, height), EnumSet.of(DecodeWarning.BROWSER_DECODER));
  }

  /** Pixels that were never a file; they count as a PNG, which is what keeps them as they are. */
  static DecodedPhoto pixels(byte[] rgba, int width, int height) {
    Size size = new Size(width, height);
    BrowserEngine.LIMITS.checkPixels(width, height);
    PhotoHeader header =
        new PhotoHeader(PhotoFormat.PNG, size, ExifFacts.NONE, null, null, null, Set.of());
    return photo(header, rgba, size, EnumSet.noneOf(DecodeWarning.class));
  }

  private static DecodedPhoto photo(
      PhotoHeader header, byte[] rgba, Size size, Set<DecodeWarning> warnings) {
    if (rgba.length != size.width() * size.height() * 4) {
      throw new IllegalArgumentException(
          "rgba: expected 4 samples for each pixel of " + size + ", got " + rgba.length);
    }
    StoredPhoto stored = OverWhite.whole(rgba, size, header);
    warnings.addAll(header.warnings());
    warnings.addAll(stored.warnings());
    List<DecodeWarning> all = new ArrayList<>(warnings);
    return new DecodedPhoto(Raster.rgb(size.width(), size.height(), stored.samples()), header, all);
  }
}
