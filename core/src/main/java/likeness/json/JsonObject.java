// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values by name, in the order in which they were read or put. */
public final class JsonObject extends JsonValue {
  private final Map<String, JsonValue> members;

  JsonObject(JsonPlace place, Map<String, JsonValue> members) {
    super(place);
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  public static JsonObject of(Map<String, JsonValue> members) {
    return new JsonObject(JsonPlace.NOWHERE, members);
  }

  public static Builder builder() {
    return new Builder();
  }

  public Map<String, JsonValue> members() {
    return members;
  }

  public Optional<JsonValue> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  @Override
  public String kind() {
    return "an object";
  }

  /** The order of the members does not count. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** Puts an object together; a name can be put once. */
  public static final class Builder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String name, JsonValue value) {
      if (members.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("name: expected each once, got " + name + " twice");
      }
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, JsonString.of(value));
    }

    public Builder put(String name, boolean value) {
      return put(name, JsonBoolean.of(value));
    }

    public Builder put(String name, int value) {
      return put(name, JsonNumber.of(value));
    }

    public Builder put(String name, long value) {
      return put(name, JsonNumber.of(value));
    }

    /** A number with {@code digits} places after the point. */
    public Builder put(String name, double value, int digits) {
      return put(name, JsonNumber.decimal(value, digits));
    }

    /** Puts the text, or nothing when there is none. */
    public Builder putIfPresent(String name, @Nullable String value) {
      return value == null ? this : put(name, value);
    }

    public JsonObject build() {
      return of(members);
    }
  }
}
