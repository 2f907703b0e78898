// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import likeness.slot.SlotFile;

/** Compares a file with what is known of it. */
final class FileCheck {
  private static final int CHUNK = 1 << 16;

  private FileCheck() {}

  /** In lower-case hexadecimal; reads the file once, in pieces. */
  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * @return the file's SHA-256
   * @throws ModelRefused if length or SHA-256 are stated and differ
   */
  static String require(Path file, SlotFile expected) throws IOException {
    long length = Files.size(file);
    Long bytes = expected.bytes();
    if (bytes != null && bytes != length) {
      throw new ModelRefused("the file: expected " + bytes + " bytes, got " + length);
    }
    String sha256 = sha256(file);
    String wanted = expected.sha256();
    if (wanted != null && !sha256.equals(wanted)) {
      throw new ModelRefused("the file: expected SHA-256 " + wanted + ", got " + sha256);
    }
    return sha256;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
