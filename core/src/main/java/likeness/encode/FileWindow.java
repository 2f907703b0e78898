// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/**
 * How many bytes a file may have.
 *
 * @param minBytes 0 when nothing is ruled
 * @param maxBytes {@link Integer#MAX_VALUE} when nothing is ruled
 */
public record FileWindow(int minBytes, int maxBytes) {

  public static final FileWindow ANY = new FileWindow(0, Integer.MAX_VALUE);

  public FileWindow {
    if (minBytes < 0 || maxBytes < minBytes || maxBytes == 0) {
      throw new IllegalArgumentException(
          "window: expected 0 ≤ min ≤ max and max > 0, got " + minBytes + " to " + maxBytes);
    }
  }

  public boolean holds(int bytes) {
    return bytes >= minBytes && bytes <= maxBytes;
  }
}
