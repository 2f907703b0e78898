// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.image.Plane;

/**
 * Where a matte is certain: 0 background, 1 person, 0.5 unknown; of the same size and place as the
 * matte it was made from.
 */
public record Trimap(Plane regions) {
  public static final float BACKGROUND = 0f;
  public static final float UNKNOWN = 0.5f;
  public static final float PERSON = 1f;
}
