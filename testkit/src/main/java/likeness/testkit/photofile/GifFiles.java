// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.util.Arrays;

/**
 * Makes GIF files whose LZW never learns a string: each pixel is a code of nine bits, the table
 * cleared in time.
 */
public final class GifFiles {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int PIXELS_PER_CLEAR = 200;

  private GifFiles() {}

  /** 256 greys as the palette: the picture's green is the index. */
  public static byte[] of(Picture picture) {
    return FileBytes.join(
        screen(picture.width(), picture.height()), frame(picture, 0, 0, false), new byte[] {0x3B});
  }

  /** The header, the canvas and a global palette of 256 greys. */
  public static byte[] screen(int width, int height) {
    FileBytes gif = new FileBytes().ascii("GIF89a").u16le(width, height).u8(0xF7, 0, 0);
    for (int i = 0; i < 256; i++) {
      gif.u8(i, i, i);
    }
    return gif.toBytes();
  }

  /** Makes an index transparent in the frame that follows. */
  public static byte[] transparent(int index) {
    return new FileBytes().u8(0x21, 0xF9, 4, 1, 0, 0, index, 0).toBytes();
  }

  public static byte[] comment(int blocks) {
    FileBytes comment = new FileBytes().u8(0x21, 0xFE);
    for (int i = 0; i < blocks; i++) {
      comment.u8(255).zeros(255);
    }
    return comment.u8(0).toBytes();
  }

  public static byte[] frame(Picture picture, int left, int top, boolean interlaced) {
    int[] indices = new int[picture.argb().length];
    int i = 0;
    int[][] passes =
        interlaced ? new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}} : new int[][] {{0, 1}};
    for (int[] pass : passes) {
      for (int y = pass[0]; y < picture.height(); y += pass[1]) {
        for (int x = 0; x < picture.width(); x++) {
          indices[i] = picture.at(x, y) >> 8 & 255;
          i++;
        }
      }
    }
    return FileBytes.join(
        descriptor(left, top, picture.width(), picture.height(), interlaced), blocks(indices));
  }

  public static byte[] descriptor(int left, int top, int width, int height, boolean interlaced) {
    return new FileBytes()
        .u8(0x2C)
        .u16le(left, top, width, height)
        .u8(interlaced ? 0x40 : 0)
        .toBytes();
  }

  private static byte[] blocks(int[] indices) {
    FileBytes codes = new FileBytes();
    int held = 0;
    int bits = 0;
    int[] sequence = new int[indices.length + indices.length / PIXELS_PER_CLEAR + 2];
    int length = 0;
    for (int i = 0; i < indices.length; i++) {
      if (i % PIXELS_PER_CLEAR == 0) {
        sequence[length++] = CLEAR;
      }
      sequence[length++] = indices[i];
    }
    sequence[length++] = END;
    for (int i = 0; i < length; i++) {
      held |= sequence[i] << bits;
      bits += 9;
      while (bits >= 8) {
        codes.u8(held);
        held >>>= 8;
        bits -= 8;
      }
    }
    byte[] data = codes.u8(held).toBytes();
    FileBytes out = new FileBytes().u8(8);
    for (int at = 0; at < data.length; at += 255) {
      byte[] block = Arrays.copyOfRange(data, at, Math.min(at + 255, data.length));
      out.u8(block.length).bytes(block);
    }
    return out.u8(0).toBytes();
  }
}
