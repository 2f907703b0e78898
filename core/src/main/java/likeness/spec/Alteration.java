// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * What the authority says of changing the picture.
 *
 * @param backgroundBasis why the background is ruled as it is, absent when it is not
 * @param crop set where a text rules cropping itself
 * @param rotate set where a text rules turning the picture upright
 * @param tone set where a text rules corrections of light and colour
 */
public record Alteration(
    Permission backgroundReplacement,
    @Nullable BackgroundBasis backgroundBasis,
    Permission retouching,
    Permission aiEditing,
    @Nullable Permission crop,
    @Nullable Permission rotate,
    @Nullable Permission tone,
    @Nullable String note) {

  /** Nothing is known. */
  public static final Alteration UNKNOWN =
      new Alteration(
          Permission.UNKNOWN, null, Permission.UNKNOWN, Permission.UNKNOWN, null, null, null, null);

  /** Where a ban on replacing the background is from. */
  public enum BackgroundBasis {
    /** The text names replacing, removing or cutting out the background. */
    NAMED,
    /** The text bans every digital change. */
    GENERAL_BAN
  }
}
