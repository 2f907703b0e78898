// SPDX-License-Identifier: Apache-2.0
package breach.server;

import breach.habits.Printer;
import java.io.IOException;
import java.nio.file.Files;

/** Writes a photo to a temporary file, and uses what the server may not. */
public final class Spills {
  public long spill(byte[] photo, Printer other) throws IOException {
    return Files.size(Files.write(Files.createTempFile("photo", null), photo)) + other.hashCode();
  }
}
