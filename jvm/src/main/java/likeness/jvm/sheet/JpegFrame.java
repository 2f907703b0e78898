// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import likeness.geometry.Size;

/** What a JPEG file's frame header says (ITU-T T.81, B.2.2). */
record JpegFrame(Size size, int bits, int components) {
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;

  /**
   * Finds the frame header.
   *
   * @throws IllegalArgumentException if there is none
   */
  static JpegFrame of(byte[] file) {
    if (file.length < 4 || u8(file, 0) != 0xFF || u8(file, 1) != 0xD8) {
      throw new IllegalArgumentException("jpeg: expected a JPEG file, got other bytes");
    }
    int at = 2;
    while (at + 9 < file.length && u8(file, at) == 0xFF) {
      int marker = u8(file, at + 1);
      if (marker == 0xFF) {
        at++;
      } else if (isFrame(marker)) {
        return new JpegFrame(
            new Size(u16(file, at + 7), u16(file, at + 5)), u8(file, at + 4), u8(file, at + 9));
      } else {
        at += 2 + Math.max(2, u16(file, at + 2));
      }
    }
    throw new IllegalArgumentException("jpeg: expected a frame header, got none");
  }

  /** DHT (C4), JPG (C8) and DAC (CC) lie in the same range and are none. */
  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }

  private static int u8(byte[] file, int at) {
    return file[at] & 255;
  }

  private static int u16(byte[] file, int at) {
    return u8(file, at) << 8 | u8(file, at + 1);
  }
}
