// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import likeness.decode.DecodeLimits;
import likeness.image.Bands;
import likeness.testkit.hostile.HostileCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Decoding writes nothing: watched from outside, in a JVM of its own whose temporary and working
 * folders are its own.
 */
class NoFilesTest {
  private static final long PATIENCE_SECONDS = 60;

  @Test
  void decodingEveryFormatCreatesNoFile(@TempDir Path temporary, @TempDir Path working)
      throws Exception {
    assertEquals(List.of(), created(Decode.class, temporary, working));
  }

  /** Shows that the watch sees what it is to see. */
  @Test
  void imageIoByItselfCreatesAFile(@TempDir Path temporary, @TempDir Path working)
      throws Exception {
    assertFalse(created(Cached.class, temporary, working).isEmpty());
  }

  private static List<String> created(Class<?> program, Path temporary, Path working)
      throws IOException, InterruptedException {
    try (WatchService watch = temporary.getFileSystem().newWatchService()) {
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      working.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djava.io.tmpdir=" + temporary,
                  "-XX:-UsePerfData",
                  "-cp",
                  System.getProperty("java.class.path"),
                  program.getName())
              .directory(working.toFile())
              .inheritIO()
              .start();
      assertEquals(true, process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
      List<String> names = new ArrayList<>();
      WatchKey key = watch.poll(1, TimeUnit.SECONDS);
      while (key != null) {
        for (WatchEvent<?> event : key.pollEvents()) {
          names.add(String.valueOf(event.context()));
        }
        key = watch.poll();
      }
      return names;
    }
  }

  /** Decodes one file of every format, with the disk cache of ImageIO as it is by default. */
  static final class Decode {
    private Decode() {}

    public static void main(String[] arguments) {
      for (byte[] file : HostileCorpus.sound()) {
        PhotoDecoders.decode(file, DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
      }
    }
  }

  /** Reads one file as the JDK's manual tells. */
  static final class Cached {
    private Cached() {}

    public static void main(String[] arguments) throws IOException {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(HostileCorpus.sound().get(4)));
      if (image == null) {
        throw new IOException("no picture");
      }
    }
  }
}
