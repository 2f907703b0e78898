// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.decode.PhotoFormat;
import likeness.geometry.Size;
import likeness.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside {@code make} and {@code batch}, when all goes well. */
class OtherCommandsTest {
  private static final int HELP_WIDTH = 100;

  @TempDir Path folder;

  @Test
  void inspectTellsWhatItFoundAndDrawsIt() throws IOException {
    Path photo = Files.write(folder.resolve("a.jpg"), Facts.portraitJpeg(3));
    Path drawn = folder.resolve("drawn.png");
    CommandRun run = CommandRun.of("inspect", photo + "", "--json", "--annotate", drawn + "");
    assertEquals("0 ", run.refusal());
    assertEquals(1, Facts.number(run.json(), "faces"));
    assertEquals(700, Facts.number(run.json(), "width"));
    // The recipe's head has 0.40 of the picture's height.
    assertEquals(360, Facts.number(run.json(), "head_height_px"), 25);
    assertEquals(PhotoFormat.PNG, Facts.photo(drawn).header().format());
    assertEquals(new Size(700, 900), Facts.photo(drawn).raster().size());
    assertTrue(CommandRun.of("inspect", photo + "").text().contains("head height px"));
  }

  @Test
  void sheetTakesItsFormatFromItsName() throws IOException {
    Path portrait = Files.write(folder.resolve("a.jpg"), Facts.portraitJpeg(3));
    Path sheet = folder.resolve("s.png");
    CommandRun run =
        CommandRun.of("sheet", portrait + "@35x45x1", "--paper", "4x6in", "-o", sheet + "");
    assertEquals("0 ", run.refusal());
    assertEquals(sheet + "  1 copy", run.text().strip());
    assertEquals(PhotoFormat.PNG, Facts.photo(sheet).header().format());
  }

  @Test
  void sheetGoesToStandardOutputAlone() throws IOException {
    Path portrait = Files.write(folder.resolve("a.jpg"), Facts.portraitJpeg(3));
    CommandRun run = CommandRun.of("sheet", portrait + "@35x45", "--paper", "100x150", "-o", "-");
    assertEquals("0 ", run.refusal());
    assertEquals("", run.text());
    assertEquals('%', run.piped()[0]);
  }

  @Test
  void documentsAndPapersAreListedAndSearched() {
    CommandRun documents = CommandRun.of("documents", "--json");
    assertTrue(Facts.items(documents.json()).size() > 200);
    CommandRun german = CommandRun.of("documents", "germany", "passport");
    assertTrue(german.text().startsWith("de-passport"), german.text());
    CommandRun sought = CommandRun.of("documents", "search", "germany", "passport");
    assertEquals(german.text(), sought.text());
    assertEquals(CommandRun.of("documents").text(), CommandRun.of("documents", "list").text());
    assertEquals(2, CommandRun.of("documents", "search").exitCode());
    assertEquals(28, Facts.items(CommandRun.of("papers", "--json").json()).size());
    assertEquals(28, CommandRun.of("papers").text().lines().count());
    CommandRun none = CommandRun.of("documents", "--json", "zzzz");
    assertEquals(List.of(), Facts.items(none.json()));
    assertEquals(1, none.complaint().lines().count());
  }

  @Test
  void showTellsWhatIsKnownAndWhatIsNot() {
    String us = CommandRun.of("documents", "show", "us-passport").text();
    assertTrue(us.contains("no text was found for         pixels, children"), us);
    assertTrue(us.contains("check with the authority"), us);
    assertTrue(us.contains("can be made"), us);
    String french = CommandRun.of("documents", "show", "fr-passport").text();
    assertTrue(french.contains("meets the published rule"), french);
    String german = CommandRun.of("documents", "show", "de-passport").text();
    assertTrue(german.contains("not possible at home"), german);
    String canadian = CommandRun.of("documents", "show", "ca-passport").text();
    assertTrue(canadian.contains("can only be checked: a commercial photographer"), canadian);
    assertTrue(canadian.contains("edit: crop"), canadian);
    assertTrue(canadian.contains("forbidden — alteration.crop"), canadian);
    assertTrue(canadian.contains("[no text was found]"), canadian);
    assertTrue(canadian.contains("check with the authority"), canadian);
    JsonValue json = CommandRun.of("documents", "show", "ca-passport", "--json").json();
    assertEquals("check_only", Facts.text(json, "offer"));
  }

  @Test
  void compareShowsOnlyWhatDiffers() {
    String text =
        CommandRun.of("documents", "show", "us-passport", "--compare", "ca-passport").text();
    assertTrue(text.contains("us-passport | ca-passport"), text);
    assertTrue(text.contains("print"), text);
    assertEquals(
        "us-passport | us-passport",
        CommandRun.of("documents", "show", "us-passport", "--compare", "us-passport")
            .text()
            .strip());
  }

  @Test
  void demoWalksTheWholeWay() throws IOException {
    Path out = folder.resolve("demo");
    CommandRun run = CommandRun.of("demo", "-o", out + "");
    assertEquals("0 ", run.refusal());
    assertEquals(
        new Size(600, 600), Facts.photo(out.resolve("untouched-us-passport.jpg")).raster().size());
    JsonValue receipt = Facts.json(out.resolve("studio.receipt.json"));
    assertEquals("background_replacement", Facts.text(receipt, "edits", 0, "kind"));
    assertTrue(Files.size(out.resolve("studio-sheet.pdf")) > 1000);
  }

  @Test
  void traceEscapesWhatItQuotes() throws IOException {
    Path photo = Files.write(folder.resolve("a.jpg"), Facts.portraitJpeg(3));
    Path page = folder.resolve("t.html");
    CommandRun run = CommandRun.of("trace", photo + "", "-o", page + "");
    assertEquals("0 ", run.refusal());
    String html = Files.readString(page);
    assertTrue(html.contains("compose: Untouched"));
    assertFalse(html.replaceAll("<[a-z0-9/!][^<>]*>", "").matches("(?s).*[<>].*"));
  }

  @Test
  void helpFitsItsWidthWithoutColours() {
    for (String command :
        List.of("make", "sheet", "inspect", "documents", "papers", "batch", "demo", "trace")) {
      CommandRun run = CommandRun.of(command, "--help");
      assertEquals("0 ", run.refusal());
      assertTrue(run.text().startsWith("Usage: likeness " + command));
      assertFalse(run.text().contains("\u001b"), command);
      run.text().lines().forEach(line -> assertTrue(line.length() <= HELP_WIDTH, line));
    }
    assertTrue(CommandRun.of("--help").text().contains("Exit codes:"));
    assertTrue(CommandRun.of("--version").text().startsWith("likeness "));
    String script = CommandRun.of("generate-completion").text();
    assertTrue(script.startsWith("#!/usr/bin/env bash"));
    assertTrue(script.contains("_picocli_likeness_make"), script);
  }

  @Test
  void theHelpNamesEveryCommand() {
    String help = CommandRun.of("--help").text();
    for (String command : List.of("make", "check", "verify", "batch", "generate-completion")) {
      assertTrue(help.contains("\n  " + command + " "), help);
    }
  }
}
