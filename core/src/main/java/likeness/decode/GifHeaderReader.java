// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/** Reads a GIF's canvas, which holds at least the first frame. Source: GIF89a specification. */
final class GifHeaderReader {
  private static final int SCREEN_END = 13;
  private static final int IMAGE_SEPARATOR = 0x2C;
  private static final int EXTENSION = 0x21;

  private GifHeaderReader() {}

  static void read(Window file, HeaderNotes notes) {
    int first = frameFrom(file, SCREEN_END + paletteBytes(file.u8(10)));
    if (first < 0) {
      throw HeaderNotes.damaged("GIF: no frame");
    }
    int right = file.u16le(first + 1) + file.u16le(first + 5);
    int bottom = file.u16le(first + 3) + file.u16le(first + 7);
    if (file.u16le(first + 5) == 0 || file.u16le(first + 7) == 0) {
      throw HeaderNotes.damaged("GIF: an empty frame");
    }
    notes.size(Math.max(file.u16le(6), right), Math.max(file.u16le(8), bottom));
    int data = first + 10 + paletteBytes(file.u8(first + 9)) + 1;
    if (frameFrom(file, skipBlocks(file, data)) >= 0) {
      notes.warn(DecodeWarning.FIRST_FRAME_ONLY);
    }
  }

  private static int paletteBytes(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  /**
   * The position of the first frame at or after {@code at}, or −1 when the file ends before one.
   */
  private static int frameFrom(Window file, int at) {
    int here = at;
    while (file.has(here, 2) && file.u8(here) == EXTENSION) {
      here = skipBlocks(file, here + 2);
    }
    return file.has(here, 10) && file.u8(here) == IMAGE_SEPARATOR ? here : -1;
  }

  private static int skipBlocks(Window file, int at) {
    int here = at;
    while (file.has(here, 1) && file.u8(here) != 0) {
      here += file.u8(here) + 1;
    }
    return here + 1;
  }
}
