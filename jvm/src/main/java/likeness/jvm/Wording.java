// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import likeness.report.Messages;

/** The reports' texts on the class path. */
public final class Wording {
  private static final String ENGLISH = "en";

  /** The languages that there are texts in, as BCP 47 tags; the page has the same. */
  public static final List<String> LANGUAGES =
      List.of(ENGLISH, "es", "fr", "de", "pt", "ru", "zh-Hans", "zh-Hant", "ja", "ko", "ar", "hi");

  private Wording() {}

  /** The English texts. */
  public static Messages english() {
    return in(ENGLISH);
  }

  /**
   * The texts of a language.
   *
   * @throws IllegalArgumentException if it is none of {@link #LANGUAGES}
   */
  public static Messages in(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "language: expected one of " + String.join(", ", LANGUAGES) + ", got " + language);
    }
    String file = "/likeness/report/messages." + language + ".json";
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + file);
      }
      return Messages.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
