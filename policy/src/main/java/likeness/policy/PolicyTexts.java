// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;

/** The words of the privacy page, by key; a language is one file. */
public final class PolicyTexts {
  static final List<String> RIGHTS =
      List.of("access", "erasure", "rectification", "portability", "objection", "complaint");

  /** The languages that the page can be written in. */
  public static final List<String> LANGUAGES = List.of("en");

  private final Map<String, String> texts;

  private PolicyTexts(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /** The texts of a language. */
  public static PolicyTexts of(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "language: expected one of " + String.join(", ", LANGUAGES) + ", got " + language);
    }
    JsonObject file =
        (JsonObject) JsonReader.read(Profiles.resource("texts/" + language + ".json"));
    Map<String, String> texts = new TreeMap<>();
    file.members().forEach((key, value) -> texts.put(key, ((JsonString) value).value()));
    return new PolicyTexts(texts);
  }

  /**
   * A text with its placeholders filled.
   *
   * @throws IllegalArgumentException if the language lacks the key
   */
  public String text(String key, String... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("key: expected one that the language has, got " + key);
    }
    String filled = text;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", values[i]);
    }
    return filled;
  }

  /** Keys of the ways in which anybody can see for themselves that a policy is kept. */
  static List<String> verify(Policy policy) {
    return policy.mode() == Mode.ON_DEVICE
        ? List.of("network-panel", "offline", "no-upload-route", "audit")
        : List.of("delete-now", "no-disk", "audit");
  }
}
