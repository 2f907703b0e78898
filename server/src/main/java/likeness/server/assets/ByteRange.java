// SPDX-License-Identifier: Apache-2.0
package likeness.server.assets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param from the first byte
 * @param to the byte after the last
 */
record ByteRange(long from, long to) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** A part that cannot be had: it begins after the file's end. */
  static final ByteRange NONE = new ByteRange(0, 0);

  boolean isEmpty() {
    return from == to;
  }

  /** The part that a Range header asks for; absent if it asks for several, or for nothing known. */
  static @Nullable ByteRange parse(@Nullable String header, long size) {
    Matcher one = ONE.matcher(header == null ? "" : header);
    if (!one.matches()) {
      return null;
    }
    String first = one.group(1);
    String last = one.group(2);
    if (first.isEmpty()) {
      if (last.isEmpty()) {
        return null;
      }
      long length = Math.min(size, Long.parseLong(last));
      return length == 0 ? NONE : new ByteRange(size - length, size);
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return null;
    }
    return from >= size ? NONE : new ByteRange(from, to);
  }
}
