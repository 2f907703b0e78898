// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import java.util.ArrayList;
import java.util.List;

/** The way from the root to the value that is being read. */
final class JsonPath {
  private final List<String> steps = new ArrayList<>();

  void enter(String name) {
    steps.add(member(name));
  }

  void enter(int index) {
    steps.add(item(index));
  }

  void leave() {
    steps.remove(steps.size() - 1);
  }

  static String member(String name) {
    return isPlain(name) ? "." + name : "[" + JsonString.of(name) + "]";
  }

  static String item(int index) {
    return "[" + index + "]";
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain =
          c == '_'
              || c == '$'
              || c >= '0' && c <= '9'
              || c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z';
      if (!plain) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  @Override
  public String toString() {
    return "$" + String.join("", steps);
  }
}
