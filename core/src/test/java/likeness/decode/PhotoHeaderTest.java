// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import likeness.geometry.Size;
import likeness.portrait.PhotoRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers written out in hexadecimal; whole files are in the corpus of the testkit. */
class PhotoHeaderTest {

  @ParameterizedTest
  @CsvSource({
    "PNG,  89504E470D0A1A0A 0000000D49484452 00000003 00000002 08020000000000000000, 3, 2",
    "GIF,  474946383961 0300 0200 00 00 00 2C 00000000 0300 0200 00 02 00 3B, 3, 2",
    "BMP,  424D 00000000 00000000 1A000000 0C000000 0300 0200 0100 1800, 3, 2",
    "WEBP, 52494646 00000000 57454250 5650384C 05000000 2F 02400000, 3, 2",
    "JPEG, FFD8 FFC0000B08 0002 0003 01 011100 FFDA, 3, 2"
  })
  void readsTheSize(PhotoFormat format, String hex, int width, int height) {
    PhotoHeader header = PhotoHeader.read(bytes(hex), DecodeLimits.DEFAULT);
    assertEquals(format, header.format());
    assertEquals(new Size(width, height), header.storedSize());
    assertEquals(1, header.orientation());
  }

  @Test
  void readsWhatAJpegSays() {
    String jfif = "FFE00010 4A46494600 0101 01 012C 0096 0000";
    String table = "FFDB0043 00" + "10".repeat(64);
    String frame = "FFC20011 08 0010 0020 03 01 2200 02 1101 03 1101";
    JpegFacts facts =
        PhotoHeader.read(bytes("FFD8" + jfif + table + frame + "FFDA"), DecodeLimits.DEFAULT)
            .jpeg();
    assertEquals(JpegFacts.Model.YCC, facts.model());
    assertEquals(true, facts.progressive());
    assertEquals(16, facts.quantisation().get(0).get(63));
    Density density =
        PhotoHeader.read(bytes("FFD8" + jfif + frame + "FFDA"), DecodeLimits.DEFAULT).density();
    assertEquals(new Density(300, 150), density);
  }

  @Test
  void anAdobeMarkerSaysWhatTheComponentsAre() {
    String frame = "FFC00011 08 0010 0020 03 01 2200 02 1101 03 1101 FFDA";
    String named = "FFC00011 08 0010 0020 03 52 1100 47 1100 42 1100 FFDA";
    String four = "FFC00014 08 0010 0020 04 01 1100 02 1100 03 1100 04 1100 FFDA";
    assertEquals(JpegFacts.Model.RGB, model(adobe(0) + frame));
    assertEquals(JpegFacts.Model.YCC, model(adobe(1) + frame));
    assertEquals(JpegFacts.Model.RGB, model(named));
    assertEquals(JpegFacts.Model.CMYK, model(four));
    assertEquals(JpegFacts.Model.YCCK, model(adobe(2) + four));
  }

  @Test
  void sniffsBytesAndNothingElse() {
    assertEquals(Optional.empty(), PhotoFormat.sniff(new byte[0]));
    assertEquals(Optional.empty(), PhotoFormat.sniff(bytes("49492A0008000000")));
    assertEquals(
        Optional.of(PhotoFormat.HEIC),
        PhotoFormat.sniff(bytes("00000014 66747970 68656963 00000000 6D696631")));
    assertEquals(
        Optional.of(PhotoFormat.AVIF),
        PhotoFormat.sniff(bytes("00000014 66747970 6D696631 00000000 61766966")));
    assertEquals(
        Optional.empty(), PhotoFormat.sniff(bytes("00000014 66747970 69736F6D 00000000 6D703432")));
  }

  @Test
  void limitsAreHeldAgainstTheHeader() {
    byte[] png = bytes("89504E470D0A1A0A 0000000D49484452 00000003 00000002 08020000000000000000");
    PhotoRejected pixels =
        assertThrows(PhotoRejected.class, () -> PhotoHeader.read(png, new DecodeLimits(5, 1000)));
    assertEquals(PhotoRejected.Code.TOO_MANY_PIXELS, pixels.code());
    assertEquals(Map.of("width", "3", "height", "2", "limitPixels", "5"), pixels.arguments());
    PhotoRejected length =
        assertThrows(PhotoRejected.class, () -> PhotoHeader.read(png, new DecodeLimits(6, 20)));
    assertEquals(PhotoRejected.Code.FILE_TOO_LARGE, length.code());
    assertEquals(new Size(3, 2), PhotoHeader.read(png, new DecodeLimits(6, 1000)).storedSize());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "600000000,1"})
  void refusesSenselessLimits(int pixels, int bytes) {
    assertThrows(IllegalArgumentException.class, () -> new DecodeLimits(pixels, bytes));
  }

  private static JpegFacts.Model model(String segments) {
    return PhotoHeader.read(bytes("FFD8" + segments), DecodeLimits.DEFAULT).jpeg().model();
  }

  private static String adobe(int transform) {
    return "FFEE000E 41646F6265 0064 0000 0000 0" + transform;
  }

  private static byte[] bytes(String hex) {
    String digits = hex.replace(" ", "");
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }
}
