// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import likeness.geometry.Elementary;

/** Turns a network's logit into a confidence in [0, 1]. */
public final class Logistic {
  /** Beyond it the confidence no longer changes in double. */
  private static final double LIMIT = 100;

  private Logistic() {}

  public static double of(double logit) {
    double clamped = Math.max(-LIMIT, Math.min(LIMIT, logit));
    return 1 / (Elementary.exp(-clamped) + 1);
  }
}
