// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** Turns quantised blocks into Huffman symbols and bits (ITU-T T.81, F.1.2). */
abstract sealed class EntropyCoder {
  private static final int ZERO_RUN = 0xF0;
  private static final int END_OF_BLOCK = 0;

  abstract void dc(int table, int symbol);

  abstract void ac(int table, int symbol);

  abstract void bits(int value, int count);

  /**
   * @param table 0 for brightness, 1 for colour
   * @param previousDc the first coefficient of the component's previous block
   */
  final void block(short[] values, int at, int table, int previousDc) {
    int difference = values[at] - previousDc;
    int size = bitLength(difference);
    dc(table, size);
    bits(difference, size);
    int run = 0;
    for (int k = at + 1; k < at + 64; k++) {
      int value = values[k];
      if (value == 0) {
        run++;
        continue;
      }
      for (; run > 15; run -= 16) {
        ac(table, ZERO_RUN);
      }
      int length = bitLength(value);
      ac(table, run << 4 | length);
      bits(value, length);
      run = 0;
    }
    if (run > 0) {
      ac(table, END_OF_BLOCK);
    }
  }

  private static int bitLength(int value) {
    return 32 - Integer.numberOfLeadingZeros(value < 0 ? -value : value);
  }

  /** Counts how often each symbol occurs. */
  static final class Counter extends EntropyCoder {
    private final int[][] dc = new int[2][256];
    private final int[][] ac = new int[2][256];

    @Override
    void dc(int table, int symbol) {
      dc[table][symbol]++;
    }

    @Override
    void ac(int table, int symbol) {
      ac[table][symbol]++;
    }

    @Override
    void bits(int value, int count) {}

    HuffmanCode dcCode(int table) {
      return HuffmanCode.forFrequencies(dc[table]);
    }

    HuffmanCode acCode(int table) {
      return HuffmanCode.forFrequencies(ac[table]);
    }
  }

  /** Writes the codes, with a zero byte stuffed after each 0xFF. */
  static final class Writer extends EntropyCoder {
    private final ByteSink out;
    private final HuffmanCode[] dc;
    private final HuffmanCode[] ac;
    private int pending;
    private int pendingBits;

    Writer(ByteSink out, HuffmanCode[] dc, HuffmanCode[] ac) {
      this.out = out;
      this.dc = dc;
      this.ac = ac;
    }

    @Override
    void dc(int table, int symbol) {
      put(dc[table].code(symbol), dc[table].length(symbol));
    }

    @Override
    void ac(int table, int symbol) {
      put(ac[table].code(symbol), ac[table].length(symbol));
    }

    /** Negative values are written as their one's complement. */
    @Override
    void bits(int value, int count) {
      put((value < 0 ? value - 1 : value) & ((1 << count) - 1), count);
    }

    private void put(int value, int count) {
      pending = pending << count | value;
      pendingBits += count;
      while (pendingBits >= 8) {
        pendingBits -= 8;
        int b = pending >> pendingBits & 255;
        out.write(b);
        if (b == 255) {
          out.write(0);
        }
      }
      pending &= (1 << pendingBits) - 1;
    }

    /** Fills the last byte with ones. */
    void finish() {
      if (pendingBits > 0) {
        put((1 << (8 - pendingBits)) - 1, 8 - pendingBits);
      }
    }
  }
}
