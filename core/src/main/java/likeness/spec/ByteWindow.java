// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/**
 * How many bytes a file may have.
 *
 * @param min at least so many; 0 when not ruled
 * @param max at most so many; {@link Integer#MAX_VALUE} when not ruled
 */
public record ByteWindow(int min, int max) {

  /** Nothing is ruled. */
  public static final ByteWindow ANY = new ByteWindow(0, Integer.MAX_VALUE);

  /** A floor in kilobytes is met for certain when they are counted as 1024. */
  static final int FLOOR_UNIT = 1024;

  /** A ceiling in kilobytes is met for certain when they are counted as 1000. */
  static final int CEILING_UNIT = 1000;

  public ByteWindow {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(
          "bytes: expected 0 ≤ min ≤ max, got " + min + " to " + max);
    }
  }

  public boolean contains(int bytes) {
    return bytes >= min && bytes <= max;
  }
}
