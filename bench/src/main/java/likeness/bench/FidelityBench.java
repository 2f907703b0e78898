// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.testkit.RandomCrops;
import likeness.testkit.ReferenceResample;

/**
 * Prints how far random Untouched crops lie from the double-precision reference: {@code
 * FidelityBench [crops] [seed]}.
 *
 * <p>Ends with exit code 1 if any channel of any pixel is more than one code away.
 */
public final class FidelityBench {
  private FidelityBench() {}

  public static void main(String[] args) {
    int crops = args.length > 0 ? Integer.parseInt(args[0]) : 1200;
    int seed = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    RandomCrops random = new RandomCrops(seed);
    long[] histogram = new long[4];
    int turned = 0;
    double greatest = 0;
    for (int i = 0; i < crops; i++) {
      RandomCrops.Crop crop = random.crop(i);
      turned += crop.turned() ? 1 : 0;
      greatest = Math.max(greatest, compare(crop, histogram));
    }
    long total = histogram[0] + histogram[1] + histogram[2] + histogram[3];
    System.out.println(crops + " crops, " + turned + " of them turned, " + total + " samples");
    System.out.println("codes away from the rounded reference:");
    for (int d = 0; d < histogram.length; d++) {
      System.out.println("  " + d + (d == 3 ? " and more" : "") + ": " + histogram[d]);
    }
    System.out.println("greatest distance from the unrounded reference: " + greatest + " codes");
    if (histogram[2] + histogram[3] > 0) {
      System.exit(1);
    }
  }

  private static double compare(RandomCrops.Crop crop, long[] histogram) {
    Raster actual =
        Resampler.resample(crop.source(), crop.outputToSource(), crop.output(), Bands.SEQUENTIAL);
    double[] expected =
        new ReferenceResample(crop.source(), crop.outputToSource(), crop.output()).codes();
    double greatest = 0;
    for (int i = 0; i < expected.length; i++) {
      int code = actual.samples()[i] & 255;
      histogram[(int) Math.min(3, Math.abs(code - Math.round(expected[i])))]++;
      greatest = Math.max(greatest, Math.abs(code - expected[i]));
    }
    return greatest;
  }
}
