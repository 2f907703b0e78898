// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import io.javalin.Javalin;

/** Javalin with one handler and nothing else: what the server is measured against. */
public final class BareServer {
  private static final String BODY = "{\"status\":\"up\"}";

  private BareServer() {}

  public static void main(String[] args) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = 0;
              config.routes.get("/health", ctx -> ctx.contentType("application/json").result(BODY));
            });
    javalin.start();
    System.out.println("bare, at http://127.0.0.1:" + javalin.port() + "/");
  }
}
