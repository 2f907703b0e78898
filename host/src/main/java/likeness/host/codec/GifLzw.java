// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

/**
 * The variable-length-code LZW of GIF, read across its sub-blocks. Source: GIF89a specification,
 * appendix F.
 */
final class GifLzw {
  private static final int MAX_CODES = 4096;
  private static final int MAX_CODE_BITS = 12;
  private static final int NONE = -1;

  /**
   * One byte gives no more pixels than this: two codes take three bytes and a string is no longer
   * than the table.
   */
  private static final int MAX_EXPANSION = MAX_CODES;

  private final byte[] file;
  private final int minimumBits;
  private final short[] prefix = new short[MAX_CODES];
  private final byte[] suffix = new byte[MAX_CODES];
  private final byte[] string = new byte[MAX_CODES + 1];
  private int at;
  private int blockLeft;
  private int bits;
  private int bitCount;

  GifLzw(byte[] file, int start) {
    this.file = file;
    this.minimumBits = file[start];
    this.at = start + 1;
    if (minimumBits < 1 || minimumBits > 8) {
      throw Damage.found("GIF: codes of " + minimumBits + " bits");
    }
  }

  /** Gives exactly {@code count} indices; more are ignored, fewer reject the photo. */
  byte[] decode(int count) {
    if ((long) (file.length - at) * MAX_EXPANSION < count) {
      throw Damage.found("GIF: too little data for its size");
    }
    byte[] out = new byte[count];
    int clear = 1 << minimumBits;
    int codeBits = minimumBits + 1;
    int next = clear + 2;
    int previous = NONE;
    int first = 0;
    int have = 0;
    while (have < count) {
      int code = read(codeBits);
      if (code == clear) {
        codeBits = minimumBits + 1;
        next = clear + 2;
        previous = NONE;
        continue;
      }
      if (code == clear + 1
          || code > next
          || code == next && previous == NONE
          || previous == NONE && code > clear) {
        throw Damage.found("GIF: the data break off or are garbled");
      }
      // The code that is just being defined is the last string and its own first index once more.
      int depth = string.length;
      int walk = code;
      if (code == next) {
        depth--;
        string[depth] = (byte) first;
        walk = previous;
      }
      while (walk > clear) {
        depth--;
        string[depth] = suffix[walk];
        walk = prefix[walk];
      }
      depth--;
      string[depth] = (byte) walk;
      first = walk;
      int length = Math.min(string.length - depth, count - have);
      System.arraycopy(string, depth, out, have, length);
      have += length;
      if (previous != NONE && next < MAX_CODES) {
        prefix[next] = (short) previous;
        suffix[next] = (byte) first;
        next++;
        if (next == 1 << codeBits && codeBits < MAX_CODE_BITS) {
          codeBits++;
        }
      }
      previous = code;
    }
    return out;
  }

  private int read(int count) {
    while (bitCount < count) {
      if (blockLeft == 0) {
        blockLeft = at < file.length ? file[at] & 255 : 0;
        at++;
        if (blockLeft == 0) {
          throw Damage.found("GIF: the data break off");
        }
      }
      if (at >= file.length) {
        throw Damage.found("GIF: the data break off");
      }
      bits |= (file[at] & 255) << bitCount;
      at++;
      blockLeft--;
      bitCount += 8;
    }
    int code = bits & (1 << count) - 1;
    bits >>>= count;
    bitCount -= count;
    return code;
  }
}
