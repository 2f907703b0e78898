// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import likeness.slot.SlotFile;

/** The bytes of one answer on their way to the file. */
record Transfer(
    HttpURLConnection connection,
    Path part,
    long from,
    SlotFile expected,
    DownloadProgress progress) {
  private static final int CHUNK = 1 << 16;

  /** Whether all has come that was announced. */
  boolean run() throws IOException {
    long announced = connection.getContentLengthLong();
    Long bytes = expected.bytes();
    long total = bytes != null ? bytes : announced < 0 ? -1 : from + announced;
    long limit = bytes != null ? bytes : SlotFile.MAX_BYTES;
    if (announced >= 0 && from + announced > limit) {
      throw refused(from + announced, limit);
    }
    StandardOpenOption how =
        from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long done = from;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        done += n;
        if (done > limit) {
          throw refused(done, limit);
        }
        out.write(chunk, 0, n);
        progress.show(done, total);
      }
    }
    return total < 0 || done == total;
  }

  private ModelRefused refused(long length, long limit) throws IOException {
    Files.deleteIfExists(part);
    return new ModelRefused(
        "the file: expected at most " + limit + " bytes, the server sends " + length + " or more");
  }
}
