// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.util.ArrayList;
import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodedPhoto;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.PhotoReader;
import likeness.image.Bands;
import likeness.portrait.PhotoRejected;

/** The decode stage on the JVM: bytes to an upright sRGB raster. */
public final class PhotoDecoders {
  private final PhotoReader reader;

  /** Takes one codec a format; a later one replaces an earlier one. */
  public PhotoDecoders(List<PhotoDecoder> decoders) {
    reader = new PhotoReader(decoders, new JdkProfiles());
  }

  /** All codecs of this package; HEIC and AVIF go through another program's files. */
  public static PhotoDecoders standard() {
    List<PhotoDecoder> all = withinProcess();
    all.add(HeifDecoder.onPath());
    return new PhotoDecoders(all);
  }

  /** The codecs that never let the photo out of the process. */
  public static PhotoDecoders inProcess() {
    return new PhotoDecoders(withinProcess());
  }

  private static List<PhotoDecoder> withinProcess() {
    List<PhotoDecoder> all = new ArrayList<>(PhotoReader.own());
    all.add(new JpegDecoder());
    all.add(new WebpDecoder());
    return all;
  }

  /** Decodes with the {@link #standard()} codecs. */
  public static DecodedPhoto decode(byte[] bytes, DecodeLimits limits, Bands bands) {
    return standard().read(bytes, limits, bands);
  }

  /**
   * Decodes a photo; as {@link PhotoReader#read}. A 12-megapixel JPEG takes about 80 ms.
   *
   * @throws PhotoRejected FILE_TOO_LARGE, UNKNOWN_FORMAT, TOO_MANY_PIXELS, DAMAGED or
   *     DECODER_MISSING
   */
  public DecodedPhoto read(byte[] bytes, DecodeLimits limits, Bands bands) {
    return reader.read(bytes, limits, bands);
  }
}
