// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import org.junit.jupiter.api.Test;

class UntouchedFidelityTest {

  /** The whole bar, 1000 crops and more, is {@code likeness.bench.FidelityBench}. */
  private static final int CROPS = 150;

  @Test
  void everyPixelIsWithinOneCodeOfTheReference() {
    RandomCrops crops = new RandomCrops(2026);
    double greatest = 0;
    for (int i = 0; i < CROPS; i++) {
      RandomCrops.Crop crop = crops.crop(i);
      greatest = Math.max(greatest, greatestDifference(crop));
    }
    // 0.5 is the rounding; what is left is the error of the kernel's table, at the dark end.
    assertTrue(greatest < 0.51, "greatest difference from the unrounded reference: " + greatest);
  }

  private static double greatestDifference(RandomCrops.Crop crop) {
    Raster actual =
        Resampler.resample(crop.source(), crop.outputToSource(), crop.output(), Bands.SEQUENTIAL);
    double[] expected =
        new ReferenceResample(crop.source(), crop.outputToSource(), crop.output()).codes();
    double greatest = 0;
    for (int i = 0; i < expected.length; i++) {
      greatest = Math.max(greatest, Math.abs((actual.samples()[i] & 255) - expected[i]));
    }
    return greatest;
  }
}
