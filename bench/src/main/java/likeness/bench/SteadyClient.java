// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive connection that asks the same over and over. It learns from the first answer how
 * long they are and looks at no header afterwards, so that an answer with many headers costs this
 * side what one with few does, but for the bytes themselves.
 */
final class SteadyClient implements AutoCloseable {
  private static final int TIMEOUT_MS = 60_000;
  private static final byte[] OK = ascii("HTTP/1.1 200 ");
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] request;
  private final byte[] body;
  private final byte[] answer;

  /**
   * @param body what every answer must end with
   */
  SteadyClient(int port, String path, byte[] body) throws IOException {
    this.body = body;
    request = ascii("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MS);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
    answer = first();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The length, with a date and a length in it, is the same each time. */
  private byte[] first() throws IOException {
    out.write(request);
    byte[] seen = new byte[1 << 14];
    int length = 0;
    while (!endsWithBody(seen, length)) {
      int read = in.read(seen, length, seen.length - length);
      if (read <= 0) {
        throw new IOException("expected an answer that ends with the body");
      }
      length += read;
    }
    byte[] whole = Arrays.copyOf(seen, length);
    requireOk(whole);
    return whole;
  }

  private boolean endsWithBody(byte[] seen, int length) {
    int from = length - body.length;
    return from > 0 && Arrays.equals(seen, from, length, body, 0, body.length);
  }

  private static void requireOk(byte[] seen) throws IOException {
    if (!Arrays.equals(seen, 0, OK.length, OK, 0, OK.length)) {
      throw new IOException("expected 200, got " + new String(seen, StandardCharsets.US_ASCII));
    }
  }

  /** How long an answer is, head and body. */
  int answerBytes() {
    return answer.length;
  }

  /** Asks once more and takes the whole answer. */
  void again() throws IOException {
    out.write(request);
    int length = 0;
    while (length < answer.length) {
      int read = in.read(answer, length, answer.length - length);
      if (read <= 0) {
        throw new IOException("the connection ended within an answer");
      }
      length += read;
    }
    requireOk(answer);
    if (!endsWithBody(answer, length)) {
      throw new IOException("expected each answer to be as long as the first");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
