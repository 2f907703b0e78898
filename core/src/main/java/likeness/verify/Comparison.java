// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/**
 * An output beside what it ought to be, before anything is held against it.
 *
 * @param quantiserStep the coarseness of the output's JPEG steps in codes; 1 for none
 * @param grey whether the output is grey and the original is not
 */
record Comparison(
    Alignment alignment, BlockField field, LocalMotion motion, double quantiserStep, boolean grey) {

  int width() {
    return alignment.output().width();
  }

  int height() {
    return alignment.output().height();
  }
}
