// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables of a FlatBuffers file in place.
 *
 * <p>A table is named by its position; 0 stands for an absent table, vector or field. Every read is
 * checked against the file's length, so a damaged file ends in an {@link IllegalArgumentException}.
 */
final class Flatbuffer {
  private final byte[] bytes;

  Flatbuffer(byte[] bytes) {
    this.bytes = bytes;
  }

  int root() {
    return follow(0);
  }

  /** The position of a field's value, or 0 if the table leaves it out. */
  int field(int table, int id) {
    if (table == 0) {
      return 0;
    }
    int vtable = table - int32At(table);
    int entry = 4 + 2 * id;
    if (entry >= uint16At(vtable)) {
      return 0;
    }
    int offset = uint16At(vtable + entry);
    return offset == 0 ? 0 : table + offset;
  }

  int int8(int table, int id) {
    int at = field(table, id);
    return at == 0 ? 0 : int8At(at);
  }

  int int32(int table, int id) {
    int at = field(table, id);
    return at == 0 ? 0 : int32At(at);
  }

  /** The position of the table, vector or string that a field refers to. */
  int reference(int table, int id) {
    int at = field(table, id);
    return at == 0 ? 0 : follow(at);
  }

  /**
   * The number of elements of a vector, in elements of {@code size} bytes, all of which lie inside
   * the file.
   */
  int length(int vector, int size) {
    if (vector == 0) {
      return 0;
    }
    int length = int32At(vector);
    if (length < 0 || length > (bytes.length - vector - 4) / size) {
      throw new IllegalArgumentException(
          "model: expected a vector inside the file, got length " + length + " at byte " + vector);
    }
    return length;
  }

  /** The table that element {@code index} of a vector of tables refers to. */
  int element(int vector, int index) {
    return follow(vector + 4 + 4 * index);
  }

  int[] int32s(int vector) {
    return int32s(vector, length(vector, 4));
  }

  int[] uint16s(int vector) {
    int[] values = new int[length(vector, 2)];
    for (int i = 0; i < values.length; i++) {
      values[i] = uint16At(vector + 4 + 2 * i);
    }
    return values;
  }

  /** The whole numbers that a vector of bytes holds. */
  int[] packedInt32s(int vector) {
    return int32s(vector, length(vector, 1) / 4);
  }

  /**
   * The numbers of half precision that a vector of bytes holds; infinity becomes NaN, which no
   * network holds.
   */
  double[] packedHalves(int vector) {
    double[] values = new double[length(vector, 1) / 2];
    double[] powers = powersForHalves();
    int at = vector + 4;
    for (int i = 0; i < values.length; i++) {
      int low = bytes[at + 2 * i] & 0xff;
      int high = bytes[at + 2 * i + 1];
      int exponent = high >> 2 & 0x1f;
      int fraction = (high & 3) << 8 | low;
      double size = (exponent == 0 ? fraction : fraction + 1024) * powers[exponent];
      values[i] = high < 0 ? -size : size;
    }
    return values;
  }

  /** What the last bit of a half is worth, by its exponent. */
  private static double[] powersForHalves() {
    double[] powers = new double[32];
    powers[0] = 1.0 / (1 << 24);
    powers[1] = powers[0];
    for (int i = 2; i < 31; i++) {
      powers[i] = powers[i - 1] * 2.0;
    }
    powers[31] = Double.NaN;
    return powers;
  }

  private int[] int32s(int vector, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = int32At(vector + 4 + 4 * i);
    }
    return values;
  }

  int[] uint8s(int vector) {
    int[] values = new int[length(vector, 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = int8At(vector + 4 + i) & 0xff;
    }
    return values;
  }

  static List<Integer> list(int[] values) {
    List<Integer> list = new ArrayList<>(values.length);
    for (int value : values) {
      list.add(value);
    }
    return list;
  }

  String string(int vector) {
    int length = length(vector, 1);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (int8At(vector + 4 + i) & 0x7f));
    }
    return text.toString();
  }

  int int8At(int at) {
    return bytes[checked(at, 1)];
  }

  int uint16At(int at) {
    checked(at, 2);
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  int int32At(int at) {
    checked(at, 4);
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | bytes[at + 3] << 24;
  }

  private int follow(int at) {
    return at + int32At(at);
  }

  private int checked(int at, int size) {
    if (at < 0 || at > bytes.length - size) {
      throw new IllegalArgumentException(
          "model: expected " + size + " bytes at " + at + ", the file has " + bytes.length);
    }
    return at;
  }
}
