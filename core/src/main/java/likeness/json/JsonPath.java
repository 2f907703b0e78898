// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import org.jspecify.annotations.Nullable;

/** The way from the root to a value, put into words only when it is told. */
final class JsonPath {

  /** The root itself. */
  static final JsonPath ROOT = new JsonPath(null, null, 0);

  private final @Nullable JsonPath parent;
  private final @Nullable String name;
  private final int index;

  private JsonPath(@Nullable JsonPath parent, @Nullable String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  JsonPath member(String name) {
    return new JsonPath(this, name, 0);
  }

  JsonPath item(int index) {
    return new JsonPath(this, null, index);
  }

  private String step() {
    if (name == null) {
      return "[" + index + "]";
    }
    return isPlain(name) ? "." + name : "[" + JsonString.of(name) + "]";
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '$') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (JsonPath at = this; at.parent != null; at = at.parent) {
      text.insert(0, at.step());
    }
    return text.insert(0, '$').toString();
  }
}
