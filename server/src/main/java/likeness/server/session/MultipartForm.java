// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.server.http.Problem;

/**
 * Finds the photo in a form's body (RFC 7578) that lies in memory already. Libraries for this keep
 * copies in buffers or files of their own, which nobody overwrites.
 */
final class MultipartForm {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
  private static final int MAX_HEADER = 8192;

  private MultipartForm() {}

  /** Whether a body of this type is a form. */
  static boolean is(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /** The part named photo, as a copy; the body is released. */
  static OwnedBytes photo(OwnedBytes body, String contentType, ByteBudget budget) {
    try (body) {
      byte[] bytes = body.bytes();
      byte[] delimiter = delimiter(contentType);
      int start = find(bytes, delimiter, 0);
      while (start >= 0) {
        int header = start + delimiter.length;
        int content = find(bytes, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII), header);
        if (content < 0 || content - header > MAX_HEADER) {
          break;
        }
        int end =
            find(bytes, ("\r\n" + ascii(delimiter)).getBytes(StandardCharsets.US_ASCII), content);
        if (end < 0) {
          break;
        }
        String head = new String(bytes, header, content - header, StandardCharsets.ISO_8859_1);
        if (head.toLowerCase(Locale.ROOT).contains("name=\"photo\"")) {
          return OwnedBytes.of(java.util.Arrays.copyOfRange(bytes, content + 4, end), budget);
        }
        start = end + 2;
      }
    }
    throw new Problem(400, "bad-form", "expected a form with a part named photo");
  }

  private static byte[] delimiter(String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new Problem(400, "bad-form", "expected a boundary in the Content-Type");
    }
    String name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    return ("--" + name).getBytes(StandardCharsets.US_ASCII);
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static int find(byte[] in, byte[] what, int from) {
    outer:
    for (int i = from; i <= in.length - what.length; i++) {
      for (int j = 0; j < what.length; j++) {
        if (in[i + j] != what[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }
}
