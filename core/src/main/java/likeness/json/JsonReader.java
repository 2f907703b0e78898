// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON texts strictly (RFC 8259): no comments, no trailing commas, no name twice in an
 * object, one value a text.
 *
 * <p>A byte-order mark at the beginning is passed over. Time and memory are linear in the text,
 * within {@link JsonLimits}.
 */
public final class JsonReader {
  private final String text;
  private final int maxDepth;
  private JsonPath path = JsonPath.ROOT;
  private int at;
  private int line = 1;
  private int lineStart;

  private JsonReader(String text, int maxDepth) {
    this.text = text;
    this.maxDepth = maxDepth;
  }

  /** Reads {@code text} within {@link JsonLimits#DEFAULT}. */
  public static JsonValue read(String text) {
    return read(text, JsonLimits.DEFAULT);
  }

  /**
   * Reads {@code text}.
   *
   * @throws JsonException if the text is not well formed or exceeds the limits
   */
  public static JsonValue read(String text, JsonLimits limits) {
    JsonReader reader = new JsonReader(text, limits.maxDepth());
    if (text.length() > limits.maxChars()) {
      throw reader.error(
          "expected at most " + limits.maxChars() + " characters, got " + text.length());
    }
    if (!text.isEmpty() && text.charAt(0) == 0xfeff) {
      reader.at = 1;
      reader.lineStart = 1;
    }
    reader.skipSpace();
    JsonValue value = reader.value(0);
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.error("expected the end of the text, got " + reader.here());
    }
    return value;
  }

  private JsonValue value(int depth) {
    JsonPlace place = place();
    int c = peek();
    if (c == '{' || c == '[') {
      if (depth >= maxDepth) {
        throw error("expected at most " + maxDepth + " objects and arrays in each other");
      }
      return c == '{' ? object(place, depth + 1) : array(place, depth + 1);
    }
    if (c == '"') {
      return new JsonString(place, string());
    }
    if (c == '-' || isDigit(c)) {
      return new JsonNumber(place, number());
    }
    if (word("true")) {
      return new JsonBoolean(place, true);
    }
    if (word("false")) {
      return new JsonBoolean(place, false);
    }
    if (word("null")) {
      return new JsonNull(place);
    }
    throw error("expected a value, got " + here());
  }

  private JsonObject object(JsonPlace place, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    JsonPath here = path;
    at++;
    skipSpace();
    if (peek() == '}') {
      at++;
      return new JsonObject(place, members);
    }
    while (true) {
      if (peek() != '"') {
        throw error("expected a name in quotes, got " + here());
      }
      JsonPlace namePlace = place();
      String name = string();
      path = here.member(name);
      if (members.containsKey(name)) {
        throw new JsonException(
            namePlace, path.toString(), "expected each name once, got it twice");
      }
      skipSpace();
      expect(':');
      skipSpace();
      members.put(name, value(depth));
      path = here;
      skipSpace();
      if (!more('}')) {
        return new JsonObject(place, members);
      }
    }
  }

  private JsonArray array(JsonPlace place, int depth) {
    List<JsonValue> items = new ArrayList<>();
    JsonPath here = path;
    at++;
    skipSpace();
    if (peek() == ']') {
      at++;
      return new JsonArray(place, items);
    }
    while (true) {
      path = here.item(items.size());
      items.add(value(depth));
      path = here;
      skipSpace();
      if (!more(']')) {
        return new JsonArray(place, items);
      }
    }
  }

  /** Passes a comma and what follows it, or the closing bracket; tells whether there is more. */
  private boolean more(char close) {
    if (peek() == close) {
      at++;
      return false;
    }
    expect(',');
    skipSpace();
    return true;
  }

  private String string() {
    at++;
    int start = at;
    StringBuilder value = null;
    while (true) {
      int c = peek();
      if (c < 0) {
        throw error("expected a closing quote, got the end of the text");
      }
      if (c < 0x20) {
        throw error("expected control characters to be escaped, got " + here());
      }
      if (c == '"') {
        String rest = text.substring(start, at);
        at++;
        return value == null ? rest : value.append(rest).toString();
      }
      if (c == '\\') {
        // Most strings have no escape: they are cut out whole, which matters in the browser.
        value = (value == null ? new StringBuilder() : value).append(text, start, at);
        at++;
        value.append(escaped());
        start = at;
      } else {
        at++;
      }
    }
  }

  private char escaped() {
    int c = peek();
    if (c == 'u') {
      at++;
      return hex();
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (c < 0 || known < 0) {
      throw error("expected an escape sequence, got " + here());
    }
    at++;
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private char hex() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = peek() < 0 ? -1 : "0123456789abcdef".indexOf(lower(peek()));
      if (digit < 0) {
        throw error("expected four hexadecimal digits, got " + here());
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private String number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
      if (isDigit(peek())) {
        throw error("expected no digit after a leading 0, got " + here());
      }
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (lower(peek()) == 'e') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    return text.substring(start, at);
  }

  private void digits() {
    if (!isDigit(peek())) {
      throw error("expected a digit, got " + here());
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private boolean word(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw error("expected '" + wanted + "', got " + here());
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return;
      }
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private JsonPlace place() {
    return new JsonPlace(line, at - lineStart + 1);
  }

  private String here() {
    int c = peek();
    if (c < 0) {
      return "the end of the text";
    }
    return c < 0x20 || c > 0x7e ? "character " + c : "'" + (char) c + "'";
  }

  private JsonException error(String problem) {
    return new JsonException(place(), path.toString(), problem);
  }
}
