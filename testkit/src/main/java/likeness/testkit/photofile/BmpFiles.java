// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

/** Makes BMP files, header by header. */
public final class BmpFiles {
  private static final int INFO_HEADER_BYTES = 40;
  private static final int FILE_HEADER_BYTES = 14;

  private BmpFiles() {}

  /** 24 bits, from the bottom up or from the top down. */
  public static byte[] of(Picture picture, boolean topDown) {
    FileBytes rows = new FileBytes();
    for (int n = 0; n < picture.height(); n++) {
      int y = topDown ? n : picture.height() - 1 - n;
      for (int x = 0; x < picture.width(); x++) {
        rows.u24le(picture.at(x, y));
      }
      rows.zeros(-3 * picture.width() & 3);
    }
    int height = topDown ? -picture.height() : picture.height();
    return file(picture.width(), height, 24, 0, new byte[0], rows.toBytes());
  }

  /** 32 bits with fields of 5, 6 and 5 bits in the upper half. */
  public static byte[] fields(Picture picture) {
    FileBytes rows = new FileBytes();
    for (int y = picture.height() - 1; y >= 0; y--) {
      for (int x = 0; x < picture.width(); x++) {
        int rgb = picture.at(x, y);
        int packed = (rgb >> 19 & 31) << 11 | (rgb >> 10 & 63) << 5 | rgb >> 3 & 31;
        rows.u32le(packed << 16);
      }
    }
    byte[] masks = new FileBytes().u32le(0xF8000000, 0x07E00000, 0x001F0000).toBytes();
    return file(picture.width(), picture.height(), 32, 3, masks, rows.toBytes());
  }

  /** 8 bits with a palette of greys; {@code data} lies as the compression says. */
  public static byte[] grey(int width, int height, int compression, byte[] data) {
    FileBytes palette = new FileBytes();
    for (int i = 0; i < 256; i++) {
      palette.u8(i, i, i, 0);
    }
    return file(width, height, 8, compression, palette.toBytes(), data);
  }

  public static byte[] file(
      int width, int height, int bits, int compression, byte[] palette, byte[] data) {
    int dataAt = FILE_HEADER_BYTES + INFO_HEADER_BYTES + palette.length;
    return new FileBytes()
        .ascii("BM")
        .u32le(dataAt + data.length, 0, dataAt)
        .u32le(INFO_HEADER_BYTES, width, height)
        .u16le(1, bits)
        .u32le(compression, data.length, 11811, 11811, 0, 0)
        .bytes(palette)
        .bytes(data)
        .toBytes();
  }
}
