// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer carries, whatever it is. */
public final class SecurityHeaders implements Handler {
  /** Nothing inline, nothing from elsewhere; WebAssembly from this origin's files alone. */
  static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "worker-src 'self'",
          "connect-src 'self'",
          "img-src 'self' blob: data:",
          "media-src 'self' blob: mediastream:",
          "style-src 'self'",
          "font-src 'self'",
          "manifest-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  private static final Map<String, String> ALWAYS = always();
  private final boolean encrypted;

  /**
   * @param encrypted whether people reach this server by HTTPS, here or at a proxy
   */
  public SecurityHeaders(boolean encrypted) {
    this.encrypted = encrypted;
  }

  /** The headers and their values. */
  public static Map<String, String> always() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Embedder-Policy", "require-corp");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put(
        "Permissions-Policy",
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    return headers;
  }

  @Override
  public void handle(Context ctx) {
    ALWAYS.forEach(ctx::header);
    if (encrypted) {
      ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /** Lets pages of other origins read an answer that is the same for everybody. */
  static void share(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  /** Answers a browser that asks whether it may. */
  static void preflight(Context ctx) {
    share(ctx);
    ctx.header("Access-Control-Allow-Methods", "GET, HEAD");
    ctx.header("Access-Control-Allow-Headers", "If-None-Match");
    ctx.header("Access-Control-Max-Age", "86400");
    ctx.status(204);
  }
}
