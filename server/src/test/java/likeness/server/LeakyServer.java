// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Does on purpose what NoDiskTest must notice: a server that leaks each upload in one of four ways.
 */
final class LeakyServer {
  private LeakyServer() {}

  public static void main(String[] args) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          leak(args[0], exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println("at http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static void leak(String how, byte[] photo) throws IOException {
    switch (how) {
      case "temp-file" -> Files.write(Files.createTempFile("upload", null), photo);
      case "shared-memory" -> {
        Path file = Files.createTempFile(Path.of("/dev/shm"), "upload", null);
        Files.write(file, photo);
        Files.delete(file);
      }
      case "log-line" -> System.out.println(new String(photo, StandardCharsets.ISO_8859_1));
      case "cached-stream" -> {
        ImageIO.setUseCache(true);
        ImageIO.createImageInputStream(new ByteArrayInputStream(photo)).close();
      }
      default -> throw new IllegalArgumentException("how: got " + how);
    }
  }
}
