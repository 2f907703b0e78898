// SPDX-License-Identifier: Apache-2.0
package breach.habits;

import java.io.IOException;
import java.net.Socket;

/** Opens a connection. */
public final class Caller {
  public boolean reaches(String host) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      return socket.isConnected();
    }
  }
}
