// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import likeness.spec.DocumentSpecs;

/** The rule book as it is packed, from the class path. */
final class RuleBook {

  private RuleBook() {}

  static DocumentSpecs open() {
    return DocumentSpecs.open(RuleBook::text);
  }

  static String text(String path) {
    try (InputStream in = RuleBook.class.getResourceAsStream("/likeness/specs/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("path: expected a file of the rule book, got " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
