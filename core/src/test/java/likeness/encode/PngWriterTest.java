// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    int[] expected = {
      0x89,
      'P',
      'N',
      'G',
      13,
      10,
      26,
      10,
      0,
      0,
      0,
      13,
      'I',
      'H',
      'D',
      'R',
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      1,
      8,
      0,
      0,
      0,
      0,
      0x3A,
      0x7E,
      0x9B,
      0x55,
      0,
      0,
      0,
      1,
      's',
      'R',
      'G',
      'B',
      0,
      0xAE,
      0xCE,
      0x1C,
      0xE9,
      0,
      0,
      0,
      9,
      'p',
      'H',
      'Y',
      's',
      0,
      0,
      0x2E,
      0x23,
      0,
      0,
      0x2E,
      0x23,
      1,
      0x78,
      0xA5,
      0x3F,
      0x76,
      // zlib header, one last stored block of 2 bytes: filter 0, sample 200; Adler 1+0+200 = 201,
      // 1+201 = 202
      0,
      0,
      0,
      13,
      'I',
      'D',
      'A',
      'T',
      0x78,
      0x9C,
      1,
      2,
      0,
      0xFD,
      0xFF,
      0,
      200,
      0,
      202,
      0,
      201,
    };
    byte[] start = new byte[expected.length];
    for (int i = 0; i < start.length; i++) {
      start[i] = (byte) expected[i];
    }
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
