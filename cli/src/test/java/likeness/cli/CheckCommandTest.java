// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import likeness.encode.Chroma;
import likeness.encode.JpegImage;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.synthetic.OddPictures;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Size SIZE = new Size(900, 900);

  @TempDir private Path folder;

  @Test
  void aWallFailsAndIsNoError() throws Exception {
    CommandRun run =
        CommandRun.of("check", file("wall", OddPictures.wall(SIZE)), "-d", "de-passport");
    assertEquals(1, run.exitCode(), run.complaint());
    assertTrue(run.text().contains("No face was found"), run.text());
  }

  @Test
  void aPortraitGivesAReportInEachForm() throws Exception {
    String photo = file("photo", PortraitPainter.paint(PortraitRecipe.of(7, SIZE)).picture());
    for (String ending : new String[] {"json", "html", "pdf"}) {
      Path report = folder.resolve("report." + ending);
      CommandRun run =
          CommandRun.of("check", photo, "-d", "de-passport", "--report", report.toString());
      assertTrue(run.exitCode() == 1 || run.exitCode() == 5, run.complaint());
      byte[] bytes = Files.readAllBytes(report);
      String start = new String(bytes, 0, 15, StandardCharsets.ISO_8859_1);
      assertTrue(
          start.startsWith("{") || start.startsWith("<!doctype html>") || start.startsWith("%PDF-"),
          start);
    }
  }

  @Test
  void jsonTellsTheSameVerdictAsTheExitCode() throws Exception {
    String photo = file("photo", PortraitPainter.paint(PortraitRecipe.of(7, SIZE)).picture());
    CommandRun run = CommandRun.of("check", photo, "-d", "de-passport", "--json");
    JsonField report = JsonField.root(JsonReader.read(run.text()));
    assertEquals("likeness-report/1", report.get("schema").text());
    assertEquals(run.exitCode() == 1, report.get("verdict").text().equals("failed"));
  }

  @Test
  void anUnknownFormOfReportIsRefused() throws Exception {
    String photo = file("wall", OddPictures.wall(SIZE));
    CommandRun run = CommandRun.of("check", photo, "-d", "de-passport", "--report", "r.docx");
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().contains(".json, .html or .pdf"), run.complaint());
  }

  private String file(String name, Raster picture) throws Exception {
    Path path = folder.resolve(name + ".jpg");
    Files.write(path, new JpegImage(picture, Chroma.FULL).encode(92, 300, 0));
    return path.toString();
  }
}
