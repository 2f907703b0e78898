// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import likeness.geometry.Size;

/** The run lengths of 4- and 8-bit BMP; pixels that are jumped over keep colour 0. */
final class BmpRunLength {
  private final byte[] bytes;
  private final BmpHeader bmp;
  private final Size size;
  private final byte[] colours;
  private final byte[] rgb;
  private int at;
  private int x;
  private int line;

  BmpRunLength(byte[] bytes, BmpHeader bmp, Size size) {
    this.bytes = bytes;
    this.bmp = bmp;
    this.size = size;
    this.colours = bmp.palette(bytes);
    this.rgb = new byte[size.width() * size.height() * 3];
    this.at = bmp.dataAt();
  }

  byte[] decode() {
    for (int i = 0; i < rgb.length; i += 3) {
      System.arraycopy(colours, 0, rgb, i, 3);
    }
    boolean more = true;
    while (more) {
      int count = read();
      int value = read();
      if (count > 0) {
        run(count, value);
      } else {
        more = escape(value);
      }
    }
    return rgb;
  }

  private void run(int count, int value) {
    for (int i = 0; i < count; i++) {
      put(bmp.bits() == 8 ? value : nibble(value, i));
    }
  }

  /** Whether the picture goes on. */
  private boolean escape(int kind) {
    switch (kind) {
      case 0 -> {
        x = 0;
        line++;
      }
      case 1 -> {
        return false;
      }
      case 2 -> {
        x += read();
        line += read();
      }
      default -> literal(kind);
    }
    return true;
  }

  private void literal(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      if (bmp.bits() == 8 || (i & 1) == 0) {
        value = read();
      }
      put(bmp.bits() == 8 ? value : nibble(value, i));
    }
    int used = bmp.bits() == 8 ? count : (count + 1) / 2;
    at += used & 1;
  }

  private static int nibble(int value, int index) {
    return (index & 1) == 0 ? value >> 4 : value & 15;
  }

  /** What goes past the edge is dropped, as every reader does. */
  private void put(int index) {
    if (x < size.width() && line < size.height()) {
      System.arraycopy(
          colours, 3 * index, rgb, ((size.height() - 1 - line) * size.width() + x) * 3, 3);
    }
    x++;
  }

  private int read() {
    if (at >= bytes.length) {
      throw Damage.found("BMP: the runs break off");
    }
    int value = bytes[at] & 255;
    at++;
    return value;
  }
}
