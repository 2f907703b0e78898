// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import likeness.json.JsonField;

/**
 * A length that documents rule; the top of the head is the one that the document means ({@link
 * Crown}).
 */
public enum MeasureName {
  /** From the bottom of the chin to the top of the head. */
  HEAD_HEIGHT,
  /** The widest part of the head between the ears. */
  HEAD_WIDTH,
  /** From the eye line to the bottom of the frame. */
  EYE_FROM_BOTTOM,
  /** From the top of the head to the top of the frame. */
  CROWN_TO_TOP,
  /** From the bottom of the chin to the bottom of the frame. */
  CHIN_TO_BOTTOM,
  /** From the eye line to the bottom of the chin. */
  EYE_TO_CHIN,
  /** Between the centres of the eyes. */
  INTER_EYE,
  /** How far the middle of the eyes lies from the middle of the frame, to either side. */
  CENTRE_OFFSET;

  /** The field's name in a row: {@code head_height}, … */
  public String field() {
    return JsonField.wordOf(this);
  }
}
