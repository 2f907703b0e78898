// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/**
 * A paper or print sheet; width is the shorter side, turn it freely.
 *
 * @param kind {@code photo}, {@code postcard} or {@code office}
 * @param aliases other names in trade
 * @param capacity how many photos of a size fit, all turned the same way, by size and then by
 *     margin and gap
 */
public record PaperSpec(
    String id,
    Names names,
    String kind,
    double widthMm,
    double heightMm,
    List<String> aliases,
    @Nullable String commonIn,
    Map<String, Map<String, Integer>> capacity,
    @Nullable String note) {

  private static final double MM_PER_INCH = 25.4;

  /** Larger than any sheet that a desk printer or a minilab takes. */
  private static final double MAX_MM = 1000;

  public PaperSpec {
    if (!(widthMm > 0 && widthMm <= MAX_MM) || !(heightMm >= widthMm && heightMm <= MAX_MM)) {
      throw new IllegalArgumentException(
          "paper: expected w_mm up to h_mm, above 0 and at most " + (int) MAX_MM);
    }
    aliases = List.copyOf(aliases);
    Map<String, Map<String, Integer>> copy = new TreeMap<>();
    capacity.forEach(
        (size, counts) -> copy.put(size, Collections.unmodifiableMap(new TreeMap<>(counts))));
    capacity = Collections.unmodifiableMap(copy);
  }

  /** A paper that no list names. */
  public static PaperSpec custom(double sideMm, double otherSideMm) {
    return new PaperSpec(
        "custom",
        new Names("Custom paper", List.of()),
        "photo",
        Math.min(sideMm, otherSideMm),
        Math.max(sideMm, otherSideMm),
        List.of(),
        null,
        Map.of(),
        null);
  }

  /** The paper in pixels, upright. */
  public Size pixels(double dpi) {
    return new Size(
        Elementary.round(widthMm * dpi / MM_PER_INCH),
        Elementary.round(heightMm * dpi / MM_PER_INCH));
  }
}
