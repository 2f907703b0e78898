// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What the second worker does for the first, a module of its own: the same code, so the same bits.
 */
public final class SecondExports {
  private SecondExports() {}

  /**
   * Resamples a photo; gives red, green and blue of every pixel of the output.
   *
   * @param numbers as {@link ResampleJob} writes them
   */
  @JSExport
  public static Int8Array resample(Int8Array samples, Float64Array numbers) {
    ResampleJob job = ResampleJob.read(numbers.toJavaArray());
    Raster source = job.source(samples.toJavaArray());
    Resampler.Where where = (x, y) -> y < job.toRow();
    Raster out =
        job.blocks()
            ? Resampler.resampleBlocks(
                source, job.outputToSource(), job.output(), where, Bands.SEQUENTIAL)
            : Resampler.resample(
                source, job.outputToSource(), job.output(), where, Bands.SEQUENTIAL);
    return Int8Array.fromJavaArray(out.samples());
  }
}
