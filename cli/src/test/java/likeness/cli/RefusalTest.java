// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import likeness.geometry.Size;
import likeness.synthetic.OddPictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is refused: one line, the right exit code, and no file. */
class RefusalTest {
  private static byte[] painted = {};
  private static byte[] wall = {};

  @TempDir Path folder;

  @BeforeAll
  static void paint() {
    painted = Facts.portraitJpeg(3);
    wall = Facts.jpeg(OddPictures.wall(new Size(400, 500)));
  }

  @BeforeEach
  void layOut() throws IOException {
    Files.write(folder.resolve("a.jpg"), painted);
    Files.write(folder.resolve("wall.jpg"), wall);
    Files.writeString(folder.resolve("text.jpg"), "no picture");
    Files.write(Files.createDirectories(folder.resolve("sub")).resolve("a.jpg"), painted);
    Files.writeString(folder.resolve("broken.json"), "{\"id\": \"x\",}");
    Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xE9, '}'});
  }

  private record Case(int exitCode, String saying, String arguments) {}

  /** {@code %} stands for the folder. */
  private static final List<Case> CASES =
      List.of(
          new Case(2, "likeness: Missing required subcommand; 'likeness --help'", ""),
          new Case(2, "Unmatched argument", "nosuch"),
          new Case(2, "Missing required parameter: 'PHOTO'", "make -d us-passport"),
          new Case(2, "Unknown option: '--bogus'", "make %/a.jpg -d us-passport --bogus"),
          new Case(2, "expected --document ID", "make %/a.jpg"),
          new Case(2, "did you mean us-passport", "make %/a.jpg -d us-pasport"),
          new Case(2, "did you mean gb-passport", "make %/a.jpg -d uk-passport-digital"),
          new Case(2, "'likeness documents WORD'", "make %/a.jpg -d qqqqqqqq"),
          new Case(2, "takes the picture itself", "make %/a.jpg -d us-driving-licence"),
          new Case(2, "'likeness papers' lists them", "make %/a.jpg -d us-passport --sheet nope"),
          new Case(2, "expected 20 to 1000 mm", "make %/a.jpg -d us-passport --sheet 9999x9999"),
          new Case(2, "does not fit", "make %/a.jpg -d us-passport --sheet 35x40"),
          new Case(2, "--gap", "make %/a.jpg -d us-passport --sheet a4 --gap -4"),
          new Case(2, "--margin", "make %/a.jpg -d us-passport --sheet a4 --margin NaN"),
          new Case(2, "--sheet-dpi", "make %/a.jpg -d us-passport --sheet a4 --sheet-dpi 0"),
          new Case(2, "--cut", "make %/a.jpg -d us-passport --sheet a4 --cut saw"),
          new Case(2, "--face", "make %/a.jpg -d us-passport --face nose"),
          new Case(2, "--age", "make %/a.jpg -d us-passport --age -3"),
          new Case(2, "--age", "make %/a.jpg -d us-passport --age NaN"),
          new Case(2, "--max-megapixels", "make %/a.jpg -d us-passport --max-megapixels 3000"),
          new Case(2, "--max-bytes", "make %/a.jpg -d us-passport --max-bytes -1"),
          new Case(2, "need --studio", "make %/a.jpg -d us-passport --background red"),
          new Case(2, "need --studio", "make %/a.jpg -d us-passport --light auto"),
          new Case(2, "need --studio", "make %/a.jpg -d us-passport --strokes %/text.jpg"),
          new Case(
              2,
              "--strokes: ",
              "make %/a.jpg -d us-passport --studio --override --strokes %/text.jpg"),
          new Case(2, "--override", "make %/a.jpg -d us-passport --studio"),
          new Case(
              2,
              "got 'mauve'",
              "make %/a.jpg -d us-passport --studio --override --background mauve"),
          new Case(
              2,
              "--background: ",
              "make %/a.jpg -d us-passport --studio --override --background %/text.jpg"),
          new Case(2, "line 1, column", "make %/a.jpg --custom %/broken.json"),
          new Case(2, "UTF-8", "make %/a.jpg --custom %/latin.json"),
          new Case(2, "than the photo itself", "make %/a.jpg -d us-passport -o %/a.jpg"),
          new Case(2, "than the photo itself", "make %/a.jpg -d us-passport -o %/sub/../a.jpg"),
          new Case(2, "ends in .jpg", "make %/a.jpg -d us-passport -o %/x.png"),
          new Case(2, "names of their own", "make %/a.jpg %/sub/a.jpg -d us-passport -o %/out"),
          new Case(2, "one standard input", "make - - -d us-passport -o %/out"),
          new Case(2, "takes one photo", "make %/a.jpg -d us-passport -o - --json"),
          new Case(3, "text.jpg: this is no picture", "make %/text.jpg -d us-passport"),
          new Case(3, "wall.jpg: no face was found", "make %/wall.jpg -d us-passport"),
          new Case(3, "wall.jpg: no face was found", "make %/wall.jpg -d us-passport -o -"),
          new Case(3, "a.jpg: there is no such face", "make %/a.jpg -d us-passport --face 2"),
          new Case(3, "use --max-bytes", "make %/a.jpg -d us-passport --max-bytes 1000"),
          new Case(3, "-: this is no picture", "make - -d us-passport -o %/x.jpg"),
          new Case(4, "no such file", "make %/none.jpg -d us-passport"),
          new Case(4, "is a folder", "make % -d us-passport"),
          new Case(4, "no such file", "make %/a.jpg --custom %/none.json"),
          new Case(
              4,
              "a file where a folder is needed",
              "make %/a.jpg -d us-passport -o %/text.jpg/x.jpg"),
          new Case(2, "--paper", "sheet %/a.jpg -o %/s.pdf"),
          new Case(
              2, "as %/s.png is named", "sheet %/a.jpg --paper a4 -o %/s.png --sheet-format jpg"),
          new Case(2, "than the photo itself", "sheet %/a.jpg --paper a4 -o %/a.jpg"),
          new Case(2, "expected a size of 5", "sheet %/a.jpg@0x45 --paper a4 -o %/s.pdf"),
          new Case(
              2, "of the copies do not fit", "sheet %/a.jpg@35x45x900 --paper 4x6in -o %/s.pdf"),
          new Case(3, "text.jpg: this is no picture", "sheet %/text.jpg --paper a4 -o %/s.pdf"),
          new Case(4, "no such file", "sheet %/none.jpg --paper a4 -o %/s.pdf"),
          new Case(3, "wall.jpg: no face", "inspect %/wall.jpg --annotate %/n.png"),
          new Case(2, "than the photo itself", "inspect %/a.jpg --annotate %/a.jpg"),
          new Case(4, "no such file", "inspect %/none.jpg"),
          new Case(3, "text.jpg: this is no picture", "trace %/text.jpg -o %/t.html"),
          new Case(2, "document: expected an id", "trace %/a.jpg -d nope -o %/t.html"));

  @TestFactory
  List<DynamicTest> tellsInOneLineAndWritesNothing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case each : CASES) {
      tests.add(DynamicTest.dynamicTest("likeness " + each.arguments(), () -> assertRefused(each)));
    }
    return tests;
  }

  private void assertRefused(Case each) throws IOException {
    List<String> before = files();
    String arguments = each.arguments().replace("%", folder.toString());
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
    CommandRun run = CommandRun.of(split);
    assertEquals(each.exitCode(), run.exitCode(), run.complaint());
    String saying = each.saying().replace("%", folder.toString());
    assertTrue(run.complaint().contains(saying), run.complaint());
    assertTrue(run.complaint().startsWith("likeness"), run.complaint());
    assertEquals(1, run.complaint().lines().count(), run.complaint());
    assertEquals("", run.text());
    assertEquals(0, run.piped().length);
    assertEquals(before, files());
    assertArrayEquals(painted, Files.readAllBytes(folder.resolve("a.jpg")));
  }

  @Test
  void aFileNameCannotBreakTheLineOrSteerTheTerminal() {
    CommandRun run = CommandRun.of("make", folder + "/x\n\u001b[31m.jpg", "-d", "us-passport");
    assertEquals(1, run.complaint().lines().count());
    assertFalse(run.complaint().contains("\u001b"));
  }

  /** A folder lies where the receipt belongs, so that not all files can be written. */
  @Test
  void writesAllFilesOrNone() throws IOException {
    Files.createDirectories(folder.resolve("x.receipt.json/in the way"));
    List<String> before = files();
    CommandRun run =
        CommandRun.of(
            "make",
            folder + "/a.jpg",
            "-d",
            "us-passport",
            "--sheet",
            "a4",
            "-o",
            folder + "/x.jpg");
    assertEquals(4, run.exitCode());
    assertTrue(run.complaint().contains("x.receipt.json: is a folder"), run.complaint());
    assertEquals(before, files());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).sorted().toList();
    }
  }
}
