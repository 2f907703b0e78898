// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import io.javalin.config.JettyConfig;
import java.io.IOException;
import likeness.server.settings.PemTls;
import likeness.server.settings.ServerSettings;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Where the server listens, plainly or with TLS. */
final class Connectors {
  private Connectors() {}

  static void add(JettyConfig jetty, ServerSettings settings, int idleMillis, SlowHeads slowHeads) {
    SslContextFactory.@Nullable Server tls = tls(settings);
    jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = connector(server, http, tls);
          connector.setHost(settings.host());
          connector.setPort(settings.port());
          connector.setIdleTimeout(idleMillis);
          connector.addEventListener(slowHeads);
          return connector;
        });
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, SslContextFactory.@Nullable Server tls) {
    if (tls == null) {
      return connector(server, new HttpConnectionFactory(http));
    }
    HttpConfiguration secure = new HttpConfiguration(http);
    // A server may be known by several names; whoever asks for another one still gets an answer.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    return connector(
        server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
  }

  private static ServerConnector connector(Server server, ConnectionFactory... factories) {
    return new ServerConnector(server, null, null, new WipingPool(), -1, -1, factories);
  }

  private static SslContextFactory.@Nullable Server tls(ServerSettings settings) {
    ServerSettings.Tls files = settings.tls();
    if (files == null) {
      return null;
    }
    try {
      return PemTls.read(files);
    } catch (IOException e) {
      throw new IllegalArgumentException("tls: cannot read " + e.getMessage(), e);
    }
  }
}
