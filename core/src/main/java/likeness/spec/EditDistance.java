// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** How far apart two words are, in letters put in, left out, changed, or changed with the next. */
final class EditDistance {

  private EditDistance() {}

  /** How many slips a word may have: short words are too near to each other for any. */
  static int allowed(String word) {
    if (word.length() < 4) {
      return 0;
    }
    return word.length() < 8 ? 1 : 2;
  }

  /** Whether the words are no more than {@code reach} apart; cheap when their lengths say no. */
  static boolean within(String a, String b, int reach) {
    return Math.abs(a.length() - b.length()) <= reach && of(a, b) <= reach;
  }

  /** Damerau and Levenshtein's distance, each letter in one swap at most. */
  static int of(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = above;
      above = row;
    }
    return above[b.length()];
  }
}
