// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import java.util.Arrays;
import likeness.geometry.Affine;

/**
 * A raster turned by whole quarter turns without moving a sample, read row by row in linear light;
 * beyond its edge it repeats the edge. Or the means of its blocks, squares of samples side by side.
 *
 * <p>The three channels come in the order of the raster's samples, because a run of bytes is read
 * twice as fast as picked ones.
 */
final class SourceView {
  private final byte[] samples;
  private final int block;
  private final int width;
  private final int height;
  private final int origin;
  private final int strideX;
  private final int strideY;
  private final int[] channelOffset;
  private final int[] channel;
  private final Affine viewToSource;
  private final double[] linear;

  private SourceView(Raster raster, Affine viewToRaster, int block, double[] linear) {
    int w = raster.width();
    int h = raster.height();
    int xx = (int) viewToRaster.xx();
    int xy = (int) viewToRaster.xy();
    int yx = (int) viewToRaster.yx();
    int yy = (int) viewToRaster.yy();
    this.samples = raster.samples();
    this.block = block;
    this.viewToSource = viewToRaster.after(Affine.scaling(block, block));
    this.width = xx == 0 ? h : w;
    this.height = xx == 0 ? w : h;
    int rowStride = w * raster.pixelStride();
    this.strideX = xx * raster.pixelStride() + yx * rowStride;
    this.strideY = xy * raster.pixelStride() + yy * rowStride;
    int firstX = xx + xy < 0 ? w - 1 : 0;
    int firstY = yx + yy < 0 ? h - 1 : 0;
    this.origin = firstX * raster.pixelStride() + firstY * rowStride;
    this.channelOffset = new int[] {raster.redOffset(), raster.greenOffset(), raster.blueOffset()};
    Arrays.sort(channelOffset);
    this.channel =
        new int[] {
          indexOf(raster.redOffset()), indexOf(raster.greenOffset()), indexOf(raster.blueOffset())
        };
    this.linear = linear;
  }

  /**
   * The view in which the rest of the turn of {@code outputToSource} is at most 45° either way.
   *
   * @param block samples of the raster to one of the view, along each axis
   */
  static SourceView facing(Raster raster, Affine outputToSource, int block, double[] linear) {
    double w = raster.width();
    double h = raster.height();
    double cos = outputToSource.xx();
    double sin = outputToSource.yx();
    Affine viewToSource;
    if (Math.abs(cos) >= Math.abs(sin)) {
      viewToSource = cos > 0 ? Affine.IDENTITY : new Affine(-1, 0, w, 0, -1, h);
    } else {
      viewToSource = sin > 0 ? new Affine(0, -1, w, 1, 0, 0) : new Affine(0, 1, 0, -1, 0, h);
    }
    return new SourceView(raster, viewToSource, block, linear);
  }

  /** How many samples of the raster along each axis one of the view is the mean of. */
  int block() {
    return block;
  }

  /** Takes a point of the view to the source. */
  Affine viewToSource() {
    return viewToSource;
  }

  /** Where red, green and blue (0, 1, 2) stand among the three numbers of a pixel that was read. */
  int channel(int colour) {
    return channel[colour];
  }

  private int indexOf(int offset) {
    return offset == channelOffset[0] ? 0 : offset == channelOffset[1] ? 1 : 2;
  }

  /**
   * Writes the pixels {@code fromX} to {@code toX} of row {@code y}, three numbers each, from the
   * start of {@code out}.
   */
  void readRow(int y, int fromX, int toX, double[] out) {
    if (block == 1) {
      readSamples(y, fromX, toX, out);
    } else {
      readBlocks(y, fromX, toX, out);
    }
  }

  private void readBlocks(int y, int fromX, int toX, double[] out) {
    double share = 1.0 / (block * block);
    Arrays.fill(out, 0, (toX - fromX) * 3, 0.0);
    for (int v = y * block; v < (y + 1) * block; v++) {
      addRow(origin + Math.min(Math.max(v, 0), height - 1) * strideY, fromX, toX, out);
    }
    for (int i = 0; i < (toX - fromX) * 3; i++) {
      out[i] *= share;
    }
  }

  /** Adds to each block what a row of samples has of it. */
  private void addRow(int row, int fromX, int toX, double[] out) {
    byte[] bytes = samples;
    double[] table = linear;
    int a = row + channelOffset[0];
    int b = row + channelOffset[1];
    int c = row + channelOffset[2];
    int o = 0;
    int u = fromX * block;
    for (int x = fromX; x < toX; x++) {
      double first = out[o];
      double second = out[o + 1];
      double third = out[o + 2];
      for (int end = u + block; u < end; u++) {
        int i = Math.min(Math.max(u, 0), width - 1) * strideX;
        first += table[bytes[a + i] & 255];
        second += table[bytes[b + i] & 255];
        third += table[bytes[c + i] & 255];
      }
      out[o] = first;
      out[o + 1] = second;
      out[o + 2] = third;
      o += 3;
    }
  }

  private void readSamples(int y, int fromX, int toX, double[] out) {
    int row = origin + Math.min(Math.max(y, 0), height - 1) * strideY;
    int leftEnd = Math.min(Math.max(fromX, 0), toX);
    int rightStart = Math.max(Math.min(toX, width), leftEnd);
    copy(row, 0, leftEnd - fromX, out, 0);
    int inside = rightStart - leftEnd;
    if (strideX == 3) {
      copyRun(row + leftEnd * 3, inside * 3, out, (leftEnd - fromX) * 3);
    } else {
      copy(row + leftEnd * strideX, strideX, inside, out, (leftEnd - fromX) * 3);
    }
    copy(row + (width - 1) * strideX, 0, toX - rightStart, out, (rightStart - fromX) * 3);
  }

  private void copyRun(int from, int count, double[] out, int at) {
    byte[] bytes = samples;
    double[] table = linear;
    for (int i = 0; i < count; i++) {
      out[at + i] = table[bytes[from + i] & 255];
    }
  }

  private void copy(int from, int step, int count, double[] out, int at) {
    byte[] bytes = samples;
    double[] table = linear;
    int a = from + channelOffset[0];
    int b = from + channelOffset[1];
    int c = from + channelOffset[2];
    int o = at;
    for (int i = 0; i < count; i++) {
      out[o] = table[bytes[a + i * step] & 255];
      out[o + 1] = table[bytes[b + i * step] & 255];
      out[o + 2] = table[bytes[c + i * step] & 255];
      o += 3;
    }
  }
}
