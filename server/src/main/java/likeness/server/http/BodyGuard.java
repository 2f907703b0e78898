// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Refuses methods and bodies that no route takes, by the request's head alone. */
final class BodyGuard {
  private BodyGuard() {}

  /**
   * Lets a request pass, or not.
   *
   * @param route what the method does at this place; absent if nothing
   * @throws Problem 405 for a method that is not known here and does not read, 413 for a body that
   *     is longer than the route takes
   */
  static void check(Context ctx, String method, Place place, @Nullable Route route) {
    if (route == null && !isReading(method)) {
      close(ctx);
      throw Problem.method(place.allowed());
    }
    int maxBytes = route == null ? 0 : route.maxBodyBytes();
    long length = ctx.req().getContentLengthLong();
    boolean chunked = maxBytes == 0 && ctx.req().getHeader("Transfer-Encoding") != null;
    if (length > maxBytes || chunked) {
      close(ctx);
      throw new Problem(
          413,
          "too-large",
          maxBytes == 0
              ? "this path takes no body; nothing was read"
              : "this path takes at most " + maxBytes + " bytes; nothing was read");
    }
  }

  private static boolean isReading(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  /** What follows on this connection is the body that nobody will read. */
  private static void close(Context ctx) {
    ctx.header("Connection", "close");
  }
}
