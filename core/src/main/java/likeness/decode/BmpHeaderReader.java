// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/** Reads a BMP's size and density from its information header. */
final class BmpHeaderReader {
  private static final int OLD_HEADER_BYTES = 12;

  private BmpHeaderReader() {}

  static void read(Window file, HeaderNotes notes) {
    if (file.i32le(14) == OLD_HEADER_BYTES) {
      notes.size(file.u16le(18), file.u16le(20));
      return;
    }
    int height = file.i32le(22);
    // Rows from the top down are marked by a negative height; the least integer has no positive
    // counterpart and stays negative.
    notes.size(file.i32le(18), height < 0 ? -height : height);
    notes.density(
        file.i32le(38) * Density.METRES_PER_INCH, file.i32le(42) * Density.METRES_PER_INCH);
  }
}
