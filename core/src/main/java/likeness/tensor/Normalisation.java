// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import java.util.List;

/**
 * How a network wants its pixels: (value − mean) / deviation, for each of red, green and blue, the
 * values in [0, 1].
 */
public record Normalisation(List<Double> mean, List<Double> deviation) {

  /** The values as they are. */
  public static final Normalisation UNIT = ofAll(0, 1);

  public Normalisation {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (mean.size() != 3 || deviation.size() != 3) {
      throw new IllegalArgumentException("mean, std: expected three numbers each");
    }
    for (int c = 0; c < 3; c++) {
      if (!(Math.abs(mean.get(c)) <= 1e6) || !(deviation.get(c) > 0 && deviation.get(c) <= 1e6)) {
        throw new IllegalArgumentException(
            "mean, std: expected finite numbers, std above 0, got " + mean + " and " + deviation);
      }
    }
  }

  /** The same for each colour. */
  public static Normalisation ofAll(double mean, double deviation) {
    return new Normalisation(List.of(mean, mean, mean), List.of(deviation, deviation, deviation));
  }

  /** Takes and gives [1, 3, H, W], red first; the argument stays as it is. */
  public Tensor apply(Tensor unit) {
    if (equals(UNIT)) {
      return unit;
    }
    float[] from = unit.values();
    int plane = from.length / 3;
    float[] to = new float[from.length];
    for (int c = 0; c < 3; c++) {
      double m = mean.get(c);
      double d = deviation.get(c);
      for (int i = c * plane; i < (c + 1) * plane; i++) {
        to[i] = (float) ((from[i] - m) / d);
      }
    }
    return new Tensor(new int[] {1, 3, unit.dimension(2), unit.dimension(3)}, to);
  }
}
