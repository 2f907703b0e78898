// SPDX-License-Identifier: Apache-2.0
package likeness.slot;

import org.jspecify.annotations.Nullable;

/**
 * Where a network's file comes from and how it is known again; what nobody has stated is absent.
 *
 * @param url where it can be fetched, http or https
 * @param file its name beside the manifest
 * @param bytes its length
 * @param sha256 64 lower-case hexadecimal digits
 */
public record SlotFile(
    @Nullable String url, @Nullable String file, @Nullable Long bytes, @Nullable String sha256) {

  /** Nothing is known. */
  public static final SlotFile UNKNOWN = new SlotFile(null, null, null, null);

  /** The longest file that is accepted: 4 GiB. */
  public static final long MAX_BYTES = 1L << 32;

  public SlotFile {
    if (url != null && file != null) {
      throw new IllegalArgumentException("url, file: expected one of them, got both");
    }
    if (url != null && !(url.startsWith("https://") || url.startsWith("http://"))) {
      throw new IllegalArgumentException("url: expected http:// or https://, got " + url);
    }
    if (file != null && !isPlainName(file)) {
      throw new IllegalArgumentException(
          "file: expected a name of letters, digits, dot, dash and underscore, got " + file);
    }
    if (bytes != null && (bytes < 1 || bytes > MAX_BYTES)) {
      throw new IllegalArgumentException("bytes: expected 1 to " + MAX_BYTES + ", got " + bytes);
    }
    if (sha256 != null && !isSha256(sha256)) {
      throw new IllegalArgumentException(
          "sha256: expected 64 hexadecimal digits in lower case, got " + sha256);
    }
  }

  /**
   * The same file, with what has been found of it.
   *
   * @param foundBytes its length
   * @param foundSha256 of it, in hexadecimal
   * @throws IllegalArgumentException if that is not what was stated
   */
  public SlotFile confirmed(long foundBytes, String foundSha256) {
    if (bytes != null && bytes != foundBytes) {
      throw new IllegalArgumentException(
          "the file: expected " + bytes + " bytes, got " + foundBytes);
    }
    if (sha256 != null && !sha256.equals(foundSha256)) {
      throw new IllegalArgumentException(
          "the file: expected SHA-256 " + sha256 + ", got " + foundSha256);
    }
    return new SlotFile(url, file, foundBytes, foundSha256);
  }

  private static boolean isSha256(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private static boolean isPlainName(String name) {
    return !name.isEmpty()
        && name.charAt(0) != '.'
        && name.chars()
            .allMatch(
                c ->
                    c >= '0' && c <= '9'
                        || c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c == '.'
                        || c == '-'
                        || c == '_');
  }
}
