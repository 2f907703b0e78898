// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.util.Arrays;
import java.util.List;

/** What a list of errors amounts to. */
public final class Spread {
  private final double[] errors;

  public Spread(List<Double> errors) {
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("errors: expected at least one, got none");
    }
    this.errors = errors.stream().mapToDouble(Double::doubleValue).toArray();
  }

  public int count() {
    return errors.length;
  }

  public double bias() {
    return Arrays.stream(errors).average().orElseThrow();
  }

  /** The mean absolute error. */
  public double mae() {
    return Arrays.stream(errors).map(Math::abs).average().orElseThrow();
  }

  public double worst() {
    return percentile(100);
  }

  /**
   * The absolute error that {@code percent} of the cases do not exceed, between neighbours by
   * share.
   */
  public double percentile(double percent) {
    double[] sorted = Arrays.stream(errors).map(Math::abs).sorted().toArray();
    double place = percent / 100 * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The same errors with their bias taken out. */
  public Spread centred() {
    double bias = bias();
    return new Spread(Arrays.stream(errors).mapToObj(e -> e - bias).toList());
  }
}
