// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import likeness.image.Raster;
import org.jspecify.annotations.Nullable;

/** Converts by profiles that hold tables rather than curves and a matrix; the host's, if it can. */
@FunctionalInterface
public interface TableProfiles {
  /** Converts nothing, so that such pictures are read as if they had no profile. */
  TableProfiles NONE = (stored, profile) -> null;

  /**
   * Converts samples to sRGB.
   *
   * @param profile the whole ICC profile
   * @return null when the profile leads nowhere
   */
  @Nullable Raster toSrgb(StoredPhoto stored, byte[] profile);
}
