// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.image.Resampling;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Shares the resamples of Studio with a second worker where the page has one; else, and when that
 * fails, does all of it itself. The bits are the same.
 *
 * <p>Code is slow until it has run for a while, and each worker compiles its own: what this one
 * would have to wait for is given away only once the other one has resampled before.
 */
final class Helped implements Resampling {
  /** So long at a time between looks whether the work is still wanted. */
  private static final int WAIT_MS = 20;

  /** A worker that has said nothing for so long does not come back. */
  private static final int LOST_MS = 10_000;

  private final Host host;
  private final Interruptible work;
  private final Resampling own;
  private boolean hasResampled;
  private boolean isLost;

  Helped(Host host, Interruptible work) {
    this.host = host;
    this.work = work;
    own = Resampling.by(work);
  }

  /** The upper half by the other one, meanwhile the lower here. */
  @Override
  public Raster blocks(Raster source, Affine outputToSource, Size output) {
    int half = output.height() / 2;
    Helper helper = hasResampled ? helper() : null;
    Helper.Job job =
        helper == null || !helper.isFree()
            ? null
            : begin(helper, source, outputToSource, output, true, half);
    if (job == null) {
      return own.blocks(source, outputToSource, output);
    }
    Raster lower =
        Resampler.resampleBlocks(source, outputToSource, output, (x, y) -> y >= half, work);
    byte[] upper = bytes(job);
    if (upper == null) {
      return own.blocks(source, outputToSource, output);
    }
    System.arraycopy(upper, 0, lower.samples(), 0, half * output.width() * 3);
    return lower;
  }

  @Override
  public Later later(Raster source, Affine outputToSource, Size output) {
    Later here = own.later(source, outputToSource, output);
    Helper helper = helper();
    Helper.Job job =
        helper == null
            ? null
            : begin(helper, source, outputToSource, output, false, output.height());
    if (job == null) {
      return here;
    }
    hasResampled = true;
    return wanted -> {
      byte[] there = bytes(job);
      return there == null
          ? here.where(wanted)
          : Raster.rgb(output.width(), output.height(), there);
    };
  }

  /** The output's rows from the first to before {@code toRow}. */
  private static Helper.@Nullable Job begin(
      Helper helper, Raster source, Affine map, Size output, boolean blocks, int toRow) {
    ResampleJob job = ResampleJob.of(source, map, output, blocks, toRow);
    return helper.resample(
        Int8Array.fromJavaArray(source.samples()),
        Float64Array.fromJavaArray(job.numbers()),
        output.width() * output.height() * 3);
  }

  private byte @Nullable [] bytes(Helper.Job job) {
    return isDone(job) ? job.bytes().toJavaArray() : null;
  }

  private @Nullable Helper helper() {
    return isLost ? null : host.helper();
  }

  private boolean isDone(Helper.Job job) {
    int state = Helper.Job.RUNNING;
    for (int waited = 0; state == Helper.Job.RUNNING && waited < LOST_MS; waited += WAIT_MS) {
      work.check();
      state = job.state(WAIT_MS);
    }
    isLost |= state == Helper.Job.RUNNING;
    return state == Helper.Job.DONE;
  }
}
