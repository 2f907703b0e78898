// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.portrait.PhotoRejected;

/**
 * BMP of 1, 2, 4, 8, 16, 24 and 32 bits, packed fields and run lengths, from the bottom up and from
 * the top down; alpha is ignored, because most writers leave rubbish in it.
 *
 * <p>Written here because the JDK's reader allocates its palette by a figure of the file's.
 */
public final class BmpDecoder implements PhotoDecoder {
  static final int RGB = 0;
  static final int RUN_LENGTH_8 = 1;
  static final int RUN_LENGTH_4 = 2;
  static final int FIELDS = 3;
  static final int JPEG_INSIDE = 4;
  static final int PNG_INSIDE = 5;
  static final int ALPHA_FIELDS = 6;

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.BMP);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) {
    Size size = header.storedSize();
    BmpHeader bmp = BmpHeader.read(bytes);
    byte[] rgb = new byte[0];
    switch (bmp.compression()) {
      case RGB, FIELDS, ALPHA_FIELDS -> {
        requireRows(bytes, bmp, size);
        rgb = bmp.bits() <= 8 ? palette(bytes, bmp, size) : direct(bytes, bmp, size);
      }
      case RUN_LENGTH_4, RUN_LENGTH_8 -> rgb = new BmpRunLength(bytes, bmp, size).decode();
      case JPEG_INSIDE, PNG_INSIDE ->
          throw new PhotoRejected(
              PhotoRejected.Code.UNKNOWN_FORMAT,
              "BMP of a kind that is not read here",
              Map.of("kind", "a printer's BMP"));
      default -> throw Damage.found("BMP: compression " + bmp.compression());
    }
    return new StoredPhoto(size, StoredPhoto.Layout.RGB, rgb, null, Set.of());
  }

  private static void requireRows(byte[] bytes, BmpHeader bmp, Size size) {
    if (bmp.dataAt() + rowBytes(bmp, size) * size.height() > bytes.length) {
      throw Damage.found("BMP: the rows break off");
    }
  }

  /** Rows are padded to four bytes. */
  private static long rowBytes(BmpHeader bmp, Size size) {
    return ((long) size.width() * bmp.bits() + 31) / 32 * 4;
  }

  private static byte[] palette(byte[] bytes, BmpHeader bmp, Size size) {
    byte[] rgb = new byte[size.width() * size.height() * 3];
    byte[] colours = bmp.palette(bytes);
    int bits = bmp.bits();
    int stride = (int) rowBytes(bmp, size);
    for (int y = 0; y < size.height(); y++) {
      int in = bmp.dataAt() + stride * (bmp.topDown() ? y : size.height() - 1 - y);
      int out = y * size.width() * 3;
      for (int x = 0; x < size.width(); x++) {
        int bit = x * bits;
        int index = bytes[in + (bit >> 3)] >> 8 - bits - (bit & 7) & (1 << bits) - 1;
        System.arraycopy(colours, 3 * index, rgb, out, 3);
        out += 3;
      }
    }
    return rgb;
  }

  private static byte[] direct(byte[] bytes, BmpHeader bmp, Size size) {
    byte[] rgb = new byte[size.width() * size.height() * 3];
    int stride = (int) rowBytes(bmp, size);
    int step = bmp.bits() / 8;
    BmpField red = bmp.field(0);
    BmpField green = bmp.field(1);
    BmpField blue = bmp.field(2);
    for (int y = 0; y < size.height(); y++) {
      int in = bmp.dataAt() + stride * (bmp.topDown() ? y : size.height() - 1 - y);
      int out = y * size.width() * 3;
      for (int x = 0; x < size.width(); x++) {
        int pixel = bytes[in] & 255 | (bytes[in + 1] & 255) << 8;
        if (step > 2) {
          pixel |= (bytes[in + 2] & 255) << 16;
        }
        if (step > 3) {
          pixel |= bytes[in + 3] << 24;
        }
        rgb[out] = red.take(pixel);
        rgb[out + 1] = green.take(pixel);
        rgb[out + 2] = blue.take(pixel);
        in += step;
        out += 3;
      }
    }
    return rgb;
  }
}
