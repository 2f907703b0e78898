// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a TIFF block of EXIF, forgiving: whatever points outside the block, or has an unknown type,
 * is as if absent.
 *
 * <p>Follows three directories at most (the first, EXIF's own and the interoperability one) and
 * never a "next" pointer, so a block that points at itself costs nothing. Source: CIPA DC-008 (EXIF
 * 2.32), tables 4 to 8; DCF 2.0 for the option file mark.
 */
final class ExifReader {
  private static final int ORIENTATION = 0x0112;
  private static final int X_RESOLUTION = 0x011A;
  private static final int Y_RESOLUTION = 0x011B;
  private static final int RESOLUTION_UNIT = 0x0128;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int LOCATION_DIRECTORY = 0x8825;
  private static final int TAKEN_AT = 0x9003;
  private static final int INTEROPERABILITY_DIRECTORY = 0xA005;
  private static final int INTEROPERABILITY_INDEX = 0x0001;

  /**
   * What a program needs to show or print the picture, and tells of nobody: the first directory.
   */
  private static final Set<Integer> SHOWING =
      Set.of(ORIENTATION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT, 0x0213, EXIF_DIRECTORY);

  /** The same in EXIF's own directory: versions, components, colour space, width and height. */
  private static final Set<Integer> SHOWING_EXIF =
      Set.of(0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003);

  private static final int ENTRY_BYTES = 12;
  private static final int TYPE_ASCII = 2;
  private static final int TYPE_SHORT = 3;
  private static final int TYPE_LONG = 4;
  private static final int TYPE_RATIONAL = 5;
  private static final int UNIT_CENTIMETRE = 3;
  private static final int TAKEN_AT_LENGTH = 19;

  private final Window tiff;
  private final boolean littleEndian;
  private boolean broken;

  ExifReader(Window tiff) {
    this.tiff = tiff;
    this.littleEndian = tiff.startsWith(0, "II");
  }

  ExifFacts read() {
    if (!tiff.has(0, 8) || !(littleEndian || tiff.startsWith(0, "MM")) || u16(2) != 42) {
      broken = true;
      return ExifFacts.NONE;
    }
    int first = i32(4);
    int exif = number(first, EXIF_DIRECTORY, 0);
    int interoperability = exif == 0 ? 0 : number(exif, INTEROPERABILITY_DIRECTORY, 0);
    int orientation = number(first, ORIENTATION, 1);
    String takenAt = exif == 0 ? null : text(exif, TAKEN_AT);
    String index = interoperability == 0 ? null : text(interoperability, INTEROPERABILITY_INDEX);
    boolean known = orientation >= 1 && orientation <= 8;
    // Zero is what some cameras write for "unknown"; it is out of range but nothing is broken.
    broken |= !known && orientation != 0;
    return new ExifFacts(known ? orientation : 1, takenAt, density(first), "R03".equals(index));
  }

  /**
   * Whether a block tells no more than how to show the picture: which way up, how large, in what
   * colours. Files without it do not print at their size, so it is nothing hidden.
   */
  static boolean onlyShows(Window tiff) {
    ExifReader reader = new ExifReader(tiff);
    if (!tiff.has(0, 8) || hasThumbnail(tiff)) {
      return false;
    }
    int first = reader.i32(4);
    int exif = reader.number(first, EXIF_DIRECTORY, 0);
    return reader.holdsOnly(first, SHOWING) && (exif == 0 || reader.holdsOnly(exif, SHOWING_EXIF));
  }

  private boolean holdsOnly(int directory, Set<Integer> tags) {
    if (!tiff.has(directory, 2)) {
      return false;
    }
    for (int i = 0; i < u16(directory); i++) {
      int at = directory + 2 + i * ENTRY_BYTES;
      if (!tiff.has(at, ENTRY_BYTES) || !tags.contains(u16(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a block tells where the picture was taken. */
  static boolean hasLocation(Window tiff) {
    ExifReader reader = new ExifReader(tiff);
    return tiff.has(0, 8) && reader.entry(reader.i32(4), LOCATION_DIRECTORY) >= 0;
  }

  /** Whether a block has a second directory, which is the thumbnail's. */
  static boolean hasThumbnail(Window tiff) {
    ExifReader reader = new ExifReader(tiff);
    if (!tiff.has(0, 8) || !tiff.has(reader.i32(4), 2)) {
      return false;
    }
    int next = reader.i32(4) + 2 + reader.u16(reader.i32(4)) * ENTRY_BYTES;
    return tiff.has(next, 4) && reader.i32(next) != 0;
  }

  boolean broken() {
    return broken;
  }

  private @Nullable Density density(int directory) {
    double unit =
        number(directory, RESOLUTION_UNIT, 2) == UNIT_CENTIMETRE ? Density.CENTIMETRES_PER_INCH : 1;
    double x = rational(directory, X_RESOLUTION) * unit;
    double y = rational(directory, Y_RESOLUTION) * unit;
    return x > 0 && y > 0 ? new Density(x, y) : null;
  }

  private int number(int directory, int tag, int absent) {
    int entry = entry(directory, tag);
    if (entry < 0) {
      return absent;
    }
    int type = u16(entry + 2);
    if (type != TYPE_SHORT && type != TYPE_LONG) {
      broken = true;
      return absent;
    }
    return type == TYPE_SHORT ? u16(entry + 8) : i32(entry + 8);
  }

  private double rational(int directory, int tag) {
    int entry = entry(directory, tag);
    if (entry < 0 || u16(entry + 2) != TYPE_RATIONAL) {
      return 0;
    }
    int at = i32(entry + 8);
    if (!tiff.has(at, 8)) {
      broken = true;
      return 0;
    }
    double denominator = i32(at + 4);
    return denominator > 0 ? i32(at) / denominator : 0;
  }

  /**
   * Printable characters only, since this is shown to people; null when there is no more than
   * blanks.
   */
  private @Nullable String text(int directory, int tag) {
    int entry = entry(directory, tag);
    if (entry < 0 || u16(entry + 2) != TYPE_ASCII) {
      return null;
    }
    int count = i32(entry + 4);
    int at = count >= 0 && count <= 4 ? entry + 8 : i32(entry + 8);
    if (!tiff.has(at, count)) {
      broken = true;
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(count, TAKEN_AT_LENGTH); i++) {
      int c = tiff.u8(at + i);
      if (c == 0) {
        break;
      }
      text.append(c >= ' ' && c < 127 ? (char) c : '?');
    }
    return text.toString().isBlank() ? null : text.toString();
  }

  /** The position of the entry for {@code tag}, or −1. */
  private int entry(int directory, int tag) {
    if (!tiff.has(directory, 2)) {
      broken = true;
      return -1;
    }
    int count = u16(directory);
    for (int i = 0; i < count; i++) {
      int at = directory + 2 + i * ENTRY_BYTES;
      if (!tiff.has(at, ENTRY_BYTES)) {
        broken = true;
        return -1;
      }
      if (u16(at) == tag) {
        return at;
      }
    }
    return -1;
  }

  private int u16(int at) {
    return littleEndian ? tiff.u16le(at) : tiff.u16(at);
  }

  private int i32(int at) {
    return littleEndian ? tiff.i32le(at) : tiff.i32(at);
  }
}
