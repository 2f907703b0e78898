// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.util.Base64;

/**
 * Makes WebP files: lossless ones by the simplest coding there is, lossy ones from two kept files.
 */
public final class WebpFiles {
  /** Flags of the extended header. */
  public static final int ANIMATION = 0x02;

  public static final int EXIF = 0x08;
  public static final int ALPHA = 0x10;
  public static final int PROFILE = 0x20;

  /**
   * 24×16, red 10·x, green 15·y, blue 128, written by cwebp 1.2.4 at quality 90 from that formula.
   */
  private static final String LOSSY =
      "UklGRogAAABXRUJQVlA4IHwAAACwBACdASoYABAAPjEWiUKiISEYBAAgAwS2AE6ZQjubwD8JeEAAqSguXnB7ZAWAAP7/P30/ZNubc6yY"
          + "dnNsg7JiYs3/65M87HWZFnTpE2d+Wb8UpoKvhASUFXlt2kcr8RuGSw8BTtWck9KEmyzesQ+N84sDxu64xZH5l+QA";

  /** The same with alpha 255 for x below 12 and 0 from there on. */
  private static final String LOSSY_ALPHA =
      "UklGRqoAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSBQAAAABDzD/ERFCSEB44P9a3YKI/kcyA1ZQOCBwAAAA0AQAnQEqGAAQAD4x"
          + "FIhCoiEhGAQAIAMEtQBOmUI4G8A/AB9gADN2oFIh8luRCQAA/v8/fT9k2521re2fHIYzGb/WX5QNSu/+ojm97rLhm2h8+a/5/gGXg1"
          + "Q/dOr0XuGc3xCNk7ZPmqrzZK1hiyiAAA==";

  private static final int GREEN_CODES = 280;
  private static final int OTHER_CODES = 256;

  private WebpFiles() {}

  public static byte[] lossy() {
    return Base64.getDecoder().decode(LOSSY);
  }

  public static byte[] lossyAlpha() {
    return Base64.getDecoder().decode(LOSSY_ALPHA);
  }

  public static byte[] lossless(Picture picture) {
    return riff(chunk("VP8L", losslessBody(picture)));
  }

  /** A file with an extended header and these chunks behind it. */
  public static byte[] extended(int width, int height, int flags, byte[]... chunks) {
    byte[] header = new FileBytes().u32le(flags).u24le(width - 1, height - 1).toBytes();
    return riff(FileBytes.join(chunk("VP8X", header), FileBytes.join(chunks)));
  }

  /** An animation of two lossless frames, the first at (2, 4). */
  public static byte[] animation(int width, int height, Picture first, Picture second) {
    return extended(
        width,
        height,
        ANIMATION,
        chunk("ANIM", new FileBytes().u32le(-1).u16le(0).toBytes()),
        frame(1, 2, first),
        frame(0, 0, second));
  }

  private static byte[] frame(int halfX, int halfY, Picture picture) {
    return chunk(
        "ANMF",
        new FileBytes()
            .u24le(halfX, halfY, picture.width() - 1, picture.height() - 1, 100)
            .u8(0)
            .bytes(chunk("VP8L", losslessBody(picture)))
            .toBytes());
  }

  public static byte[] riff(byte[] body) {
    return new FileBytes().ascii("RIFF").u32le(body.length + 4).ascii("WEBP").bytes(body).toBytes();
  }

  public static byte[] chunk(String name, byte[] body) {
    return new FileBytes()
        .ascii(name)
        .u32le(body.length)
        .bytes(body)
        .zeros(body.length & 1)
        .toBytes();
  }

  /** No transform, no cache, every channel in codes of eight bits. */
  public static byte[] losslessBody(Picture picture) {
    Bits bits = new Bits();
    bits.put(0x2F, 8)
        .put(picture.width() - 1, 14)
        .put(picture.height() - 1, 14)
        .put(1, 1)
        .put(0, 3);
    bits.put(0, 1).put(0, 1).put(0, 1);
    flatCode(bits, GREEN_CODES);
    flatCode(bits, OTHER_CODES);
    flatCode(bits, OTHER_CODES);
    flatCode(bits, OTHER_CODES);
    bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
    for (int argb : picture.argb()) {
      bits.code(argb >> 8).code(argb >> 16).code(argb).code(argb >> 24);
    }
    return bits.toBytes();
  }

  /**
   * Length 8 for the first 256 symbols and 0 for the rest; of the codes for lengths, 0 and 8 are
   * one bit each.
   */
  private static void flatCode(Bits bits, int symbols) {
    bits.put(0, 1).put(8, 4);
    for (int i = 0; i < 12; i++) {
      bits.put(i == 2 || i == 11 ? 1 : 0, 3);
    }
    bits.put(0, 1);
    for (int symbol = 0; symbol < symbols; symbol++) {
      bits.put(symbol < 256 ? 1 : 0, 1);
    }
  }

  /** Bits, least significant first. */
  private static final class Bits {
    private final FileBytes out = new FileBytes();
    private int held;
    private int count;

    Bits put(int value, int bits) {
      for (int i = 0; i < bits; i++) {
        held |= (value >> i & 1) << count;
        count++;
        if (count == 8) {
          out.u8(held);
          held = 0;
          count = 0;
        }
      }
      return this;
    }

    /** Prefix codes lie most significant bit first. */
    Bits code(int value) {
      return put(Integer.reverse(value & 255) >>> 24, 8);
    }

    byte[] toBytes() {
      return put(0, (8 - count) % 8).out.toBytes();
    }
  }
}
