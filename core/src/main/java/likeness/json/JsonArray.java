// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values. */
public final class JsonArray extends JsonValue {
  private final List<JsonValue> items;

  JsonArray(JsonPlace place, List<? extends JsonValue> items) {
    super(place);
    this.items = List.copyOf(items);
  }

  public static JsonArray of(List<? extends JsonValue> items) {
    return new JsonArray(JsonPlace.NOWHERE, items);
  }

  /** A list of texts. */
  public static JsonArray ofStrings(List<String> items) {
    return of(items.stream().map(JsonString::of).toList());
  }

  public List<JsonValue> items() {
    return items;
  }

  @Override
  public String kind() {
    return "an array";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonArray that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }
}
