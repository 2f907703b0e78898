// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates a PNG's data and undoes the row filters, one row at a time. */
final class PngRows implements AutoCloseable {

  /**
   * No deflate stream gives more than this for one byte (258 bytes for two bits, and a little for
   * the frame).
   */
  private static final int MAX_EXPANSION = 1032;

  private final byte[] file;
  private final PngChunks chunks;
  private final int pixelBytes;
  private final Inflater inflater = new Inflater();
  private int nextPart;
  private byte[] row = {};
  private byte[] above = {};
  private final byte[] filter = new byte[1];

  PngRows(byte[] file, PngChunks chunks) {
    this.file = file;
    this.chunks = chunks;
    this.pixelBytes = Math.max(chunks.bitsPerPixel() / 8, 1);
  }

  /** Rejects data that cannot inflate to {@code rawBytes}, before memory is given to them. */
  void requireEnoughFor(long rawBytes) {
    long data = 0;
    for (PngChunks.Part part : chunks.data()) {
      data += part.length();
    }
    if (rawBytes > data * MAX_EXPANSION) {
      throw Damage.found("PNG: too little data for its size");
    }
  }

  /** A pass begins as if above it lay a row of zeros. */
  void startPass(int rowBytes) {
    row = new byte[rowBytes];
    above = new byte[rowBytes];
  }

  /** The next row's samples; valid until the next call. */
  byte[] next() {
    byte[] swap = above;
    above = row;
    row = swap;
    fill(filter);
    fill(row);
    unfilter(filter[0]);
    return row;
  }

  /**
   * Whether the stream ended where the rows did, its checksum right; a wrong one rejects the photo.
   */
  boolean endsWell() {
    byte[] more = new byte[1];
    return inflate(more, 0) == 0 && inflater.finished();
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void fill(byte[] target) {
    int have = 0;
    while (have < target.length) {
      int got = inflate(target, have);
      if (got == 0) {
        throw Damage.found("PNG: the data break off");
      }
      have += got;
    }
  }

  private int inflate(byte[] target, int from) {
    try {
      int got = inflater.inflate(target, from, target.length - from);
      while (got == 0 && inflater.needsInput() && nextPart < chunks.data().size()) {
        PngChunks.Part part = chunks.data().get(nextPart);
        nextPart++;
        inflater.setInput(file, part.from(), part.length());
        got = inflater.inflate(target, from, target.length - from);
      }
      return got;
    } catch (DataFormatException broken) {
      throw Damage.found("PNG: the data are garbled");
    }
  }

  private void unfilter(int kind) {
    switch (kind) {
      case 0 -> {}
      case 1 -> {
        for (int i = pixelBytes; i < row.length; i++) {
          row[i] += row[i - pixelBytes];
        }
      }
      case 2 -> {
        for (int i = 0; i < row.length; i++) {
          row[i] += above[i];
        }
      }
      case 3 -> average();
      case 4 -> paeth();
      default -> throw Damage.found("PNG: filter " + kind);
    }
  }

  private void average() {
    for (int i = 0; i < row.length; i++) {
      int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 255;
      row[i] += (byte) (left + (above[i] & 255) >> 1);
    }
  }

  private void paeth() {
    int first = Math.min(pixelBytes, row.length);
    for (int i = 0; i < first; i++) {
      row[i] += above[i];
    }
    for (int i = first; i < row.length; i++) {
      int a = row[i - pixelBytes] & 255;
      int b = above[i] & 255;
      int c = above[i - pixelBytes] & 255;
      int toA = Math.abs(b - c);
      int toB = Math.abs(a - c);
      int toC = Math.abs(a + b - 2 * c);
      row[i] += (byte) (toA <= toB && toA <= toC ? a : toB <= toC ? b : c);
    }
  }
}
