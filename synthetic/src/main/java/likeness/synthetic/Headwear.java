// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** What covers the head. */
public enum Headwear {
  NONE,
  /** A knitted hat down to the forehead. */
  BEANIE,
  /** A scarf round the face, over hair, ears and neck. */
  HEADSCARF
}
