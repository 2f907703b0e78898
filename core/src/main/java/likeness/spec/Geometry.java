// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How large the head is to be, and where.
 *
 * @param innerFrame the part of the print that the millimetres refer to, when it is not the whole
 */
public record Geometry(
    Crown crown,
    Map<MeasureName, MeasureRule> measures,
    @Nullable InnerFrame innerFrame,
    @Nullable String note) {

  /** The rectangle that the office cuts out of the print. */
  public record InnerFrame(double widthMm, double heightMm) {
    public InnerFrame {
      if (!(widthMm > 0) || !(heightMm > 0)) {
        throw new IllegalArgumentException("inner_frame_mm: expected w and h above 0");
      }
    }
  }

  public Geometry {
    measures = copy(measures);
  }

  static Map<MeasureName, MeasureRule> copy(Map<MeasureName, MeasureRule> measures) {
    Map<MeasureName, MeasureRule> sorted = new EnumMap<>(MeasureName.class);
    sorted.putAll(measures);
    return Collections.unmodifiableMap(sorted);
  }

  public Optional<MeasureRule> measure(MeasureName name) {
    return Optional.ofNullable(measures.get(name));
  }
}
