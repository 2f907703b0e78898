// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a library that reports home does, for {@link QuietTest} to see. */
final class QuietBreach {
  private QuietBreach() {}

  public static void main(String[] args) throws Exception {
    Path cache =
        Files.createDirectories(Path.of(System.getProperty("user.home")).resolve(".cache"));
    Files.writeString(cache.resolve("device-id"), "1");
    Path events = Path.of(System.getProperty("java.io.tmpdir")).resolve("events.db");
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, here);
        Socket socket = new Socket(here, server.getLocalPort());
        OutputStream out = Files.newOutputStream(events)) {
      out.write(socket.getLocalPort());
      OpenFiles.report();
    }
  }
}
