// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Walks the scans of a JPEG without decoding them: how many there are, and whether they bring every coefficient to its last bit.
 *
 * <p>A progressive file that broke off between two scans decodes without complaint to a blurred picture; so does one that was cut off
 * by a hostile hand. Source: ITU-T T.81 annexes B and G.
 */
final class JpegScans {
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int COEFFICIENTS = 64;

  /** Bits still missing of a coefficient that no scan has brought yet; any number above 13 serves. */
  private static final int ALL = 99;

  private final byte[] bytes;
  private final int limit;
  private final Map<Integer, int[]> missingBits = new HashMap<>();
  private int count;
  private boolean progressive;

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

  /** Whether every coefficient of every component of the frame has come. */
  boolean complete() {
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
      if (u8(at) != 0xFF || u8(at + 1) == 0 || u8(at + 1) == 0xFF || u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7) {
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
          // What follows is not decoded, and walking through coded data costs a millisecond for each megabyte.
          return;
        }
      } else if (marker >= 0xC0 && marker <= 0xC2) {
        progressive = marker == 0xC2;
        frame(at + 4);
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

  private void scan(int body) {
    int components = u8(body);
    int behind = body + 1 + 2 * components;
    int first = u8(behind);
    int last = Math.min(u8(behind + 1), COEFFICIENTS - 1);
    int low = u8(behind + 2) & 15;
    for (int i = 0; i < components; i++) {
      int[] bits = missingBits.get(u8(body + 1 + 2 * i));
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
