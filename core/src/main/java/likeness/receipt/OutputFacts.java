// SPDX-License-Identifier: Apache-2.0
package likeness.receipt;

import java.util.Map;
import java.util.TreeMap;

/**
 * The file that was made.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param encoder the encoder's settings by name: quality, chroma, padding
 */
public record OutputFacts(String sha256, int bytes, String format, Map<String, String> encoder) {
  public OutputFacts {
    encoder = java.util.Collections.unmodifiableMap(new TreeMap<>(encoder));
  }
}
