// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text, with the place it was read from.
 *
 * <p>Two values are equal if they say the same; where they stood does not count.
 */
public abstract sealed class JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  private final JsonPlace place;

  JsonValue(JsonPlace place) {
    this.place = place;
  }

  /** Where the value begins in its text; {@link JsonPlace#NOWHERE} when it was not read. */
  public JsonPlace place() {
    return place;
  }

  /** What the value is, for messages: {@code an object}, {@code a number}, … */
  public abstract String kind();

  @Override
  public abstract boolean equals(@Nullable Object other);

  @Override
  public abstract int hashCode();

  /** The compact form. */
  @Override
  public final String toString() {
    return JsonWriter.compact(this);
  }
}
