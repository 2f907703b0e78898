// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import java.util.Locale;

/** What a request says that it takes or has. */
public final class Accepts {
  private Accepts() {}

  /** Whether an encoding is named in Accept-Encoding and not ruled out there. */
  public static boolean encoding(Context ctx, String name) {
    String accepted = ctx.header("Accept-Encoding");
    if (accepted == null) {
      return false;
    }
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.trim().split(";", 2);
      if (words[0].trim().equals(name)) {
        return words.length == 1 || !words[1].trim().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** Whether the asker has this answer already. */
  public static boolean holds(Context ctx, String etag) {
    String known = ctx.header("If-None-Match");
    if (known == null) {
      return false;
    }
    for (String part : known.split(",", -1)) {
      String tag = part.trim();
      if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }
}
