// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

/** Makes EXIF blocks, TIFF header first, without the six-byte prefix that JPEG wants. */
public final class ExifFiles {
  /** Two directories of at most six entries, then text. */
  private static final int SECOND_DIRECTORY = 100;

  private static final int THIRD_DIRECTORY = 200;
  private static final int DATA = 300;

  private ExifFiles() {}

  /** An orientation and nothing else. */
  public static byte[] orientation(int orientation) {
    return new FileBytes()
        .ascii("MM")
        .u16(42)
        .u32(8)
        .u16(1)
        .u16(0x0112, 3)
        .u32(1)
        .u16(orientation, 0)
        .u32(0)
        .toBytes();
  }

  /**
   * Orientation, density in pixels an inch, the time of the shot and the mark of Adobe RGB; Intel
   * byte order.
   */
  public static byte[] full(int orientation, int dpi, String takenAt) {
    FileBytes tiff = new FileBytes().ascii("II").u16le(42).u32le(8).u16le(5);
    tiff.u16le(0x0112, 3).u32le(1, orientation);
    tiff.u16le(0x011A, 5).u32le(1, DATA);
    tiff.u16le(0x011B, 5).u32le(1, DATA);
    tiff.u16le(0x0128, 3).u32le(1, 2);
    tiff.u16le(0x8769, 4).u32le(1, SECOND_DIRECTORY).u32le(0);
    tiff.zeros(SECOND_DIRECTORY - tiff.size()).u16le(2);
    tiff.u16le(0x9003, 2).u32le(takenAt.length() + 1, DATA + 8);
    tiff.u16le(0xA005, 4).u32le(1, THIRD_DIRECTORY).u32le(0);
    tiff.zeros(THIRD_DIRECTORY - tiff.size()).u16le(1);
    tiff.u16le(0x0001, 2).u32le(4).ascii("R03\0").u32le(0);
    tiff.zeros(DATA - tiff.size()).u32le(dpi, 1).ascii(takenAt).u8(0);
    return tiff.toBytes();
  }

  /** A directory that names itself as its next and as its own sub-directory. */
  public static byte[] loop() {
    return new FileBytes()
        .ascii("MM")
        .u16(42)
        .u32(8)
        .u16(2)
        .u16(0x0112, 3)
        .u32(1)
        .u16(6, 0)
        .u16(0x8769, 4)
        .u32(1)
        .u32(8)
        .u32(8)
        .toBytes();
  }

  /** A directory that claims 65535 entries. */
  public static byte[] endless() {
    return new FileBytes().ascii("MM").u16(42).u32(8).u16(0xFFFF).toBytes();
  }

  /** A first directory far outside. */
  public static byte[] astray() {
    return new FileBytes().ascii("MM").u16(42).u32(0x7FFFFFF0).toBytes();
  }
}
