// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the way to it, so that whoever reads a typed thing from JSON can say
 * exactly what is wrong where.
 *
 * <p>A member that is absent reads as {@code null}. Each method throws {@link JsonException} if the
 * value is of another kind.
 */
public final class JsonField {
  private final JsonValue value;
  private final JsonPath path;

  private JsonField(JsonValue value, JsonPath path) {
    this.value = value;
    this.path = path;
  }

  public static JsonField root(JsonValue value) {
    return new JsonField(value, JsonPath.ROOT);
  }

  public JsonValue value() {
    return value;
  }

  public String path() {
    return path.toString();
  }

  public boolean isNull() {
    return value instanceof JsonNull;
  }

  /** The member of an object; a null at the object's place when it is absent. */
  public JsonField get(String name) {
    JsonValue member = object().members().get(name);
    return new JsonField(member == null ? new JsonNull(value.place()) : member, path.member(name));
  }

  /** The member read by {@code read}, or null when it is absent or null. */
  public <T> @Nullable T optional(String name, Function<JsonField, T> read) {
    JsonField field = get(name);
    return field.isNull() ? null : read.apply(field);
  }

  /** The items of an array; none when the value is null. */
  public <T> List<T> list(Function<JsonField, T> read) {
    if (isNull()) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw expected("an array");
    }
    List<T> items = new ArrayList<>();
    for (JsonValue item : array.items()) {
      items.add(read.apply(new JsonField(item, path.item(items.size()))));
    }
    return items;
  }

  public JsonObject object() {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw expected("an object");
  }

  /** The object, after every name in it was found among {@code names}. */
  public JsonField only(List<String> names) {
    for (String name : object().members().keySet()) {
      if (!names.contains(name)) {
        throw get(name).error("expected one of " + String.join(", ", names) + ", got " + name);
      }
    }
    return this;
  }

  public String text() {
    if (value instanceof JsonString string) {
      return string.value();
    }
    throw expected("a string");
  }

  public double number() {
    if (value instanceof JsonNumber number && Math.abs(number.doubleValue()) <= Double.MAX_VALUE) {
      return number.doubleValue();
    }
    throw expected("a finite number");
  }

  public int whole() {
    if (value instanceof JsonNumber number && number.isInt()) {
      return number.intValue();
    }
    throw expected("a whole number");
  }

  public boolean bool() {
    if (value instanceof JsonBoolean bool) {
      return bool.value();
    }
    throw expected("true or false");
  }

  /** How a constant is written in JSON: its name in lower case. */
  public static String wordOf(Enum<?> constant) {
    String name = constant.name();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return word.toString();
  }

  /** The constant that is written so. */
  public <E extends Enum<E>> E word(Class<E> type) {
    String word = text();
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = wordOf(constant);
      if (name.equals(word)) {
        return constant;
      }
      words.add(name);
    }
    throw error("expected one of " + String.join(", ", words) + ", got " + word);
  }

  /** What {@code make} gives; an argument that it refuses becomes an error at this place. */
  public <T> T build(Supplier<T> make) {
    try {
      return make.get();
    } catch (JsonException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      JsonException placed = error(String.valueOf(e.getMessage()));
      placed.initCause(e);
      throw placed;
    }
  }

  /** An error at this place. */
  public JsonException error(String problem) {
    return new JsonException(value.place(), path.toString(), problem);
  }

  private JsonException expected(String kind) {
    return error("expected " + kind + ", got " + (isNull() ? "nothing" : value.kind()));
  }
}
