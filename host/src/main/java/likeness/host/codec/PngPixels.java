// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.nio.ByteBuffer;

/** Turns a PNG row's samples into grey or red, green, blue of 8 bits, over white. */
final class PngPixels {
  private static final int WHITE = 255;

  private final PngChunks chunks;
  private final byte[] out;
  private final int width;
  private final int channels;
  private final int[] transparentSamples;
  private final byte[] paletteOverWhite;
  private final boolean[] paletteTransparent = new boolean[256];
  private boolean sawTransparency;

  PngPixels(PngChunks chunks, byte[] out, int width) {
    this.chunks = chunks;
    this.out = out;
    this.width = width;
    this.channels = chunks.grey() ? 1 : 3;
    this.transparentSamples = transparentSamples(chunks);
    this.paletteOverWhite = paletteOverWhite(chunks, paletteTransparent);
  }

  boolean sawTransparency() {
    return sawTransparency;
  }

  /**
   * Writes {@code count} pixels to row {@code y}, from column {@code x} on, {@code step} columns
   * apart.
   */
  void put(byte[] row, int count, int y, int x, int step) {
    int at = (y * width + x) * channels;
    int advance = step * channels;
    if (chunks.colourType() == 2
        && chunks.depth() == 8
        && step == 1
        && transparentSamples.length == 0) {
      System.arraycopy(row, 0, out, at, count * 3);
    } else if (chunks.colourType() == 3) {
      putPalette(row, count, at, advance);
    } else {
      putSamples(row, count, at, advance);
    }
  }

  private void putPalette(byte[] row, int count, int from, int advance) {
    int at = from;
    for (int i = 0; i < count; i++) {
      int index = packed(row, i);
      out[at] = paletteOverWhite[3 * index];
      out[at + 1] = paletteOverWhite[3 * index + 1];
      out[at + 2] = paletteOverWhite[3 * index + 2];
      sawTransparency |= paletteTransparent[index];
      at += advance;
    }
  }

  private void putSamples(byte[] row, int count, int from, int advance) {
    int perPixel = chunks.samplesPerPixel();
    boolean withAlpha = perPixel > channels;
    int at = from;
    for (int i = 0; i < count; i++) {
      int first = i * perPixel;
      int alpha =
          withAlpha
              ? eightBits(sample(row, first + channels))
              : isTransparent(row, first) ? 0 : WHITE;
      sawTransparency |= alpha != WHITE;
      for (int c = 0; c < channels; c++) {
        out[at + c] = (byte) overWhite(eightBits(sample(row, first + c)), alpha);
      }
      at += advance;
    }
  }

  private boolean isTransparent(byte[] row, int first) {
    if (transparentSamples.length == 0) {
      return false;
    }
    for (int c = 0; c < channels; c++) {
      if (sample(row, first + c) != transparentSamples[c]) {
        return false;
      }
    }
    return true;
  }

  private int sample(byte[] row, int index) {
    return switch (chunks.depth()) {
      case 8 -> row[index] & 255;
      case 16 -> (row[2 * index] & 255) << 8 | row[2 * index + 1] & 255;
      default -> packed(row, index);
    };
  }

  private int packed(byte[] row, int index) {
    int depth = chunks.depth();
    int bit = index * depth;
    return row[bit >> 3] >> 8 - depth - (bit & 7) & (1 << depth) - 1;
  }

  private int eightBits(int sample) {
    return switch (chunks.depth()) {
      case 1 -> sample * 255;
      case 2 -> sample * 85;
      case 4 -> sample * 17;
      case 16 -> sample * 255 + 32895 >> 16;
      default -> sample;
    };
  }

  private static int overWhite(int value, int alpha) {
    return alpha == WHITE ? value : (value * alpha + WHITE * (WHITE - alpha) + 127) / WHITE;
  }

  /** The one colour that {@code tRNS} makes transparent; empty without one. */
  private static int[] transparentSamples(PngChunks chunks) {
    int needed = chunks.colourType() == 0 ? 1 : chunks.colourType() == 2 ? 3 : 0;
    byte[] body = chunks.transparency();
    if (needed == 0 || body.length < 2 * needed) {
      return new int[0];
    }
    int[] samples = new int[needed];
    for (int c = 0; c < needed; c++) {
      samples[c] = ByteBuffer.wrap(body).getShort(2 * c) & (1 << chunks.depth()) - 1;
    }
    return samples;
  }

  /** 256 colours; indices past the palette are black, as everywhere. */
  private static byte[] paletteOverWhite(PngChunks chunks, boolean[] transparent) {
    byte[] colours = new byte[256 * 3];
    byte[] palette = chunks.palette();
    byte[] alphas = chunks.transparency();
    for (int i = 0; i < palette.length && chunks.colourType() == 3; i++) {
      int alpha = i / 3 < alphas.length ? alphas[i / 3] & 255 : WHITE;
      transparent[i / 3] = alpha != WHITE;
      colours[i] = (byte) overWhite(palette[i] & 255, alpha);
    }
    return colours;
  }
}
