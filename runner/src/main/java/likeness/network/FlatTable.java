// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** A table of a FlatBuffers file; fields that are absent read as their default. */
final class FlatTable {
  private final byte[] bytes;
  private final int position;

  private FlatTable(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  static FlatTable root(byte[] bytes) {
    return new FlatTable(bytes, int32(bytes, 0));
  }

  private static int uint16(byte[] b, int at) {
    require(b, at, 2);
    return (b[at] & 255) | (b[at + 1] & 255) << 8;
  }

  private static int int32(byte[] b, int at) {
    require(b, at, 4);
    return (b[at] & 255) | (b[at + 1] & 255) << 8 | (b[at + 2] & 255) << 16 | b[at + 3] << 24;
  }

  private static void require(byte[] b, int at, int length) {
    if (at < 0 || at > b.length - length) {
      throw new IllegalArgumentException(
          "network file: expected data at byte " + at + ", got " + b.length + " bytes");
    }
  }

  /** Where a field's value lies, or 0 when it is absent. */
  private int place(int field) {
    int vtable = position - int32(bytes, position);
    int slot = 4 + 2 * field;
    if (slot >= uint16(bytes, vtable)) {
      return 0;
    }
    int offset = uint16(bytes, vtable + slot);
    return offset == 0 ? 0 : position + offset;
  }

  boolean has(int field) {
    return place(field) != 0;
  }

  int intAt(int field, int otherwise) {
    int at = place(field);
    return at == 0 ? otherwise : int32(bytes, at);
  }

  int byteAt(int field, int otherwise) {
    int at = place(field);
    return at == 0 ? otherwise : bytes[at];
  }

  FlatTable table(int field) {
    int at = place(field);
    if (at == 0) {
      throw new IllegalArgumentException(
          "network file: expected a table in field " + field + ", got none");
    }
    return new FlatTable(bytes, at + int32(bytes, at));
  }

  private int vector(int field) {
    int at = place(field);
    return at == 0 ? 0 : at + int32(bytes, at);
  }

  int length(int field) {
    int at = vector(field);
    return at == 0 ? 0 : int32(bytes, at);
  }

  FlatTable tableAt(int field, int index) {
    int at = vector(field) + 4 + 4 * index;
    return new FlatTable(bytes, at + int32(bytes, at));
  }

  int[] ints(int field) {
    int[] values = new int[length(field)];
    int at = vector(field) + 4;
    for (int i = 0; i < values.length; i++) {
      values[i] = int32(bytes, at + 4 * i);
    }
    return values;
  }

  int[] shorts(int field) {
    int[] values = new int[length(field)];
    int at = vector(field) + 4;
    for (int i = 0; i < values.length; i++) {
      values[i] = uint16(bytes, at + 2 * i);
    }
    return values;
  }

  byte[] bytes(int field) {
    int length = length(field);
    int at = vector(field) + 4;
    require(bytes, at, length);
    byte[] values = new byte[length];
    System.arraycopy(bytes, at, values, 0, length);
    return values;
  }

  String text(int field) {
    byte[] ascii = bytes(field);
    StringBuilder text = new StringBuilder();
    for (byte c : ascii) {
      text.append((char) (c & 255));
    }
    return text.toString();
  }
}
