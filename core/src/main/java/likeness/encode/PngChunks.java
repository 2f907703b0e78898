// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import java.util.Arrays;

/** The chunks of a PNG file as they are written: length, name, data and check sum. */
final class PngChunks {
  private static final int POLYNOMIAL = 0xEDB88320;

  private final int[] crcTable = new int[256];
  private byte[] bytes;
  private int length;
  private int nameAt;

  PngChunks(int expectedLength) {
    this.bytes = new byte[expectedLength];
    for (int n = 0; n < 256; n++) {
      int c = n;
      for (int k = 0; k < 8; k++) {
        c = (c & 1) == 1 ? POLYNOMIAL ^ (c >>> 1) : c >>> 1;
      }
      crcTable[n] = c;
    }
    for (int b : new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}) {
      int8(b);
    }
  }

  void begin(String name, int dataLength) {
    int32(dataLength);
    nameAt = length;
    for (int i = 0; i < 4; i++) {
      int8(name.charAt(i));
    }
  }

  void int8(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length + 64);
    }
    bytes[length++] = (byte) value;
  }

  void int32(int value) {
    int8(value >>> 24);
    int8(value >>> 16);
    int8(value >>> 8);
    int8(value);
  }

  void bytes(byte[] data) {
    if (bytes.length - length < data.length) {
      bytes = Arrays.copyOf(bytes, length + data.length + 64);
    }
    System.arraycopy(data, 0, bytes, length, data.length);
    length += data.length;
  }

  void end() {
    int crc = -1;
    for (int i = nameAt; i < length; i++) {
      crc = crcTable[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
    }
    int32(~crc);
  }

  byte[] file() {
    return Arrays.copyOf(bytes, length);
  }
}
