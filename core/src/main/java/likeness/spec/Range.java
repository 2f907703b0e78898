// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** Two figures that bound a third, both included. */
public record Range(double min, double max) {

  public Range {
    if (!(min > 0) || !(max >= min)) {
      throw new IllegalArgumentException(
          "range: expected positive figures in order, got " + min + " to " + max);
    }
  }
}
