// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.host.codec.Damage;
import likeness.host.codec.JpegStream;
import likeness.host.codec.OverWhite;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.PhotoReader;
import likeness.host.codec.PlainWebp;
import likeness.host.codec.StoredPhoto;
import likeness.host.codec.TableProfiles;
import likeness.portrait.PhotoRejected;
import org.teavm.jso.typedarrays.Int8Array;

/** The formats whose pixels the worker's codecs decode. */
final class HostCodec implements PhotoDecoder {
  private final Host host;

  private HostCodec(Host host) {
    this.host = host;
  }

  /** All formats: the shared decoders, and the worker's codecs. */
  static PhotoReader reader(Host host) {
    List<PhotoDecoder> all = new java.util.ArrayList<>(PhotoReader.own());
    all.add(new HostCodec(host));
    return new PhotoReader(all, TableProfiles.NONE, bytes -> host.room(bytes).toJavaArray());
  }

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.JPEG, PhotoFormat.WEBP);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) {
    return header.format() == PhotoFormat.JPEG ? jpeg(bytes, header) : webp(bytes, header);
  }

  private StoredPhoto jpeg(byte[] bytes, PhotoHeader header) {
    if (JpegStream.components(header) == 4) {
      throw new PhotoRejected(
          PhotoRejected.Code.DECODER_MISSING,
          "the worker's codec reads no CMYK",
          Map.of("format", "CMYK JPEG"));
    }
    byte[] plain = JpegStream.plain(bytes, header);
    boolean ended = JpegStream.ended(plain);
    Samples samples =
        whole(
            host.decodeJpeg(
                Int8Array.fromJavaArray(ended ? plain : end(plain)), bytes(header.storedSize())),
            "JPEG");
    requireSize(samples, header.storedSize(), "JPEG");
    byte[] rgba = samples.getSamples().toJavaArray();
    byte[] stored = JpegStream.components(header) == 1 ? first(rgba) : rgba;
    return JpegStream.photo(stored, header, !ended);
  }

  private static int bytes(Size size) {
    return Math.multiplyExact(Math.multiplyExact(size.width(), size.height()), 4);
  }

  private static byte[] end(byte[] plain) {
    byte[] ended = Arrays.copyOf(plain, plain.length + 2);
    ended[plain.length] = (byte) 0xFF;
    ended[plain.length + 1] = (byte) 0xD9;
    return ended;
  }

  /** The first of four samples a pixel. */
  private static byte[] first(byte[] rgba) {
    byte[] grey = new byte[rgba.length / 4];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = rgba[i * 4];
    }
    return grey;
  }

  private StoredPhoto webp(byte[] bytes, PhotoHeader header) {
    PlainWebp plain = PlainWebp.of(bytes, header.storedSize());
    Samples samples =
        whole(host.decodeWebp(Int8Array.fromJavaArray(plain.file()), bytes(plain.size())), "WebP");
    requireSize(samples, plain.size(), "WebP");
    return OverWhite.photo(
        samples.getSamples().toJavaArray(), plain.size(), plain.left(), plain.top(), header);
  }

  private static Samples whole(Samples samples, String format) {
    String damage = samples.getDamage();
    if (damage != null) {
      throw Damage.found(format + ": " + damage);
    }
    return samples;
  }

  private static void requireSize(Samples samples, Size size, String format) {
    if (samples.getWidth() != size.width() || samples.getHeight() != size.height()) {
      throw Damage.found(format + ": two sizes");
    }
  }
}
