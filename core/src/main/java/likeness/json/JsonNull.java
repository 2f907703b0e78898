// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import org.jspecify.annotations.Nullable;

/** The value {@code null}. */
public final class JsonNull extends JsonValue {

  /** One that was made, not read. */
  public static final JsonNull NULL = new JsonNull(JsonPlace.NOWHERE);

  JsonNull(JsonPlace place) {
    super(place);
  }

  @Override
  public String kind() {
    return "null";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonNull;
  }

  @Override
  public int hashCode() {
    return 7;
  }
}
