// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FlatbufferTest {

  /**
   * A table at byte 12 with an int field (−2), an absent field, a byte field (7) and a vector {1,
   * 258}.
   */
  private static final byte[] TABLE = {
    16,
    0,
    0,
    0, // the root table is at byte 16
    12,
    0,
    16,
    0, // vtable at 4: 12 bytes long, a table of 16 bytes
    4,
    0,
    0,
    0, // field 0 at 4, field 1 absent
    8,
    0,
    12,
    0, // field 2 at 8, field 3 at 12
    12,
    0,
    0,
    0, // table at 16: its vtable is 12 bytes before
    -2,
    -1,
    -1,
    -1, // field 0
    7,
    0,
    0,
    0, // field 2
    4,
    0,
    0,
    0, // field 3 refers to byte 32
    2,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    2,
    1,
    0,
    0 // a vector of two
  };

  private final Flatbuffer file = new Flatbuffer(TABLE);

  @Test
  void readsFields() {
    assertEquals(16, file.root());
    assertEquals(-2, file.int32(16, 0));
    assertEquals(0, file.int32(16, 1));
    assertEquals(7, file.int8(16, 2));
    assertEquals(0, file.int32(16, 9));
    assertArrayEquals(new int[] {1, 258}, file.int32s(file.reference(16, 3)));
  }

  @Test
  void anAbsentTableHasNoFields() {
    assertEquals(0, file.reference(0, 3));
    assertArrayEquals(new int[0], file.int32s(0));
    assertEquals("", file.string(0));
  }

  @Test
  void refusesWhatLiesOutside() {
    assertThrows(IllegalArgumentException.class, () -> file.int32At(TABLE.length - 3));
    assertThrows(IllegalArgumentException.class, () -> file.int8At(-1));
    assertThrows(IllegalArgumentException.class, () -> file.length(20, 1));
  }

  @Test
  void readsHalves() {
    byte[] halves = {
      0,
      0,
      0,
      0, // position 0 would mean an absent vector
      10,
      0,
      0,
      0, // ten bytes
      0x00,
      0x3c, // 1
      0x00,
      (byte) 0xc1, // −2.5
      (byte) 0xff,
      0x7b, // the greatest, 65504
      0x01,
      0x00, // the smallest, 2^−24
      0x00,
      (byte) 0x80 // −0
    };
    assertArrayEquals(
        new double[] {1, -2.5, 65504, 1.0 / (1 << 24), -0.0},
        new Flatbuffer(halves).packedHalves(4));
  }
}
