// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Affine;
import likeness.geometry.Size;

/**
 * Resamples of a photo, with what help the host has.
 *
 * <p>A host with a thread to spare begins early what will be wanted later; the result is the same.
 */
public interface Resampling {

  /**
   * As {@link Resampler#resampleBlocks}.
   *
   * @throws IllegalArgumentException as there
   */
  Raster blocks(Raster source, Affine outputToSource, Size output);

  /**
   * A resample that will be wanted, and may begin at once.
   *
   * @throws IllegalArgumentException as {@link Resampler#resample}, now or when it is asked for
   */
  Later later(Raster source, Affine outputToSource, Size output);

  /** A resample that may be on its way. */
  @FunctionalInterface
  interface Later {
    /** Waits for it; what pixels get where they are not wanted is not said. */
    Raster where(Resampler.Where wanted);
  }

  /** On the host's threads, each when it is asked for. */
  static Resampling by(Bands bands) {
    return new Resampling() {
      @Override
      public Raster blocks(Raster source, Affine outputToSource, Size output) {
        return Resampler.resampleBlocks(source, outputToSource, output, bands);
      }

      @Override
      public Later later(Raster source, Affine outputToSource, Size output) {
        return wanted -> Resampler.resample(source, outputToSource, output, wanted, bands);
      }
    };
  }
}
