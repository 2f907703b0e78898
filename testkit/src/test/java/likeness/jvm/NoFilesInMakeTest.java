// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import likeness.geometry.Size;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetSpec;
import likeness.synthetic.PortraitRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole way with sheets writes nothing: watched from outside, in a JVM of its own. */
class NoFilesInMakeTest {
  private static final long PATIENCE_SECONDS = 120;

  @Test
  void makingPortraitsAndSheetsCreatesNoFile(@TempDir Path temporary, @TempDir Path working)
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
                  Make.class.getName())
              .directory(working.toFile())
              .inheritIO()
              .start();
      assertEquals(true, process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
      assertEquals(List.of(), events(watch));
    }
  }

  private static List<String> events(WatchService watch) throws InterruptedException {
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

  /** Untouched and Studio, each with a sheet of every format. */
  static final class Make {
    private Make() {}

    public static void main(String[] arguments) {
      byte[] photo = FacadeTest.jpeg(PortraitRecipe.of(3, new Size(700, 900)));
      try (Likeness likeness = Likeness.open()) {
        MakeRequest request = MakeRequest.untouched(likeness.documents().get("generic-35x45"));
        sheets(likeness.make(photo, request));
        Track studio = new Track.Studio(new Backdrop.Plain(0xFFFFFF), "a test");
        sheets(likeness.make(photo, request.with(studio)));
      }
    }

    private static void sheets(Made made) {
      List<SheetItem> items = List.of(SheetItem.fill("portrait", 0, 35, 45));
      for (SheetFormat format : SheetFormat.values()) {
        SheetFile.bytes(
            SheetPlanner.plan(SheetSpec.of(101.6, 152.4, items)),
            items,
            List.of(SheetPicture.of(made)),
            format,
            300);
      }
    }
  }
}
