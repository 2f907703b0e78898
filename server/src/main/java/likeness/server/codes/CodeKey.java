// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key without which stored hashes say nothing about codes. */
public final class CodeKey {
  private static final int KEY_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  private CodeKey(byte[] bytes) {
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "codes.key_file: expected " + KEY_BYTES + " bytes in hexadecimal, got " + bytes.length);
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** A key of one's own, for tests. */
  static CodeKey of(byte[] bytes) {
    return new CodeKey(bytes);
  }

  /**
   * Reads the file if it is there, and makes none.
   *
   * @throws IOException if it is there and cannot be read, or is not and could not be made
   */
  public static void check(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(file)) {
      CodeKey unused = read(file);
    } else if (folder == null || !Files.isWritable(folder)) {
      throw new IOException(
          "codes.key_file: there is no folder that " + file + " could be made in");
    }
  }

  /** Reads the file, or makes it, for its owner's eyes alone. */
  public static CodeKey open(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n", StandardCharsets.US_ASCII);
    } catch (FileAlreadyExistsException e) {
      // There is a key already, which is what counts.
      return read(file);
    }
    return read(file);
  }

  private static CodeKey read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).trim();
    try {
      return new CodeKey(HexFormat.of().parseHex(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "codes.key_file: expected " + KEY_BYTES + " bytes in hexadecimal in " + file, e);
    }
  }

  /** What is stored of a code: HMAC-SHA-256, in hexadecimal. */
  String hash(UnlockCode code) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal(code.letters().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
