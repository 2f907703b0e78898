// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** A Huffman code made for the symbols of one file, by the procedure of ITU-T T.81, Annex K.2. */
final class HuffmanCode {
  private static final int SYMBOLS = 256;
  private static final int LONGEST = 16;

  /** How many codes there are of each length, 1 to 16, at index 1 to 16. */
  private final int[] counts;

  /** The symbols in the order of their codes. */
  private final int[] symbols;

  private final int[] codes = new int[SYMBOLS];
  private final int[] lengths = new int[SYMBOLS];

  private HuffmanCode(int[] counts, int[] symbols) {
    this.counts = counts;
    this.symbols = symbols;
    int code = 0;
    int k = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < counts[length]; i++) {
        codes[symbols[k]] = code++;
        lengths[symbols[k++]] = length;
      }
      code <<= 1;
    }
  }

  /**
   * The best code, no longer than 16 bits and without the all-ones code, for symbols seen that
   * often.
   */
  static HuffmanCode forFrequencies(int[] frequencies) {
    int[] sizes = codeSizes(frequencies);
    int[] counts = new int[SYMBOLS + 2];
    for (int symbol = 0; symbol <= SYMBOLS; symbol++) {
      if (sizes[symbol] > 0) {
        counts[sizes[symbol]]++;
      }
    }
    shorten(counts);
    int total = 0;
    for (int length = 1; length <= LONGEST; length++) {
      total += counts[length];
    }
    int[] ordered = new int[total];
    int k = 0;
    for (int size = 1; size <= SYMBOLS + 1; size++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        if (sizes[symbol] == size) {
          ordered[k++] = symbol;
        }
      }
    }
    return new HuffmanCode(counts, ordered);
  }

  /**
   * Code sizes by merging the two rarest trees again and again; a symbol of its own reserves the
   * all-ones code.
   */
  private static int[] codeSizes(int[] frequencies) {
    int[] weight = new int[SYMBOLS + 1];
    System.arraycopy(frequencies, 0, weight, 0, SYMBOLS);
    weight[SYMBOLS] = 1;
    int[] sizes = new int[SYMBOLS + 1];
    int[] next = new int[SYMBOLS + 1];
    java.util.Arrays.fill(next, -1);
    while (true) {
      int first = rarest(weight, -1);
      int second = rarest(weight, first);
      if (second < 0) {
        return sizes;
      }
      weight[first] += weight[second];
      weight[second] = 0;
      int tail = first;
      for (int s = first; s >= 0; s = next[s]) {
        sizes[s]++;
        tail = s;
      }
      next[tail] = second;
      for (int s = second; s >= 0; s = next[s]) {
        sizes[s]++;
      }
    }
  }

  private static int rarest(int[] weight, int except) {
    int found = -1;
    for (int s = 0; s <= SYMBOLS; s++) {
      if (s != except && weight[s] > 0 && (found < 0 || weight[s] <= weight[found])) {
        found = s;
      }
    }
    return found;
  }

  /** Brings every code down to 16 bits, then takes the reserved code away from the longest. */
  private static void shorten(int[] counts) {
    for (int i = counts.length - 1; i > LONGEST; i--) {
      while (counts[i] > 0) {
        int j = i - 2;
        while (counts[j] == 0) {
          j--;
        }
        counts[i] -= 2;
        counts[i - 1]++;
        counts[j + 1] += 2;
        counts[j]--;
      }
    }
    int longest = LONGEST;
    while (counts[longest] == 0) {
      longest--;
    }
    counts[longest]--;
  }

  int code(int symbol) {
    return codes[symbol];
  }

  /** The length of the symbol's code in bits; 0 for a symbol that was never seen. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** Writes the code's part of a DHT segment: 16 counts, then the symbols. */
  void describe(ByteSink out) {
    for (int length = 1; length <= LONGEST; length++) {
      out.write(counts[length]);
    }
    for (int symbol : symbols) {
      out.write(symbol);
    }
  }

  /** How many bytes {@link #describe} writes. */
  int describedLength() {
    return LONGEST + symbols.length;
  }
}
