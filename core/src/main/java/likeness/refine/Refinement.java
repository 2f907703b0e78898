// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Plane;
import likeness.portrait.Cutout;
import likeness.portrait.Foreground;
import likeness.portrait.Matte;
import likeness.portrait.Trimap;

/**
 * A refined matte and what belongs to it, all on the same grid.
 *
 * @param trimap where the matte was certain beforehand
 * @param matte exactly 1 where the person is certain, exactly 0 where the background is
 * @param foreground exactly the picture's colour where the matte is 0 or 1
 * @param trust how far alpha may be believed: 1 surely, 0 not at all
 */
public record Refinement(Trimap trimap, Matte matte, Foreground foreground, Plane trust) {

  /** What the portrait is composed of. */
  public Cutout cutout() {
    return new Cutout(matte, foreground, trust);
  }
}
