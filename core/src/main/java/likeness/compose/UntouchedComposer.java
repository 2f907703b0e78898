// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.List;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Framing;
import likeness.portrait.Portrait;

/**
 * Makes the portrait that authorities accept without question: turned, cropped and scaled, and
 * nothing else.
 */
public final class UntouchedComposer {
  private static final double ROUNDING_PX = 0.01;

  private UntouchedComposer() {}

  public static Portrait compose(Raster source, Framing framing, Bands bands) {
    if (!framing.within(source.size(), ROUNDING_PX)) {
      throw new IllegalArgumentException(
          "framing: expected one within the source, got " + framing.corners());
    }
    Raster raster = Resampler.resample(source, framing.outputToSource(), framing.output(), bands);
    return new Portrait(raster, framing, List.of());
  }
}
