// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ProtobufMessageTest {

  /** The examples of the format's own description. */
  @Test
  void writesTheKnownExamples() {
    assertArrayEquals(
        new byte[] {0x08, (byte) 0x96, 0x01}, new ProtobufMessage().integer(1, 150).toBytes());
    assertArrayEquals(
        new byte[] {0x12, 0x07, 't', 'e', 's', 't', 'i', 'n', 'g'},
        new ProtobufMessage().text(2, "testing").toBytes());
    assertArrayEquals(
        new byte[] {0x1a, 0x03, 0x08, (byte) 0x96, 0x01},
        new ProtobufMessage().message(3, new ProtobufMessage().integer(1, 150)).toBytes());
  }

  @Test
  void writesNegativeNumbersInTenBytes() {
    byte[] expected = new byte[11];
    java.util.Arrays.fill(expected, (byte) 0xff);
    expected[0] = 0x08;
    expected[10] = 0x01;
    assertArrayEquals(expected, new ProtobufMessage().integer(1, -1).toBytes());
  }
}
