// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/** The resolution of a print or of a scan; each figure is absent when it is not ruled. */
public record DpiRule(@Nullable Double min, @Nullable Double nominal, @Nullable Double max) {

  /** Finer than any photo printer. */
  private static final double MAX_DPI = 2400;

  public DpiRule {
    check("min", min);
    check("nominal", nominal);
    check("max", max);
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("dpi: expected min up to max");
    }
  }

  private static void check(String name, @Nullable Double dpi) {
    if (dpi != null && !(dpi >= 1 && dpi <= MAX_DPI)) {
      throw new IllegalArgumentException("dpi." + name + ": expected 1 to " + (int) MAX_DPI);
    }
  }
}
