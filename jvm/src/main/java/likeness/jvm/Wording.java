// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import likeness.report.Messages;

/** The reports' texts on the class path. */
public final class Wording {
  private static final String ENGLISH = "/likeness/report/messages.en.json";

  private Wording() {}

  /** The English texts. */
  public static Messages english() {
    try (InputStream in = Messages.class.getResourceAsStream(ENGLISH)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + ENGLISH);
      }
      return Messages.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ENGLISH, e);
    }
  }
}
