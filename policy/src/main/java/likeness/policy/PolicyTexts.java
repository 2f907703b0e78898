// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;

/** The words of the privacy page, by key; a language is one file. */
public final class PolicyTexts {
  static final List<String> RIGHTS =
      List.of("access", "erasure", "rectification", "portability", "objection", "complaint");

  /** The languages that the page can be written in, each with its own name for itself. */
  private static final Map<String, String> NAMES = names();

  /** The tags of those languages, English first. */
  public static final List<String> LANGUAGES = List.copyOf(NAMES.keySet());

  private final Map<String, String> texts;

  private PolicyTexts(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("en", "English");
    names.put("es", "Español");
    names.put("fr", "Français");
    names.put("de", "Deutsch");
    names.put("pt", "Português");
    names.put("ru", "Русский");
    names.put("zh-Hans", "简体中文");
    names.put("zh-Hant", "繁體中文");
    names.put("ja", "日本語");
    names.put("ko", "한국어");
    names.put("ar", "العربية");
    names.put("hi", "हिन्दी");
    return names;
  }

  /** A language's name in itself. */
  static String name(String language) {
    return NAMES.getOrDefault(language, language);
  }

  /** Whether a language is written from right to left. */
  static boolean isRightToLeft(String language) {
    return language.equals("ar");
  }

  /**
   * The first language of those that somebody asks for which is there; English if none is.
   *
   * @param accepted as Accept-Language has it (RFC 9110, 12.5.4); weights that differ from the
   *     order are honoured
   */
  public static String choose(String accepted) {
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(accepted);
    } catch (IllegalArgumentException e) {
      return LANGUAGES.get(0);
    }
    for (Locale.LanguageRange range : ranges) {
      String tag = range.getRange();
      if (range.getWeight() == 0) {
        continue;
      }
      if (tag.equals("zh") || tag.startsWith("zh-")) {
        return tag.matches("zh-(hant|tw|hk|mo).*") ? "zh-Hant" : "zh-Hans";
      }
      String first = tag.replaceFirst("-.*", "");
      if (LANGUAGES.contains(first)) {
        return first;
      }
    }
    return LANGUAGES.get(0);
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

  /** A text, or something else where the language lacks the key. */
  String textOr(String key, String otherwise) {
    return texts.getOrDefault(key, otherwise);
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
