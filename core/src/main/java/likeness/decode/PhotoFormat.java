// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.Optional;
import java.util.Set;

/** A file format that a photo may come in; found from the bytes, never from the name. */
public enum PhotoFormat {
  JPEG,
  PNG,
  WEBP,
  BMP,
  GIF,
  HEIC,
  AVIF;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<Integer> BMP_HEADER_LENGTHS = Set.of(12, 40, 52, 56, 64, 108, 124);
  private static final int PNG_SIGNATURE_START = 0x89504E47;
  private static final int PNG_SIGNATURE_END = 0x0D0A1A0A;

  /**
   * The format that the bytes begin like; empty for everything that is not read here, such as TIFF,
   * PDF or text.
   */
  public static Optional<PhotoFormat> sniff(byte[] bytes) {
    Window head = new Window(bytes);
    if (head.has(0, 3) && head.u8(0) == 0xFF && head.u8(1) == 0xD8 && head.u8(2) == 0xFF) {
      return Optional.of(JPEG);
    }
    if (head.has(0, 8) && head.i32(0) == PNG_SIGNATURE_START && head.i32(4) == PNG_SIGNATURE_END) {
      return Optional.of(PNG);
    }
    if (head.startsWith(0, "RIFF") && head.startsWith(8, "WEBP")) {
      return Optional.of(WEBP);
    }
    if (head.startsWith(0, "GIF87a") || head.startsWith(0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (head.startsWith(0, "BM")
        && head.has(14, 4)
        && BMP_HEADER_LENGTHS.contains(head.i32le(14))) {
      return Optional.of(BMP);
    }
    return head.startsWith(4, "ftyp") ? sniffBrands(head) : Optional.empty();
  }

  /**
   * The major brand decides; {@code mif1} says nothing of the coding, so the compatible brands are
   * asked too.
   */
  private static Optional<PhotoFormat> sniffBrands(Window head) {
    int end = Math.min(head.i32(0), head.length());
    boolean heic = false;
    for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
      String brand = head.ascii(at, 4);
      if (AVIF_BRANDS.contains(brand)) {
        return Optional.of(AVIF);
      }
      heic |= HEIC_BRANDS.contains(brand);
    }
    return heic ? Optional.of(HEIC) : Optional.empty();
  }
}
