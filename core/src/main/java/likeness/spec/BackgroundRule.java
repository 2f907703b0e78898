// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be seen behind the person. */
public record BackgroundRule(
    List<Colour> allowed,
    @Nullable String preferred,
    List<String> forbidden,
    @Nullable String text) {

  /**
   * A colour that is taken.
   *
   * @param hex {@code #RRGGBB}, sRGB
   * @param official whether the authority states the figures; else they are our rendering of a word
   */
  public record Colour(String name, String hex, boolean official) {
    public Colour {
      if (!Syntax.matches(hex, "#FFFFFF")) {
        throw new IllegalArgumentException("hex: expected # and six digits 0-9 A-F, got " + hex);
      }
    }

    /** The colour as 0xRRGGBB. */
    public int rgb() {
      return Integer.parseInt(hex.substring(1), 16);
    }
  }

  public BackgroundRule {
    allowed = List.copyOf(allowed);
    forbidden = List.copyOf(forbidden);
  }
}
