// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/**
 * Walks a PNG's chunks for its size, profile, EXIF and density. Source: W3C PNG, third edition,
 * section 11.
 */
final class PngHeaderReader {
  private static final int SIGNATURE_BYTES = 8;
  private static final int IHDR_BYTES = 13;
  private static final int MAX_PROFILE_NAME = 79;

  private PngHeaderReader() {}

  static void read(Window file, HeaderNotes notes) {
    if (!file.startsWith(SIGNATURE_BYTES + 4, "IHDR") || file.i32(SIGNATURE_BYTES) != IHDR_BYTES) {
      throw HeaderNotes.damaged("PNG: does not begin with its header chunk");
    }
    notes.size(file.i32(16), file.i32(20));
    int at = SIGNATURE_BYTES;
    // A chunk that breaks off, or a missing end, is for the pixels' reader to judge.
    while (file.has(at, 8)) {
      int length = file.i32(at);
      if (length < 0 || !file.has(at + 8, length)) {
        return;
      }
      chunk(file.ascii(at + 4, 4), file.part(at + 8, length), notes);
      at += 8 + length;
      if (!file.has(at, 4)) {
        return;
      }
      at += 4;
    }
  }

  private static void chunk(String name, Window body, HeaderNotes notes) {
    switch (name) {
      case "eXIf" -> notes.exif(body);
      case "iCCP" -> profile(body, notes);
      case "acTL" -> notes.warn(DecodeWarning.FIRST_FRAME_ONLY);
      case "pHYs" -> {
        if (body.has(0, 9) && body.u8(8) == 1) {
          notes.density(
              body.i32(0) * Density.METRES_PER_INCH, body.i32(4) * Density.METRES_PER_INCH);
        }
      }
      default -> {}
    }
  }

  private static void profile(Window body, HeaderNotes notes) {
    int name = 0;
    while (name <= MAX_PROFILE_NAME && body.has(name, 2) && body.u8(name) != 0) {
      name++;
    }
    if (!body.has(name, 2) || body.u8(name) != 0 || body.u8(name + 1) != 0) {
      notes.warn(DecodeWarning.BROKEN_PROFILE);
      return;
    }
    notes.profile(body.copy(name + 2, body.length() - name - 2), true);
  }
}
