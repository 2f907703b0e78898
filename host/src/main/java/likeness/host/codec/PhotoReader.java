// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodeWarning;
import likeness.decode.DecodedPhoto;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.decode.Upright;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.PhotoRejected;

/** The decode stage: bytes to an upright sRGB raster, by the codecs that a host brings. */
public final class PhotoReader {
  private final Map<PhotoFormat, PhotoDecoder> byFormat = new EnumMap<>(PhotoFormat.class);
  private final TableProfiles tables;
  private final IntFunction<byte[]> room;

  /** Takes one codec a format; a later one replaces an earlier one. */
  public PhotoReader(List<PhotoDecoder> decoders, TableProfiles tables) {
    this(decoders, tables, byte[]::new);
  }

  /**
   * As above.
   *
   * @param room gives the memory for a picture that has to be turned, of so many bytes, all zero
   */
  public PhotoReader(List<PhotoDecoder> decoders, TableProfiles tables, IntFunction<byte[]> room) {
    this.tables = tables;
    this.room = room;
    for (PhotoDecoder decoder : decoders) {
      for (PhotoFormat format : decoder.formats()) {
        byFormat.put(format, decoder);
      }
    }
  }

  /** The codecs that need nothing of a host. */
  public static List<PhotoDecoder> own() {
    return List.of(new PngDecoder(), new BmpDecoder(), new GifDecoder());
  }

  /**
   * Decodes a photo.
   *
   * <p>Takes a whole file of any format and any name. Gives its first picture, turned as EXIF says,
   * in sRGB, transparency laid over white. The file's length and the header's pixels are held
   * against {@code limits} before anything is allocated for pixels; then the cost is three bytes a
   * pixel, twice that when the picture has to be turned.
   *
   * @throws PhotoRejected FILE_TOO_LARGE, UNKNOWN_FORMAT, TOO_MANY_PIXELS, DAMAGED or
   *     DECODER_MISSING
   */
  public DecodedPhoto read(byte[] bytes, DecodeLimits limits, Bands bands) {
    PhotoHeader header = PhotoHeader.read(bytes, limits);
    StoredPhoto stored = store(bytes, header);
    Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
    warnings.addAll(header.warnings());
    warnings.addAll(stored.warnings());
    Raster srgb = new ToSrgb(bands, warnings, tables).convert(stored, header.exif().adobeRgb());
    Raster upright = Upright.turn(srgb, header.orientation(), bands, room);
    // Of a photo only one copy goes on; the others are not left lying about.
    forget(stored.samples(), upright);
    forget(srgb.samples(), upright);
    return new DecodedPhoto(upright, header, new ArrayList<>(warnings));
  }

  private static void forget(byte[] samples, Raster kept) {
    if (samples != kept.samples()) {
      Arrays.fill(samples, (byte) 0);
    }
  }

  private StoredPhoto store(byte[] bytes, PhotoHeader header) {
    PhotoDecoder decoder = byFormat.get(header.format());
    if (decoder == null) {
      throw new PhotoRejected(
          PhotoRejected.Code.UNKNOWN_FORMAT,
          "no codec for " + header.format(),
          Map.of("format", header.format().name()));
    }
    try {
      return decoder.decode(bytes, header);
    } catch (PhotoRejected known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      // Codecs answer bytes that no encoder writes with whatever their arithmetic runs into: index,
      // size, state. All of it is the
      // photo's fault. Errors, such as a full heap or a deep stack, are not, and pass.
      PhotoRejected rejected =
          Damage.found(header.format() + ": " + broken.getClass().getSimpleName());
      rejected.initCause(broken);
      throw rejected;
    }
  }
}
