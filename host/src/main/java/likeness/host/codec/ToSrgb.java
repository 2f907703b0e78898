// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import likeness.decode.DecodeWarning;
import likeness.decode.EmbeddedProfile;
import likeness.decode.IccMatrixProfile;
import likeness.decode.IccProfile;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * Brings stored samples to sRGB: by core's arithmetic where the profile is curves and a matrix, by
 * the host's where it is tables.
 */
final class ToSrgb {
  private static final byte[] IDENTITY = identity();

  private final Bands bands;
  private final Set<DecodeWarning> warnings;
  private final TableProfiles tables;

  ToSrgb(Bands bands, Set<DecodeWarning> warnings, TableProfiles tables) {
    this.tables = tables;
    this.bands = bands;
    this.warnings = warnings;
  }

  Raster convert(StoredPhoto stored, boolean markedAdobeRgb) {
    EmbeddedProfile embedded = stored.profile();
    if (embedded == null) {
      if (stored.layout() == StoredPhoto.Layout.CMYK) {
        warnings.add(DecodeWarning.CMYK_WITHOUT_PROFILE);
      }
      Raster plain = plain(stored);
      if (markedAdobeRgb && stored.layout().channels() == 3) {
        IccMatrixProfile.adobeRgb().toSrgb(plain, bands);
      }
      return plain;
    }
    byte[] bytes = inflated(embedded);
    IccProfile profile = bytes == null ? null : IccProfile.parse(bytes).orElse(null);
    Raster converted =
        bytes == null || profile == null || profile.space() != spaceOf(stored.layout())
            ? null
            : byProfile(stored, profile, bytes);
    if (converted == null) {
      warnings.add(DecodeWarning.BROKEN_PROFILE);
      return plain(stored);
    }
    return converted;
  }

  /** Null when the profile leads nowhere. */
  private @Nullable Raster byProfile(StoredPhoto stored, IccProfile profile, byte[] bytes) {
    if (profile.byTables()) {
      return tables.toSrgb(stored, bytes);
    }
    if (stored.layout() == StoredPhoto.Layout.GREY) {
      return profile.greyTable().map(table -> fromGrey(stored, table)).orElse(null);
    }
    Optional<IccMatrixProfile> matrix = profile.matrix();
    if (matrix.isEmpty()) {
      return null;
    }
    Raster raster = plain(stored);
    matrix.get().toSrgb(raster, bands);
    return raster;
  }

  /** As if the file had no profile. */
  private Raster plain(StoredPhoto stored) {
    Size size = stored.size();
    return switch (stored.layout()) {
      case GREY -> fromGrey(stored, IDENTITY);
      case RGB -> Raster.rgb(size.width(), size.height(), stored.samples());
      case RGBX -> Raster.rgbx(size.width(), size.height(), stored.samples());
      case BGR -> Raster.bgr(size.width(), size.height(), stored.samples());
      case CMYK -> fromInk(stored);
    };
  }

  private static IccProfile.Space spaceOf(StoredPhoto.Layout layout) {
    return switch (layout) {
      case GREY -> IccProfile.Space.GREY;
      case RGB, RGBX, BGR -> IccProfile.Space.RGB;
      case CMYK -> IccProfile.Space.CMYK;
    };
  }

  private Raster fromGrey(StoredPhoto stored, byte[] table) {
    byte[] samples = stored.samples();
    byte[] rgb = new byte[samples.length * 3];
    Size size = stored.size();
    bands.run(
        size.height(),
        (from, to) -> {
          int end = to * size.width();
          for (int i = from * size.width(); i < end; i++) {
            byte grey = table[samples[i] & 255];
            rgb[3 * i] = grey;
            rgb[3 * i + 1] = grey;
            rgb[3 * i + 2] = grey;
          }
        });
    return Raster.rgb(size.width(), size.height(), rgb);
  }

  /** Ideal inks: each takes its colour's light away, black takes all three. */
  private Raster fromInk(StoredPhoto stored) {
    byte[] cmyk = stored.samples();
    Size size = stored.size();
    byte[] rgb = new byte[size.width() * size.height() * 3];
    bands.run(
        size.height(),
        (from, to) -> {
          int end = to * size.width();
          for (int i = from * size.width(); i < end; i++) {
            int light = 255 - (cmyk[4 * i + 3] & 255);
            for (int c = 0; c < 3; c++) {
              rgb[3 * i + c] = (byte) (((255 - (cmyk[4 * i + c] & 255)) * light + 127) / 255);
            }
          }
        });
    return Raster.rgb(size.width(), size.height(), rgb);
  }

  private static byte[] identity() {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    return table;
  }

  /** The profile itself; null when its stream is broken or too long. */
  private static byte @Nullable [] inflated(EmbeddedProfile profile) {
    if (!profile.deflated()) {
      return profile.bytes();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(profile.bytes());
      byte[] out = new byte[Math.min(1 << 16, EmbeddedProfile.MAX_BYTES)];
      int length = 0;
      while (!inflater.finished()) {
        if (length == out.length) {
          if (length == EmbeddedProfile.MAX_BYTES) {
            return null;
          }
          out = Arrays.copyOf(out, Math.min(length * 4, EmbeddedProfile.MAX_BYTES));
        }
        int got = inflater.inflate(out, length, out.length - length);
        if (got == 0 && !inflater.finished()) {
          return null;
        }
        length += got;
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException broken) {
      return null;
    } finally {
      inflater.end();
    }
  }
}
