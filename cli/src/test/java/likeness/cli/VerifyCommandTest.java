// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.json.JsonValue;
import likeness.testkit.crop.Images;
import likeness.testkit.retouch.FaceMarks;
import likeness.testkit.retouch.Retouch;
import likeness.testkit.retouch.Strength;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer, its exit code and its report, from files to files. */
class VerifyCommandTest {
  @TempDir static Path folder;
  private static Path photo = Path.of("");
  private static Path made = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    photo = Files.write(folder.resolve("photo.jpg"), Facts.portraitJpeg(3));
    made = folder.resolve("made.jpg");
    CommandRun run =
        CommandRun.of("make", photo.toString(), "-d", "us-passport", "-o", made.toString());
    assertEquals("0 ", run.refusal());
  }

  private static Path toned() throws IOException {
    Raster raster = Facts.photo(made).raster();
    FaceMarks unused = new FaceMarks(new Point(1, 1), new Point(2, 1), new Point(1, 2));
    Raster brighter = Retouch.TONE.apply(Strength.MODEST, raster, unused, raster, new Random(1));
    return Files.write(folder.resolve("toned.jpg"), Images.jpeg(brighter, 90));
  }

  @Test
  void acceptsWhatMakeMadeAndItsReceipt() {
    CommandRun run =
        CommandRun.of(
            "verify",
            photo.toString(),
            made.toString(),
            "--receipt",
            folder.resolve("made.receipt.json").toString());
    assertEquals("0 ", run.refusal(), run.text());
    assertTrue(run.text().startsWith("only cropped, turned, scaled and encoded"), run.text());
    assertTrue(run.text().contains("of what honest copies show"), run.text());
    assertTrue(run.text().contains("receipt: declares no change of pixels"), run.text());
  }

  @Test
  void aReceiptOfAnotherFileIsToldThoughThePictureIsUntouched() throws IOException {
    Path again = folder.resolve("again.jpg");
    CommandRun.of("make", photo.toString(), "-d", "de-visa", "-o", again.toString());
    CommandRun run =
        CommandRun.of(
            "verify",
            photo.toString(),
            made.toString(),
            "--receipt",
            folder.resolve("again.receipt.json").toString());
    assertEquals(1, run.exitCode(), run.text());
    assertTrue(run.text().startsWith("only cropped, turned, scaled and encoded"), run.text());
    assertTrue(run.text().contains("receipt: output.sha256: is another file"), run.text());
    assertTrue(run.text().contains("receipt: framing.corners"), run.text());
  }

  /** The pictures say nothing, but the hashes still do. */
  @Test
  void hashesAreComparedWhereNothingElseCanBeTold() throws IOException {
    Path other = Files.write(folder.resolve("stranger.jpg"), Facts.portraitJpeg(5));
    String receipt = folder.resolve("made.receipt.json").toString();
    CommandRun wrong =
        CommandRun.of("verify", other.toString(), made.toString(), "--receipt", receipt);
    assertEquals(1, wrong.exitCode(), wrong.text());
    assertTrue(wrong.text().startsWith("cannot tell: no part"), wrong.text());
    assertTrue(wrong.text().contains("receipt: input.sha256: is another file"), wrong.text());
    assertFalse(wrong.text().contains("output.sha256"), wrong.text());

    Path small = folder.resolve("small.jpg");
    CommandRun tiny =
        CommandRun.of(
            "make", photo.toString(), "--custom", tinyDocument().toString(), "-o", small + "");
    assertEquals("0 ", tiny.refusal());
    CommandRun right =
        CommandRun.of(
            "verify",
            photo.toString(),
            small.toString(),
            "--receipt",
            folder.resolve("small.receipt.json").toString());
    assertEquals(5, right.exitCode(), right.text());
    assertTrue(right.text().contains("receipt: names these two files"), right.text());
  }

  private static Path tinyDocument() throws IOException {
    return Files.writeString(
        folder.resolve("tiny.json"),
        "{\"id\": \"tiny\", \"names\": {\"en\": \"Tiny\"}, \"type\": \"generic\","
            + " \"pixels\": {\"w\": 80, \"h\": 90}}");
  }

  @Test
  void aNewBackgroundIsNoDenoisingAndTheReceiptOwnsUpToIt() {
    Path studio = folder.resolve("studio.jpg");
    CommandRun make =
        CommandRun.of(
            "make",
            photo.toString(),
            "-d",
            "us-passport",
            "--studio",
            "--override",
            "-o",
            studio.toString());
    assertEquals("0 ", make.refusal());
    CommandRun run =
        CommandRun.of(
            "verify",
            photo.toString(),
            studio.toString(),
            "--receipt",
            folder.resolve("studio.receipt.json").toString());
    assertEquals(1, run.exitCode(), run.text());
    assertTrue(run.text().contains("background replaced"), run.text());
    assertFalse(run.text().contains("denoised"), run.text());
    assertTrue(run.text().contains("receipt: declares background replacement"), run.text());
  }

  @Test
  void namesTheAlterationAndDrawsWhere() throws IOException {
    Path heat = folder.resolve("heat.png");
    CommandRun run =
        CommandRun.of(
            "verify", photo.toString(), toned().toString(), "--json", "--heatmap", heat.toString());
    assertEquals(1, run.exitCode(), run.text());
    JsonValue report = run.json();
    assertEquals("altered", Facts.text(report, "answer"));
    assertEquals("tone_changed", Facts.text(report, "found", 0, "kind"));
    assertEquals(75 * 75, Facts.items(report, "heat_map", "percent").size());
    assertEquals(new Size(600, 600), Facts.photo(heat).raster().size());
  }

  @Test
  void sayingThatItCannotTellIsNeverAcceptance() throws IOException {
    Path other = Files.write(folder.resolve("other.jpg"), Facts.portraitJpeg(5));
    CommandRun run = CommandRun.of("verify", other.toString(), made.toString());
    assertEquals(5, run.exitCode(), run.text());
    assertTrue(run.text().startsWith("cannot tell: no part of the original"), run.text());
    assertFalse(run.text().contains("only cropped"), run.text());
  }
}
