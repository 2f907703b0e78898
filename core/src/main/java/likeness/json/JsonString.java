// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import org.jspecify.annotations.Nullable;

/** A text. */
public final class JsonString extends JsonValue {
  private final String value;

  JsonString(JsonPlace place, String value) {
    super(place);
    this.value = value;
  }

  public static JsonString of(String value) {
    return new JsonString(JsonPlace.NOWHERE, value);
  }

  public String value() {
    return value;
  }

  @Override
  public String kind() {
    return "a string";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonString that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
