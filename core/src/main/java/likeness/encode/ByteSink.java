// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import java.util.Arrays;

/** Bytes that grow as they are written. */
final class ByteSink {
  private byte[] bytes;
  private int length;

  ByteSink(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  void write(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
    }
    bytes[length++] = (byte) value;
  }

  void write(byte[] values) {
    for (byte value : values) {
      write(value);
    }
  }

  /** Two bytes, the higher first. */
  void writeShort(int value) {
    write(value >> 8);
    write(value);
  }

  /** Four bytes, the highest first. */
  void writeInt(int value) {
    writeShort(value >> 16);
    writeShort(value);
  }

  /** The characters of {@code text}, which must be ASCII. */
  void writeAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      write(text.charAt(i));
    }
  }

  int length() {
    return length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }
}
