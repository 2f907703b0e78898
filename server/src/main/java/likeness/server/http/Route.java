// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Handler;
import java.util.Locale;

/**
 * One thing that the server answers.
 *
 * @param path as Javalin writes it; parts in {@code <>} stand for anything
 * @param maxBodyBytes how long a request's body may be; 0 if it must have none
 * @param shared whether pages of other origins may read the answer
 */
public record Route(String method, String path, int maxBodyBytes, boolean shared, Handler handler) {

  public Route {
    if (!method.equals(method.toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException("method: expected capitals, got " + method);
    }
    if (maxBodyBytes < 0) {
      throw new IllegalArgumentException("maxBodyBytes: expected 0 or more, got " + maxBodyBytes);
    }
  }

  /** Something to be read by this origin's pages, and by programs. */
  public static Route get(String path, Handler handler) {
    return new Route("GET", path, 0, false, handler);
  }

  /** Something to be read by anybody's pages. */
  public static Route shared(String path, Handler handler) {
    return new Route("GET", path, 0, true, handler);
  }

  /** Something that does its work without a body. */
  public static Route plain(String method, String path, Handler handler) {
    return new Route(method, path, 0, false, handler);
  }

  /** Something that takes a body. */
  public static Route taking(String method, String path, int maxBodyBytes, Handler handler) {
    return new Route(method, path, maxBodyBytes, false, handler);
  }
}
