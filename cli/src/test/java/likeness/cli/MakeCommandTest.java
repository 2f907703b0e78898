// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import likeness.decode.DecodedPhoto;
import likeness.decode.Density;
import likeness.decode.PhotoFormat;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.json.JsonValue;
import likeness.testkit.ReferenceResample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ways from a painted photo to the files on disk. */
class MakeCommandTest {
  private static byte[] painted = {};

  @TempDir Path folder;
  private Path photo = Path.of("");

  @BeforeAll
  static void paint() {
    painted = Facts.portraitJpeg(3);
  }

  @BeforeEach
  void layOut() throws IOException {
    photo = Files.write(folder.resolve("Zoë & co.jpg"), painted);
  }

  @Test
  void writesExactPixelsAndResolutionBesideThePhoto() throws IOException {
    CommandRun run = CommandRun.of("make", photo.toString(), "-d", "us-passport");
    assertEquals("0 ", run.refusal());
    DecodedPhoto made = Facts.photo(folder.resolve("Zoë & co-us-passport.jpg"));
    assertEquals(new Size(600, 600), made.raster().size());
    assertEquals(new Density(300, 300), made.header().density());
    assertEquals(
        List.of("Zoë & co-us-passport.jpg", "Zoë & co-us-passport.receipt.json", "Zoë & co.jpg"),
        names());
    assertArrayEquals(painted, Files.readAllBytes(photo));
  }

  @Test
  void receiptOfUntouchedTellsWhatHappened() throws Exception {
    Path file = folder.resolve("out.jpg");
    CommandRun run = make("us-passport", "-o", file.toString());
    assertEquals("0 ", run.refusal());
    JsonValue receipt = Facts.json(folder.resolve("out.receipt.json"));
    assertEquals("untouched", Facts.text(receipt, "track", "name"));
    assertEquals("us-passport", Facts.text(receipt, "document", "id"));
    assertEquals(Facts.sha256(painted), Facts.text(receipt, "input", "sha256"));
    byte[] output = Files.readAllBytes(file);
    assertEquals(Facts.sha256(output), Facts.text(receipt, "output", "sha256"));
    assertEquals(output.length, Facts.number(receipt, "output", "bytes"));
    assertEquals(List.of(), Facts.items(receipt, "edits"));
    for (JsonValue corner : Facts.items(receipt, "framing", "corners")) {
      assertTrue(Facts.number(corner, 0) >= -0.01 && Facts.number(corner, 0) <= 700.01);
      assertTrue(Facts.number(corner, 1) >= -0.01 && Facts.number(corner, 1) <= 900.01);
    }
  }

  /** A reference written apart from the engine, over the rectangle that the receipt names. */
  @Test
  void cornersOfUntouchedAreTheSourcesOwn() throws IOException {
    Path file = folder.resolve("out.jpg");
    assertEquals("0 ", make("us-passport", "-o", file.toString()).refusal());
    Raster made = Facts.photo(file).raster();
    JsonValue receipt = Facts.json(folder.resolve("out.receipt.json"));
    double[] expected =
        new ReferenceResample(
                Facts.photo(photo).raster(),
                Facts.outputToSource(receipt, made.size()),
                made.size())
            .codes();
    for (int y : new int[] {0, 592}) {
      for (int x : new int[] {0, 592}) {
        assertEquals(0, meanDifference(made, expected, x, y), 1.5, "corner " + x + ", " + y);
      }
    }
  }

  /** Of eight by eight pixels, so that what JPEG does to single ones does not count. */
  private static double meanDifference(Raster made, double[] expected, int left, int top) {
    double sum = 0;
    for (int y = top; y < top + 8; y++) {
      for (int x = left; x < left + 8; x++) {
        int rgb = made.rgbAt(x, y);
        int at = (y * made.width() + x) * 3;
        sum += (rgb >> 16) - expected[at];
        sum += (rgb >> 8 & 255) - expected[at + 1];
        sum += (rgb & 255) - expected[at + 2];
      }
    }
    return sum / (8 * 8 * 3);
  }

  @Test
  void studioPutsTheBackgroundIntoTheCorners() throws IOException {
    assertCorners("#C9DFF1", 0xC9DFF1, 0xC9DFF1);
    assertCorners("red", 0xD9001B, 0xD9001B);
    assertCorners("white,light-blue,90", 0xFFFFFF, 0xC9DFF1);
    assertCorners("radial:white,grey", 0xBFC3C7, 0xBFC3C7);
  }

  /** A stroke down the nose shows the red behind; the same photo without it shows none there. */
  @Test
  void studioTakesStrokesAndLightIsLeftAloneUnlessAsked() throws IOException {
    Path strokes = folder.resolve("strokes.json");
    Files.writeString(
        strokes,
        "{\"strokes\": [{\"mode\": \"remove\", \"radius\": 20, \"points\": [[350, 400], [350, 480]]}]}");
    assertEquals(false, isRedDownTheMiddle("plain.jpg"));
    assertEquals(
        true, isRedDownTheMiddle("cut.jpg", "--strokes", strokes.toString(), "--light", "off"));
    JsonValue receipt = Facts.json(folder.resolve("cut.receipt.json"));
    assertEquals(1, Facts.items(receipt, "edits").size());
  }

  private boolean isRedDownTheMiddle(String name, String... options) throws IOException {
    Path file = folder.resolve(name);
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("--studio", "--background", "#ff0000", "-o", file.toString()));
    arguments.addAll(List.of(options));
    assertEquals("0 ", make("generic-35x45", arguments.toArray(new String[0])).refusal());
    Raster made = Facts.photo(file).raster();
    for (int y = made.height() / 4; y < made.height() * 3 / 4; y++) {
      int rgb = made.rgbAt(made.width() / 2, y);
      if ((rgb >> 16 & 255) > 240 && (rgb >> 8 & 255) < 30 && (rgb & 255) < 30) {
        return true;
      }
    }
    return false;
  }

  @Test
  void studioTakesAPictureForItsBackground() throws IOException {
    byte[] samples = new byte[300 * 400 * 3];
    java.util.Arrays.fill(samples, (byte) 0x40);
    Path picture =
        Files.write(folder.resolve("a,b.jpg"), Facts.jpeg(Raster.rgb(300, 400, samples)));
    assertCorners(picture.toString(), 0x404040, 0x404040);
  }

  private void assertCorners(String background, int topLeft, int topRight) throws IOException {
    Path file = folder.resolve("studio.jpg");
    CommandRun run =
        make(
            "generic-35x45", "--studio", "--override", "--background", background, "-o", file + "");
    assertEquals("0 ", run.refusal());
    JsonValue receipt = Facts.json(folder.resolve("studio.receipt.json"));
    assertEquals("studio", Facts.text(receipt, "track", "name"));
    assertEquals("background_replacement", Facts.text(receipt, "edits", 0, "kind"));
    Raster made = Facts.photo(file).raster();
    assertNear(topLeft, made.rgbAt(0, 0), background);
    assertNear(topRight, made.rgbAt(made.width() - 1, 0), background);
  }

  private static void assertNear(int expected, int rgb, String what) {
    for (int shift : new int[] {0, 8, 16}) {
      assertEquals(expected >> shift & 255, rgb >> shift & 255, 3, what);
    }
  }

  @Test
  void anOverrideStandsInTheReceipt() throws IOException {
    Path file = folder.resolve("x.jpg");
    assertTrue(
        make("us-passport", "--studio")
            .refusal()
            .startsWith("2 likeness make: us-passport forbids"));
    assertEquals("0 ", make("us-passport", "--studio", "--override", "-o", file + "").refusal());
    JsonValue receipt = Facts.json(folder.resolve("x.receipt.json"));
    assertTrue(Facts.text(receipt, "track", "acknowledgement").startsWith("us-passport forbids"));
  }

  /** Canada asks for the camera's own file. */
  @Test
  void whereCroppingIsForbiddenNothingIsMadeWithoutAWord() throws IOException {
    Path file = folder.resolve("ca.jpg");
    CommandRun refused = make("ca-passport", "-o", file + "");
    String why = refused.refusal();
    assertTrue(why.startsWith("2 likeness make: ca-passport forbids cropping (alteration."), why);
    assertTrue(why.contains("no cropping"), why);
    assertTrue(why.contains("hand in the camera's own file"), why);
    assertFalse(Files.exists(file));

    assertEquals("0 ", make("ca-passport", "--override", "-o", file + "").refusal());
    JsonValue receipt = Facts.json(folder.resolve("ca.receipt.json"));
    assertEquals("untouched", Facts.text(receipt, "track", "name"));
    assertTrue(
        Facts.text(receipt, "track", "acknowledgement").startsWith("ca-passport forbids cropping"));
    assertEquals(0, Facts.items(receipt, "edits").size());
  }

  @Test
  void theReceiptNamesWhatRanTheNetworksAndThatNothingWasMovedByHand() throws IOException {
    Path file = folder.resolve("runner.jpg");
    assertEquals("0 ", make("us-passport", "-o", file + "").refusal());
    JsonValue receipt = Facts.json(folder.resolve("runner.receipt.json"));
    assertEquals("likeness", Facts.text(receipt, "engine", "networks", 0, "runner"));
    assertEquals(0, Facts.items(receipt, "framing", "by_hand").size());
  }

  @Test
  void pipesFromStandardInputToStandardOutput() throws IOException {
    CommandRun run = CommandRun.reading(painted, "make", "-", "-d", "us-passport", "-o", "-");
    assertEquals("0 ", run.refusal());
    Path file = folder.resolve("same.jpg");
    make("us-passport", "-o", file.toString());
    assertArrayEquals(Files.readAllBytes(file), run.piped());
    assertEquals("", run.text());
  }

  @Test
  void severalPhotosGoIntoAFolderAndAreToldAsJson() throws IOException {
    Path second = Files.write(folder.resolve("b.jpg"), painted);
    Path bad = Files.writeString(folder.resolve("c.jpg"), "no picture");
    Path out = folder.resolve("new/out");
    CommandRun run =
        CommandRun.of(
            "make",
            photo + "",
            bad + "",
            second + "",
            "-d",
            "us-passport",
            "-o",
            out + "",
            "--json");
    assertEquals(3, run.exitCode());
    assertEquals(
        List.of("made", "rejected", "made"),
        Facts.items(run.json()).stream().map(row -> Facts.text(row, "status")).toList());
    assertEquals(photo.toString(), Facts.text(run.json(), 0, "photo"));
    assertEquals("UNKNOWN_FORMAT", Facts.text(run.json(), 1, "code"));
    assertTrue(Files.exists(out.resolve("b-us-passport.jpg")));
    assertEquals(1, run.complaint().lines().count());
  }

  @Test
  void sheetsHaveTheFormatAndTheSizeAskedFor() throws IOException {
    CommandRun pdf = make("generic-35x45", "-o", folder + "/p.jpg", "--sheet", "4x6in");
    assertEquals("0 ", pdf.refusal());
    String head =
        new String(
            Files.readAllBytes(folder.resolve("p-sheet.pdf")),
            0,
            5,
            java.nio.charset.StandardCharsets.US_ASCII);
    assertEquals("%PDF-", head);
    for (PhotoFormat format : List.of(PhotoFormat.PNG, PhotoFormat.JPEG)) {
      String ending = format == PhotoFormat.PNG ? "png" : "jpg";
      CommandRun run =
          make(
              "generic-35x45",
              "-o",
              folder + "/p.jpg",
              "--sheet",
              "4x6in",
              "--sheet-format",
              ending);
      assertEquals("0 ", run.refusal());
      DecodedPhoto sheet = Facts.photo(folder.resolve("p-sheet." + ending));
      assertEquals(format, sheet.header().format());
      assertEquals(1200 * 1800, sheet.raster().width() * sheet.raster().height());
    }
  }

  @Test
  void takesADocumentOfThePersonsOwn() throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("club.json"),
            "{\"id\": \"club-card\", \"names\": {\"en\": \"Club card\"},"
                + " \"print\": {\"w\": 30, \"h\": 40}}");
    CommandRun run =
        CommandRun.of(
            "make", photo + "", "--custom", rules + "", "--face", "largest", "--age", "8");
    assertEquals("0 ", run.refusal());
    Raster made = Facts.photo(folder.resolve("Zoë & co-club-card.jpg")).raster();
    assertEquals(30.0 / 40, (double) made.width() / made.height(), 0.002);
  }

  private CommandRun make(String document, String... more) {
    return CommandRun.of(
        Stream.concat(Stream.of("make", photo.toString(), "-d", document), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
