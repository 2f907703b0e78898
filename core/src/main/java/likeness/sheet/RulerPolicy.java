// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/** Whether the sheet carries a ruler that shows if the printer changed the size. */
public enum RulerPolicy {
  NONE,
  /** Only where it costs no copy. */
  IF_ROOM,
  /** Even at the cost of copies, if the paper is long enough. */
  ALWAYS
}
