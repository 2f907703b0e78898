// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * The size of the file in pixels; each figure is absent when it is not ruled.
 *
 * @param exact whether no other size than width × height is taken
 */
public record PixelRule(
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer widthMin,
    @Nullable Integer widthMax,
    @Nullable Integer heightMin,
    @Nullable Integer heightMax,
    @Nullable Aspect aspect,
    boolean exact) {

  /** More than any portal takes; keeps a slip from asking for more memory than there is. */
  private static final int MAX_PX = 12_000;

  public PixelRule {
    check("w", width);
    check("h", height);
    check("w_min", widthMin);
    check("w_max", widthMax);
    check("h_min", heightMin);
    check("h_max", heightMax);
    order("w", widthMin, width, widthMax);
    order("h", heightMin, height, heightMax);
    if ((width == null) != (height == null)) {
      throw new IllegalArgumentException("pixels: expected w and h together or neither");
    }
    if (exact && width == null) {
      throw new IllegalArgumentException("pixels: expected w and h when exact is true");
    }
  }

  private static void check(String name, @Nullable Integer px) {
    if (px != null && (px < 1 || px > MAX_PX)) {
      throw new IllegalArgumentException(
          "pixels." + name + ": expected 1 to " + MAX_PX + ", got " + px);
    }
  }

  private static void order(
      String name, @Nullable Integer min, @Nullable Integer nominal, @Nullable Integer max) {
    boolean bounds = min != null && max != null && min > max;
    boolean low = min != null && nominal != null && nominal < min;
    boolean high = max != null && nominal != null && nominal > max;
    if (bounds || low || high) {
      throw new IllegalArgumentException(
          "pixels: expected " + name + "_min, " + name + " and " + name + "_max in order");
    }
  }
}
