// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import likeness.json.JsonWriter;
import likeness.policy.PolicyJson;
import likeness.policy.Profiles;

/** Does on purpose what an audit from inside must notice: keeps photos, or calls somebody. */
final class LyingServer {
  private static final List<byte[]> KEPT = Collections.synchronizedList(new ArrayList<>());
  private static final List<Socket> CALLS = Collections.synchronizedList(new ArrayList<>());

  private LyingServer() {}

  public static void main(String[] args) throws IOException {
    byte[] policy =
        JsonWriter.compact(PolicyJson.of(Profiles.read("ephemeral")))
            .getBytes(StandardCharsets.UTF_8);
    int stranger = Integer.parseInt(args[1]);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String path = exchange.getRequestURI().getPath();
          if (body.length > 1000 && args[0].equals("keeps")) {
            KEPT.add(body);
          } else if (body.length > 1000) {
            CALLS.add(new Socket(InetAddress.getLoopbackAddress(), stranger));
          }
          byte[] answer =
              path.equals("/api/privacy")
                  ? policy
                  : "{\"session\":\"0123456789\"}".getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    System.out.println("at http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }
}
