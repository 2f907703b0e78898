// SPDX-License-Identifier: Apache-2.0
package likeness.json;

/**
 * A place in a JSON text.
 *
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1, in UTF-16 units; 0 when unknown
 */
public record JsonPlace(int line, int column) {

  /** The place of a value that was made, not read. */
  public static final JsonPlace NOWHERE = new JsonPlace(0, 0);

  @Override
  public String toString() {
    return line == 0 ? "unknown place" : "line " + line + ", column " + column;
  }
}
