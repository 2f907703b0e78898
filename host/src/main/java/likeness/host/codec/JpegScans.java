// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Walks the scans of a JPEG without decoding them: how many there are, and whether they bring every
 * coefficient to its last bit.
 *
 * <p>Some libjpegs supply the code tables that a file lacks and some do not, so a scan must have
 * its tables. A progressive file that broke off between two scans decodes without complaint to a
 * blurred picture; so does one that was cut off by a hostile hand. Source: ITU-T T.81 annexes B and
 * G.
 */
final class JpegScans {
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int DHT = 0xC4;
  private static final int AC = 0x10;
  private static final int COEFFICIENTS = 64;

  /**
   * Bits still missing of a coefficient that no scan has brought yet; any number above 13 serves.
   */
  private static final int ALL = 99;

  private final byte[] bytes;
  private final int limit;
  private final Map<Integer, int[]> missingBits = new HashMap<>();
  private final Set<Integer> tables = new HashSet<>();
  private int count;
  private boolean progressive;
  private boolean tableMissing;

  private JpegScans(byte[] bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /** Takes a JPEG of tables, frame and scans; stops counting scans beyond {@code limit}. */
  static JpegScans read(byte[] plain, int limit) {
    JpegScans scans = new JpegScans(plain, limit);
    scans.walk();
    return scans;
  }

  int count() {
    return count;
  }

  /**
   * Whether every coefficient of every component of the frame has come, with the tables to read it.
   */
  boolean complete() {
    if (tableMissing) {
      return false;
    }
    for (int[] bits : missingBits.values()) {
      for (int missing : bits) {
        if (missing != 0) {
          return false;
        }
      }
    }
    return !missingBits.isEmpty();
  }

  private void walk() {
    int at = 2;
    while (at + 4 <= bytes.length && count <= limit) {
      if (u8(at) != 0xFF
          || u8(at + 1) == 0
          || u8(at + 1) == 0xFF
          || u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7) {
        at++;
        continue;
      }
      int marker = u8(at + 1);
      if (marker == EOI) {
        return;
      }
      int length = u8(at + 2) << 8 | u8(at + 3);
      if (length < 2 || at + 2 + length > bytes.length) {
        return;
      }
      if (marker == SOS) {
        count++;
        scan(at + 4);
        if (!progressive && complete()) {
          // What follows is not decoded, and walking through coded data costs a millisecond for
          // each megabyte.
          return;
        }
      } else if (marker >= 0xC0 && marker <= 0xC2) {
        progressive = marker == 0xC2;
        frame(at + 4);
      } else if (marker == DHT) {
        tables(at + 4, at + 2 + length);
      }
      at += 2 + length;
    }
  }

  private void frame(int body) {
    for (int i = 0; i < u8(body + 5); i++) {
      int[] bits = new int[COEFFICIENTS];
      Arrays.fill(bits, ALL);
      missingBits.put(u8(body + 6 + 3 * i), bits);
    }
  }

  /** Notes each table's class and number, which share a byte. */
  private void tables(int from, int end) {
    int at = from;
    while (at + 17 <= end) {
      tables.add(u8(at));
      int codes = 0;
      for (int length = 1; length <= 16; length++) {
        codes += u8(at + length);
      }
      at += 17 + codes;
    }
  }

  private void scan(int body) {
    int components = u8(body);
    int behind = body + 1 + 2 * components;
    // Outside progressive files these three are fixed, and decoders do not look at what some
    // encoders write instead.
    int first = progressive ? u8(behind) : 0;
    int last = progressive ? Math.min(u8(behind + 1), COEFFICIENTS - 1) : COEFFICIENTS - 1;
    int low = progressive ? u8(behind + 2) & 15 : 0;
    boolean refining = progressive && u8(behind + 2) >> 4 != 0;
    for (int i = 0; i < components; i++) {
      int[] bits = missingBits.get(u8(body + 1 + 2 * i));
      int selectors = u8(body + 2 + 2 * i);
      tableMissing |= first == 0 && !refining && !tables.contains(selectors >> 4);
      tableMissing |= last > 0 && !tables.contains(AC | selectors & 15);
      for (int k = first; bits != null && k <= last; k++) {
        bits[k] = Math.min(bits[k], low);
      }
    }
  }

  /** Zero past the end; the decoder will find that out. */
  private int u8(int at) {
    return at < bytes.length ? bytes[at] & 255 : 0;
  }
}
