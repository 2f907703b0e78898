// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * What every answer carries, whatever it is. Put in before anything looks at the request, as bytes
 * that were encoded once.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
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

  private final List<HttpField> fields;

  /**
   * @param encrypted whether people reach this server by HTTPS, here or at a proxy
   */
  public SecurityHeaders(boolean encrypted) {
    List<HttpField> all = new ArrayList<>();
    always().forEach((name, value) -> all.add(new PreEncodedHttpField(name, value)));
    if (encrypted) {
      all.add(
          new PreEncodedHttpField(
              "Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
    }
    fields = List.copyOf(all);
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
  public Request customize(Request request, HttpFields.Mutable answer) {
    for (HttpField field : fields) {
      answer.add(field);
    }
    return request;
  }

  /** Puts them into an answer that may have lost them, or never had them. */
  void into(HttpFields.Mutable answer) {
    for (HttpField field : fields) {
      answer.put(field);
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
