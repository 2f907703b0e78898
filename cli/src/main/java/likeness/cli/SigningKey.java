// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import likeness.jvm.receipt.ReceiptSignature;

/** Reads keys that arguments name, and finds out early whether they are any. */
final class SigningKey {
  private static final int MOST_BYTES = 16_384;

  private SigningKey() {}

  /** A private key's text, once it has signed something: a wrong one is told before any work. */
  static String read(Path file) throws IOException {
    String pem = text(file);
    ReceiptSignature.sign(new byte[0], pem);
    return pem;
  }

  /** A file of text, such as a public key. */
  static String text(Path file) throws IOException {
    return new String(Inputs.read(file.toString(), MOST_BYTES), StandardCharsets.US_ASCII);
  }
}
