// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Adler32;
import likeness.geometry.Size;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;

final class PngWriterTest {

  /** Packs nothing: stored blocks, at most 65535 bytes each. */
  private static byte[] stored(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 65_535) {
      int n = Math.min(65_535, bytes.length - at);
      out.write(at + n == bytes.length ? 1 : 0);
      out.write(n);
      out.write(n >> 8);
      out.write(~n);
      out.write(~n >> 8);
      out.write(bytes, at, n);
    }
    return out.toByteArray();
  }

  @Test
  void oneGreyPixelByteForByte() {
    byte[] file =
        PngWriter.grey(new Size(1, 1), new byte[] {(byte) 200}, 300, PngWriterTest::stored);
    // Zlib header, one last stored block of 2 bytes: filter 2 (Up), sample 200; Adler 1 + 2 + 200 =
    // 203 = CB, 3 + 203 = 206 = CE.
    String expected =
        "89504E470D0A1A0A"
            + "0000000D49484452"
            + "00000001"
            + "00000001"
            + "0800000000"
            + "3A7E9B55"
            + "0000000173524742"
            + "00"
            + "AECE1CE9"
            + "0000000970485973"
            + "00002E23"
            + "00002E23"
            + "01"
            + "78A53F76"
            + "0000000D49444154"
            + "789C"
            + "010200FDFF"
            + "02C8"
            + "00CE00CB";
    byte[] start = HexFormat.of().parseHex(expected);
    assertArrayEquals(start, Arrays.copyOf(file, start.length));
    assertEquals(start.length + 4 + 12, file.length, "only IDAT's sum and IEND follow");
  }

  @Test
  void checkSumsAreTheKnownOnes() {
    // RFC 1950's sum of "Wikipedia" and of a long run that must be reduced on the way.
    assertEquals(0x11E60398, PngWriter.adler32("Wikipedia".getBytes(StandardCharsets.US_ASCII)));
    byte[] high = new byte[1_000_000];
    Arrays.fill(high, (byte) 255);
    Adler32 reference = new Adler32();
    reference.update(high);
    assertEquals((int) reference.getValue(), PngWriter.adler32(high));
  }

  @Test
  void eachRowGetsTheFilterThatLeavesLeast() {
    // Row 1 rises by 3: Sub leaves 10 and then 3s. Row 2 repeats row 1: Up leaves nothing.
    byte[] samples = {10, 13, 16, 19, 10, 13, 16, 19};
    byte[][] seen = new byte[1][];
    PngWriter.grey(
        new Size(4, 2),
        samples,
        300,
        bytes -> {
          seen[0] = bytes;
          return stored(bytes);
        });
    assertArrayEquals(new byte[] {1, 10, 3, 3, 3, 2, 0, 0, 0, 0}, seen[0]);
  }

  @Test
  void refusesWrongArguments() {
    Raster raster = Raster.rgb(1, 1, new byte[3]);
    assertThrows(
        IllegalArgumentException.class, () -> PngWriter.rgb(raster, 0, PngWriterTest::stored));
    assertThrows(
        IllegalArgumentException.class,
        () -> PngWriter.grey(new Size(2, 2), new byte[3], 300, PngWriterTest::stored));
  }
}
