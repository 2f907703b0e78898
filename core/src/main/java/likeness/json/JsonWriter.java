// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON texts that are the same, byte for byte, on every platform.
 *
 * <p>Objects keep their own order, or are sorted by name (UTF-16 order) when told so. Control
 * characters, the two line separators and lone surrogates are escaped; everything else is written
 * as it is. The indented form ends with a line feed.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final int indent;
  private final boolean sorted;

  private JsonWriter(int indent, boolean sorted) {
    this.indent = indent;
    this.sorted = sorted;
  }

  /** On one line, in the objects' own order. */
  public static String compact(JsonValue value) {
    return text(value, 0, false);
  }

  /** On one line, members sorted by name. */
  public static String compactSorted(JsonValue value) {
    return text(value, 0, true);
  }

  /** One member a line, indented by two, in the objects' own order. */
  public static String indented(JsonValue value) {
    return text(value, 2, false) + "\n";
  }

  /** One member a line, indented by two, members sorted by name. */
  public static String indentedSorted(JsonValue value) {
    return text(value, 2, true) + "\n";
  }

  private static String text(JsonValue value, int indent, boolean sorted) {
    JsonWriter writer = new JsonWriter(indent, sorted);
    writer.write(value, 0);
    return writer.out.toString();
  }

  private void write(JsonValue value, int depth) {
    if (value instanceof JsonObject object) {
      writeObject(object.members(), depth);
    } else if (value instanceof JsonArray array) {
      writeArray(array.items(), depth);
    } else if (value instanceof JsonString string) {
      writeString(string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(number.text());
    } else if (value instanceof JsonBoolean bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  private void writeObject(Map<String, JsonValue> members, int depth) {
    List<String> names = new ArrayList<>(members.keySet());
    if (sorted) {
      Collections.sort(names);
    }
    out.append('{');
    boolean first = true;
    for (String name : names) {
      JsonValue value = members.get(name);
      if (value == null) {
        throw new IllegalStateException("member: expected a value for " + name);
      }
      separate(first, depth + 1);
      first = false;
      writeString(name);
      out.append(indent > 0 ? ": " : ":");
      write(value, depth + 1);
    }
    close(first, depth, '}');
  }

  private void writeArray(List<JsonValue> items, int depth) {
    out.append('[');
    boolean first = true;
    for (JsonValue item : items) {
      separate(first, depth + 1);
      first = false;
      write(item, depth + 1);
    }
    close(first, depth, ']');
  }

  private void separate(boolean first, int depth) {
    if (!first) {
      out.append(',');
    }
    newLine(depth);
  }

  private void close(boolean empty, int depth, char bracket) {
    if (!empty) {
      newLine(depth);
    }
    out.append(bracket);
  }

  private void newLine(int depth) {
    if (indent > 0) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }

  private void writeString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 0xf));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
