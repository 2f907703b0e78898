// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds a file byte by byte; {@code le} is least significant byte first, the others most
 * significant first.
 */
public final class FileBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public FileBytes ascii(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public FileBytes u8(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  public FileBytes u16(int... values) {
    for (int value : values) {
      u8(value >> 8, value);
    }
    return this;
  }

  public FileBytes u32(int... values) {
    for (int value : values) {
      u16(value >> 16, value);
    }
    return this;
  }

  public FileBytes u16le(int... values) {
    for (int value : values) {
      u8(value, value >> 8);
    }
    return this;
  }

  public FileBytes u24le(int... values) {
    for (int value : values) {
      u8(value, value >> 8, value >> 16);
    }
    return this;
  }

  public FileBytes u32le(int... values) {
    for (int value : values) {
      u16le(value, value >> 16);
    }
    return this;
  }

  public FileBytes bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public FileBytes zeros(int count) {
    return bytes(new byte[count]);
  }

  public int size() {
    return out.size();
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }

  /** One file behind the other. */
  public static byte[] join(byte[]... parts) {
    FileBytes joined = new FileBytes();
    for (byte[] part : parts) {
      joined.bytes(part);
    }
    return joined.toBytes();
  }

  /** The first {@code length} bytes. */
  public static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** A copy with some bytes from {@code at} on replaced. */
  public static byte[] patch(byte[] bytes, int at, int... values) {
    byte[] patched = bytes.clone();
    for (int i = 0; i < values.length; i++) {
      patched[at + i] = (byte) values[i];
    }
    return patched;
  }

  /** Where {@code pattern} first lies at or after {@code from}. */
  public static int find(byte[] bytes, int from, int... pattern) {
    for (int at = from; at + pattern.length <= bytes.length; at++) {
      int i = 0;
      while (i < pattern.length && (bytes[at + i] & 255) == pattern[i]) {
        i++;
      }
      if (i == pattern.length) {
        return at;
      }
    }
    throw new IllegalArgumentException(
        "pattern: expected it in the bytes, got none from " + from + " on");
  }
}
