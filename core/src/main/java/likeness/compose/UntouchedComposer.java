// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.List;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Framing;
import likeness.portrait.Portrait;

/**
 * The Untouched track: turn, crop and scale in one resample; nothing here can change a pixel
 * otherwise.
 */
public final class UntouchedComposer {
  /** What a frame that touches the picture's edge may be off by rounding. */
  private static final double ROUNDING_PX = 0.01;

  private UntouchedComposer() {}

  /**
   * Cuts the framed rectangle out of {@code source}; see {@link Resampler} for the kernel and the
   * cost.
   *
   * @throws IllegalArgumentException if the rectangle leaves the source
   */
  public static Portrait compose(Raster source, Framing framing, Bands bands) {
    if (!framing.within(source.size(), ROUNDING_PX)) {
      throw new IllegalArgumentException(
          "framing: expected a rectangle within " + source.size() + ", got " + framing.corners());
    }
    Raster raster = Resampler.resample(source, framing.outputToSource(), framing.output(), bands);
    return new Portrait(raster, framing, List.of());
  }
}
