// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.Map;
import java.util.TreeMap;

/**
 * A change of pixel values beyond turn, crop and scale, as the receipt names it.
 *
 * @param kind for example {@code background_replacement}
 * @param parameters what it was done with, sorted by name
 */
public record Edit(String kind, Map<String, String> parameters) {
  public Edit {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
