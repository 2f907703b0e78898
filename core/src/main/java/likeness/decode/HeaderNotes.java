// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.EnumSet;
import java.util.Set;
import likeness.geometry.Size;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/** What a header reader has found so far. */
final class HeaderNotes {
  private final PhotoFormat format;
  private final Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
  private int width;
  private int height;
  private ExifFacts exif = ExifFacts.NONE;
  private @Nullable EmbeddedProfile profile;
  private @Nullable Density density;
  private @Nullable JpegFacts jpeg;

  HeaderNotes(PhotoFormat format) {
    this.format = format;
  }

  void size(int storedWidth, int storedHeight) {
    width = storedWidth;
    height = storedHeight;
  }

  void warn(DecodeWarning warning) {
    warnings.add(warning);
  }

  void jpeg(JpegFacts facts) {
    jpeg = facts;
  }

  /**
   * Takes an EXIF block, with or without its six-byte prefix; a broken one is a warning and no
   * more.
   */
  void exif(Window block) {
    Window tiff =
        block.startsWith(0, "Exif\0") && block.has(0, 6)
            ? block.part(6, block.length() - 6)
            : block;
    ExifReader reader = new ExifReader(tiff);
    exif = reader.read();
    if (reader.broken()) {
      warn(DecodeWarning.BROKEN_EXIF);
    }
  }

  void profile(byte[] bytes, boolean deflated) {
    if (bytes.length == 0 || bytes.length > EmbeddedProfile.MAX_BYTES) {
      warn(DecodeWarning.BROKEN_PROFILE);
    } else {
      profile = new EmbeddedProfile(bytes, deflated);
    }
  }

  void density(double xPerInch, double yPerInch) {
    if (xPerInch > 0 && yPerInch > 0) {
      density = new Density(xPerInch, yPerInch);
    }
  }

  PhotoHeader toHeader(DecodeLimits limits) {
    limits.checkPixels(width, height);
    Density claimed = density == null ? exif.density() : density;
    return new PhotoHeader(format, new Size(width, height), exif, profile, claimed, jpeg, warnings);
  }

  static PhotoRejected damaged(String detail) {
    return new PhotoRejected(PhotoRejected.Code.DAMAGED, detail);
  }
}
