// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Raster;

/**
 * A resample for another worker, as numbers.
 *
 * @param size of the source
 * @param pixelStride and {@code redOffset}: how its samples lie
 * @param blocks whether means of blocks are resampled, {@link
 *     likeness.image.Resampler#resampleBlocks}
 * @param toRow the output's rows before this one are wanted
 */
record ResampleJob(
    Size size,
    int pixelStride,
    int redOffset,
    Affine outputToSource,
    Size output,
    boolean blocks,
    int toRow) {

  static ResampleJob of(Raster source, Affine map, Size output, boolean blocks, int toRow) {
    return new ResampleJob(
        source.size(), source.pixelStride(), source.redOffset(), map, output, blocks, toRow);
  }

  double[] numbers() {
    Affine map = outputToSource;
    return new double[] {
      size.width(),
      size.height(),
      pixelStride,
      redOffset,
      map.xx(),
      map.xy(),
      map.dx(),
      map.yx(),
      map.yy(),
      map.dy(),
      output.width(),
      output.height(),
      blocks ? 1 : 0,
      toRow
    };
  }

  static ResampleJob read(double[] n) {
    return new ResampleJob(
        new Size((int) n[0], (int) n[1]),
        (int) n[2],
        (int) n[3],
        new Affine(n[4], n[5], n[6], n[7], n[8], n[9]),
        new Size((int) n[10], (int) n[11]),
        n[12] == 1,
        (int) n[13]);
  }

  Raster source(byte[] samples) {
    return Raster.laidOut(size.width(), size.height(), samples, pixelStride, redOffset);
  }
}
