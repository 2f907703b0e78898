// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** One component of a picture, cut into blocks and transformed, before it is quantised. */
final class JpegComponent {
  private final int blocksWide;
  private final int blocksHigh;

  /** 64 coefficients a block in zigzag order, with four fractional bits. */
  private final short[] coefficients;

  /**
   * @param samples level-shifted, with four fractional bits, row by row
   * @param multiple the component's blocks in each direction are padded to a multiple of this
   */
  JpegComponent(int[] samples, int width, int height, int multiple) {
    blocksWide = roundUp((width + 7) / 8, multiple);
    blocksHigh = roundUp((height + 7) / 8, multiple);
    coefficients = new short[blocksWide * blocksHigh * 64];
    int[] zigzag = JpegTables.zigzagOrder();
    int[] block = new int[64];
    for (int by = 0; by < blocksHigh; by++) {
      for (int bx = 0; bx < blocksWide; bx++) {
        fill(block, samples, width, height, bx * 8, by * 8);
        ForwardDct.transform(block);
        keep(block, zigzag, (by * blocksWide + bx) * 64);
      }
    }
  }

  private void keep(int[] block, int[] zigzag, int at) {
    for (int k = 0; k < 64; k++) {
      coefficients[at + k] = (short) block[zigzag[k]];
    }
  }

  private static int roundUp(int value, int multiple) {
    return (value + multiple - 1) / multiple * multiple;
  }

  /**
   * Copies a block; beyond the picture its last column and row are repeated, which costs the fewest
   * bits.
   */
  private static void fill(int[] block, int[] samples, int width, int height, int left, int top) {
    for (int y = 0; y < 8; y++) {
      int row = Math.min(height - 1, top + y) * width;
      for (int x = 0; x < 8; x++) {
        block[y * 8 + x] = samples[row + Math.min(width - 1, left + x)];
      }
    }
  }

  int blocksWide() {
    return blocksWide;
  }

  int blocksHigh() {
    return blocksHigh;
  }

  /** Divides every coefficient by its step, to the nearest whole number. */
  short[] quantise(int[] steps) {
    short[] quantised = new short[coefficients.length];
    int[] divisor = new int[64];
    for (int k = 0; k < 64; k++) {
      divisor[k] = steps[k] * 16;
    }
    for (int i = 0; i < quantised.length; i++) {
      int value = coefficients[i];
      int d = divisor[i & 63];
      int magnitude = ((value < 0 ? -value : value) + (d >> 1)) / d;
      quantised[i] = (short) (value < 0 ? -magnitude : magnitude);
    }
    return quantised;
  }
}
