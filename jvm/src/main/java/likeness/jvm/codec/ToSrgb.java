// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
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
 * the JDK's where it is tables.
 */
final class ToSrgb {
  private final Bands bands;
  private final Set<DecodeWarning> warnings;

  ToSrgb(Bands bands, Set<DecodeWarning> warnings) {
    this.bands = bands;
    this.warnings = warnings;
  }

  Raster convert(StoredPhoto stored, boolean markedAdobeRgb) {
    byte[] bytes = stored.profile() == null ? null : inflated(stored.profile());
    IccProfile profile = bytes == null ? null : IccProfile.parse(bytes).orElse(null);
    boolean fits = profile != null && profile.space() == spaceOf(stored.layout());
    if (stored.profile() != null && !fits) {
      warnings.add(DecodeWarning.BROKEN_PROFILE);
    }
    IccProfile usable = fits ? profile : null;
    return switch (stored.layout()) {
      case GREY -> fromGrey(stored, usable, bytes);
      case RGB, BGR -> fromRgb(stored, usable, bytes, markedAdobeRgb);
      case CMYK -> fromCmyk(stored, usable, bytes);
    };
  }

  private static IccProfile.Space spaceOf(StoredPhoto.Layout layout) {
    return switch (layout) {
      case GREY -> IccProfile.Space.GREY;
      case RGB, BGR -> IccProfile.Space.RGB;
      case CMYK -> IccProfile.Space.CMYK;
    };
  }

  private Raster fromGrey(
      StoredPhoto stored, @Nullable IccProfile profile, byte @Nullable [] bytes) {
    byte[] table = profile == null ? null : profile.greyTable().orElse(null);
    if (profile != null && table == null) {
      Raster converted = byTables(stored, bytes);
      if (converted != null) {
        return converted;
      }
    }
    byte[] samples = stored.samples();
    byte[] rgb = new byte[samples.length * 3];
    Size size = stored.size();
    bands.run(
        size.height(),
        (from, to) -> {
          int end = to * size.width();
          for (int i = from * size.width(); i < end; i++) {
            byte grey = table == null ? samples[i] : table[samples[i] & 255];
            rgb[3 * i] = grey;
            rgb[3 * i + 1] = grey;
            rgb[3 * i + 2] = grey;
          }
        });
    return Raster.rgb(size.width(), size.height(), rgb);
  }

  private Raster fromRgb(
      StoredPhoto stored,
      @Nullable IccProfile profile,
      byte @Nullable [] bytes,
      boolean markedAdobeRgb) {
    Size size = stored.size();
    Raster raster =
        stored.layout() == StoredPhoto.Layout.BGR
            ? Raster.bgr(size.width(), size.height(), stored.samples())
            : Raster.rgb(size.width(), size.height(), stored.samples());
    if (profile == null) {
      // An embedded profile, even a broken one, overrules the mark: whoever embedded it came after
      // the camera.
      if (markedAdobeRgb && stored.profile() == null) {
        IccMatrixProfile.adobeRgb().toSrgb(raster, bands);
      }
      return raster;
    }
    Optional<IccMatrixProfile> matrix = profile.matrix();
    if (matrix.isPresent()) {
      matrix.get().toSrgb(raster, bands);
      return raster;
    }
    Raster converted = byTables(stored, bytes);
    return converted == null ? raster : converted;
  }

  private Raster fromCmyk(
      StoredPhoto stored, @Nullable IccProfile profile, byte @Nullable [] bytes) {
    if (profile != null) {
      Raster converted = byTables(stored, bytes);
      if (converted != null) {
        return converted;
      }
    }
    if (stored.profile() == null) {
      warnings.add(DecodeWarning.CMYK_WITHOUT_PROFILE);
    }
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

  /**
   * The JDK's way through a profile's tables; null, with a warning, when it does not get through.
   */
  private @Nullable Raster byTables(StoredPhoto stored, byte @Nullable [] bytes) {
    Size size = stored.size();
    byte[] rgb = new byte[size.width() * size.height() * 3];
    try {
      ICC_Profile[] way = {
        ICC_Profile.getInstance(bytes), ICC_Profile.getInstance(ColorSpace.CS_sRGB)
      };
      int[] order =
          stored.layout() == StoredPhoto.Layout.BGR ? new int[] {2, 1, 0} : new int[] {0, 1, 2, 3};
      int[] offsets = Arrays.copyOf(order, stored.layout().channels());
      WritableRaster in = interleaved(stored.samples(), size, offsets);
      new ColorConvertOp(way, null).filter(in, interleaved(rgb, size, new int[] {0, 1, 2}));
      return Raster.rgb(size.width(), size.height(), rgb);
    } catch (CMMException | IllegalArgumentException broken) {
      warnings.add(DecodeWarning.BROKEN_PROFILE);
      return null;
    }
  }

  private static WritableRaster interleaved(byte[] samples, Size size, int[] offsets) {
    DataBufferByte buffer = new DataBufferByte(samples, samples.length);
    int stride = offsets.length;
    return java.awt.image.Raster.createInterleavedRaster(
        buffer, size.width(), size.height(), size.width() * stride, stride, offsets, null);
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
