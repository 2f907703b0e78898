// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import likeness.portrait.PhotoRejected;

/**
 * A stretch of a file's bytes that is read by position; reading past its end rejects the photo as
 * damaged.
 */
final class Window {
  private final byte[] bytes;
  private final int from;
  private final int length;

  Window(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Window(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.from = from;
    this.length = length;
  }

  int length() {
    return length;
  }

  /**
   * Whether {@code count} bytes from {@code at} on lie inside; negative figures, as hostile files
   * have them, do not.
   */
  boolean has(int at, int count) {
    return at >= 0 && count >= 0 && at <= length - count;
  }

  Window part(int at, int count) {
    require(at, count);
    return new Window(bytes, from + at, count);
  }

  byte[] copy(int at, int count) {
    require(at, count);
    byte[] copy = new byte[count];
    System.arraycopy(bytes, from + at, copy, 0, count);
    return copy;
  }

  int u8(int at) {
    require(at, 1);
    return bytes[from + at] & 255;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  int u16le(int at) {
    return u8(at + 1) << 8 | u8(at);
  }

  int u24le(int at) {
    return u8(at + 2) << 16 | u16le(at);
  }

  int i32(int at) {
    return u16(at) << 16 | u16(at + 2);
  }

  int i32le(int at) {
    return u16le(at + 2) << 16 | u16le(at);
  }

  boolean startsWith(int at, String ascii) {
    if (!has(at, ascii.length())) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (u8(at + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String ascii(int at, int count) {
    require(at, count);
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append((char) u8(at + i));
    }
    return text.toString();
  }

  private void require(int at, int count) {
    if (!has(at, count)) {
      throw new PhotoRejected(PhotoRejected.Code.DAMAGED, "the file breaks off in its header");
    }
  }
}
