// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import org.jspecify.annotations.Nullable;

/** The value {@code true} or {@code false}. */
public final class JsonBoolean extends JsonValue {
  private final boolean value;

  JsonBoolean(JsonPlace place, boolean value) {
    super(place);
    this.value = value;
  }

  public static JsonBoolean of(boolean value) {
    return new JsonBoolean(JsonPlace.NOWHERE, value);
  }

  public boolean value() {
    return value;
  }

  @Override
  public String kind() {
    return "a boolean";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonBoolean that && value == that.value;
  }

  @Override
  public int hashCode() {
    return value ? 3 : 5;
  }
}
