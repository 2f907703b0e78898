// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence for people, in no language: a key, and what is to be put into its text.
 *
 * @param arguments by name; numbers are written with a point and no grouping
 */
public record Message(String key, Map<String, String> arguments) {
  public Message {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  public static Message of(String key) {
    return new Message(key, Map.of());
  }
}
