// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is different for the young.
 *
 * @param underYears holds for those younger than this
 * @param geometry measures that replace the adult's
 */
public record AgeException(
    double underYears,
    List<Relaxed> relaxes,
    Map<MeasureName, MeasureRule> geometry,
    @Nullable String note) {

  /** A rule that is not held against them. */
  public enum Relaxed {
    EYES_OPEN,
    EXPRESSION,
    MOUTH,
    GAZE,
    POSE
  }

  public AgeException {
    if (!(underYears > 0)) {
      throw new IllegalArgumentException("under_years: expected a number above 0");
    }
    relaxes = List.copyOf(relaxes);
    geometry = Geometry.copy(geometry);
  }
}
