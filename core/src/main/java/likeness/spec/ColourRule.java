// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** Whether the photo is to be in colour. */
public enum ColourRule {
  COLOUR,
  GREYSCALE,
  EITHER
}
