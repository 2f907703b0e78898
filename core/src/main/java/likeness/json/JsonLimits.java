// SPDX-License-Identifier: Apache-2.0
package likeness.json;

/**
 * How large a JSON text may be.
 *
 * @param maxChars the length of the text, in UTF-16 units
 * @param maxDepth how deep objects and arrays may lie in each other
 */
public record JsonLimits(int maxChars, int maxDepth) {

  /**
   * 16 million characters and a depth of 64: ten times the whole rule book, far from any stack's
   * end.
   */
  public static final JsonLimits DEFAULT = new JsonLimits(16_000_000, 64);

  public JsonLimits {
    if (maxChars < 1 || maxDepth < 1) {
      throw new IllegalArgumentException(
          "limits: expected at least 1 each, got " + maxChars + " and " + maxDepth);
    }
  }
}
