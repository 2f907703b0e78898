// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/** Walks a WebP's chunks for its size, profile and EXIF. Source: RFC 9649. */
final class WebpHeaderReader {
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int LOSSLESS_SIGNATURE = 0x2F;
  private static final int LOSSY_START_CODE = 0x2A019D;

  private WebpHeaderReader() {}

  static void read(Window file, HeaderNotes notes) {
    int at = RIFF_HEADER_BYTES;
    size(file.ascii(at, 4), file.part(at + 8, file.length() - at - 8), notes);
    while (file.has(at, 8)) {
      int length = file.i32le(at + 4);
      if (length < 0 || !file.has(at + 8, length)) {
        return;
      }
      Window body = file.part(at + 8, length);
      switch (file.ascii(at, 4)) {
        case "EXIF" -> notes.exif(body);
        case "ICCP" -> notes.profile(body.copy(0, length), false);
        case "ANIM" -> notes.warn(DecodeWarning.FIRST_FRAME_ONLY);
        default -> {}
      }
      at += 8 + length;
      if (!file.has(at, length & 1)) {
        return;
      }
      at += length & 1;
    }
  }

  private static void size(String name, Window body, HeaderNotes notes) {
    switch (name) {
      case "VP8X" -> notes.size(body.u24le(4) + 1, body.u24le(7) + 1);
      case "VP8L" -> {
        int bits = body.i32le(1);
        if (body.u8(0) != LOSSLESS_SIGNATURE) {
          throw HeaderNotes.damaged("WebP: no lossless signature");
        }
        notes.size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
      }
      case "VP8 " -> {
        if (body.u24le(3) != LOSSY_START_CODE) {
          throw HeaderNotes.damaged("WebP: no lossy start code");
        }
        notes.size(body.u16le(6) & 0x3FFF, body.u16le(8) & 0x3FFF);
      }
      default -> throw HeaderNotes.damaged("WebP: does not begin with a picture");
    }
  }
}
