// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * The crop that the rule book proposes; ours, never the authority's, so no photo fails by it.
 *
 * @param head crown to chin, as a fraction of the frame's height
 * @param top crown to the frame's top, the same
 * @param eyeFromBottom the same
 */
public record FramingAdvice(
    @Nullable SuggestedFrame suggestedFrame,
    @Nullable Double head,
    @Nullable Double top,
    @Nullable Double eyeFromBottom,
    @Nullable HeadBasis headBasis,
    @Nullable TopBasis topBasis) {

  /** No advice at all. */
  public static final FramingAdvice NONE = new FramingAdvice(null, null, null, null, null, null);

  /** A shape for documents that name none. */
  public record SuggestedFrame(double width, double height, Unit unit) {

    /** The unit of the two figures. */
    public enum Unit {
      MM,
      PX,
      RATIO
    }

    public SuggestedFrame {
      if (!(width > 0) || !(height > 0)) {
        throw new IllegalArgumentException("suggested_frame: expected w and h above 0");
      }
    }

    public double aspect() {
      return width / height;
    }
  }

  /** Where {@code head} is from. */
  public enum HeadBasis {
    RULE,
    DEFAULT,
    DERIVED_FROM_WIDTH
  }

  /** Where {@code top} is from. */
  public enum TopBasis {
    RULE,
    DEFAULT,
    DERIVED_FROM_EYE_LINE,
    DERIVED_FROM_CHIN,
    LIMITED_BY_CHIN
  }

  public FramingAdvice {
    check("head", head);
    check("top", top);
    check("eye_from_bottom", eyeFromBottom);
  }

  private static void check(String name, @Nullable Double fraction) {
    if (fraction != null && !(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "framing." + name + ": expected a fraction of the height, 0 to 1");
    }
  }
}
