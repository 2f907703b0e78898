// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

/** One colour's bits within a pixel of a BMP. */
record BmpField(int shift, int greatest) {

  /** An empty mask gives a colour that is always 0. */
  static BmpField of(int mask) {
    int shift = mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask);
    int greatest = mask >>> shift;
    if ((greatest & greatest + 1) != 0) {
      throw Damage.found("BMP: a colour's bits do not lie together");
    }
    int excess = Math.max(Integer.bitCount(greatest) - 8, 0);
    return new BmpField(shift + excess, greatest >>> excess);
  }

  byte take(int pixel) {
    return greatest == 0
        ? 0
        : (byte) (((pixel >>> shift & greatest) * 255 + greatest / 2) / greatest);
  }
}
