// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the photos that arguments name. */
final class Inputs {
  private Inputs() {}

  /** The file's bytes, or the standard input's for {@code -}; stops one byte after the limit. */
  static byte[] read(String argument, int maxBytes) throws IOException {
    if (argument.equals(Outputs.STANDARD)) {
      return System.in.readNBytes(bounded(maxBytes));
    }
    if (Files.isDirectory(Path.of(argument))) {
      throw new FileSystemException(
          argument, null, "is a folder; name a photo, or use 'likeness batch' for a whole folder");
    }
    try (InputStream in = Files.newInputStream(Path.of(argument))) {
      return in.readNBytes(bounded(maxBytes));
    }
  }

  /** One byte more than allowed is enough for the decoder to see that the file is too long. */
  private static int bounded(int maxBytes) {
    return maxBytes == Integer.MAX_VALUE ? maxBytes : maxBytes + 1;
  }

  /** The file's name without its ending; {@code photo} for the standard input. */
  static String stem(String argument) {
    if (argument.equals(Outputs.STANDARD)) {
      return "photo";
    }
    Path name = Path.of(argument).getFileName();
    String text = name == null ? "photo" : name.toString();
    int dot = text.lastIndexOf('.');
    return dot > 0 ? text.substring(0, dot) : text;
  }
}
