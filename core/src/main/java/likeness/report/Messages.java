// SPDX-License-Identifier: Apache-2.0
package likeness.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.portrait.Message;

/**
 * The texts of messages in one language.
 *
 * <p>A text is plain, with arguments in braces: {@code The head is {value} mm tall}. Read from a
 * JSON object whose members are keys and texts; the page reads the same file.
 */
public final class Messages {
  private final Map<String, String> texts;

  private Messages(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads the texts of a language.
   *
   * @throws likeness.json.JsonException if the text is no object of strings
   */
  public static Messages read(String json) {
    JsonField root = JsonField.root(JsonReader.read(json));
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : root.object().members().keySet()) {
      texts.put(key, root.get(key).text());
    }
    return new Messages(texts);
  }

  public Set<String> keys() {
    return Collections.unmodifiableSet(texts.keySet());
  }

  /**
   * The message in words.
   *
   * @throws IllegalArgumentException if there is no text for its key, or the text names an argument
   *     that the message lacks
   */
  public String text(Message message) {
    String template = texts.get(message.key());
    if (template == null) {
      throw new IllegalArgumentException(
          "key: expected one with a text in this language, got " + message.key());
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (true) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        return text.append(template, at, template.length()).toString();
      }
      String name = template.substring(open + 1, close);
      String argument = message.arguments().get(name);
      if (argument == null) {
        throw new IllegalArgumentException(
            message.key() + ": expected the argument " + name + ", got " + message.arguments());
      }
      text.append(template, at, open).append(argument);
      at = close + 1;
    }
  }
}
