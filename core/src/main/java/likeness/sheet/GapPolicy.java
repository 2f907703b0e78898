// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/** What the planner may do with the gap to place more copies of a sheet that is to be filled. */
public enum GapPolicy {
  /** The gap stays as it was given. */
  KEEP,
  /** The gap may shrink to the least gap that was given, if that makes room for more copies. */
  SHRINK,
  /**
   * As {@link #SHRINK}; and the gap may vanish and the cut lines be shared, if that makes room for
   * still more.
   */
  SHRINK_OR_SHARE
}
