// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

/**
 * A figure that is to lie between two limits, as far inside as can be.
 *
 * <p>Its slack is 1 where it lies a comfort or more inside, 0 at a limit, and negative outside.
 *
 * @param low −∞ when there is none
 * @param lowComfort how far above {@code low} the figure is at ease, above 0
 * @param high ∞ when there is none
 * @param highComfort how far below {@code high} the figure is at ease, above 0
 * @param concession how much less slack this goal may have than the others and still count as their
 *     equal
 */
record Goal(
    String name,
    Linear value,
    double low,
    double lowComfort,
    double high,
    double highComfort,
    double concession) {

  Goal {
    if (!(lowComfort > 0) || !(highComfort > 0)) {
      throw new IllegalArgumentException("comfort: expected above 0 for " + name);
    }
  }

  /** At ease at {@code target} alone, at its limit {@code reach} away. */
  static Goal near(String name, Linear value, double target, double reach) {
    return new Goal(name, value, target - reach, reach, target + reach, reach, 0);
  }

  /** At ease from {@code low + comfort} on. */
  static Goal above(String name, Linear value, double low, double comfort) {
    return new Goal(name, value, low, comfort, Double.POSITIVE_INFINITY, comfort, 0);
  }

  Goal conceding(double less) {
    return new Goal(name, value, low, lowComfort, high, highComfort, less);
  }

  boolean hasLow() {
    return low > Double.NEGATIVE_INFINITY;
  }

  boolean hasHigh() {
    return high < Double.POSITIVE_INFINITY;
  }

  /** The slack, at most 1, the concession not counted. */
  double slack(Placement placement) {
    double figure = value.at(placement);
    double slack = 1;
    if (hasLow()) {
      slack = Math.min(slack, (figure - low) / lowComfort);
    }
    if (hasHigh()) {
      slack = Math.min(slack, (high - figure) / highComfort);
    }
    return slack;
  }
}
