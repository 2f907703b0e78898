// SPDX-License-Identifier: Apache-2.0
package likeness.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  private static final Path CARDS = Path.of("cards");
  private static final String FULL_RANGE = "face_detection_full_range_sparse.json";

  @TempDir Path temp;

  @Test
  void everyCardHasItsNetworkOnTheClassPath() throws IOException, NoSuchAlgorithmException {
    List<Path> cards = list(CARDS);
    assertEquals(5, cards.size());
    for (Path card : cards) {
      String text = Files.readString(card);
      byte[] network = resource(field(text, "id") + ".tflite");
      assertEquals(field(text, "bytes"), Integer.toString(network.length), card.toString());
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(network);
      assertEquals(field(text, "sha256"), HexFormat.of().formatHex(hash), card.toString());
      assertEquals(text, new String(resource(card.getFileName().toString()), UTF_8));
      assertTrue(
          new String(resource("NOTICE"), UTF_8).contains(field(text, "id")), card.toString());
    }
  }

  @Test
  void writesEveryNetworkAndThenHasNothingToDo() throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Run first = extract(CARDS, out);
    assertEquals(0, first.exitCode(), first.output());
    assertEquals(5, list(out).size());
    Run second = extract(CARDS, out);
    assertEquals(0, second.exitCode(), second.output());
    assertEquals("", second.output());
  }

  @Test
  void wrongHashFailsAndLeavesNothing() throws IOException, InterruptedException {
    String real = field(Files.readString(CARDS.resolve(FULL_RANGE)), "sha256");
    String wrong = "0".repeat(64);
    Run run = extractWith(real, wrong);
    assertEquals(1, run.exitCode(), run.output());
    assertTrue(run.output().contains("face_detection_full_range_sparse.tflite"), run.output());
    assertTrue(run.output().contains("expected SHA-256 " + wrong + ", got " + real), run.output());
    assertFalse(Files.exists(temp.resolve("out")));
  }

  @Test
  void wrongSizeFailsAndLeavesNothing() throws IOException, InterruptedException {
    Run run = extractWith("680736", "680735");
    assertEquals(1, run.exitCode(), run.output());
    assertTrue(run.output().contains("expected 680735 bytes, got 680736"), run.output());
    assertFalse(Files.exists(temp.resolve("out")));
  }

  /** Runs the extraction on copies of the cards, one of which has {@code find} replaced. */
  private Run extractWith(String find, String replacement)
      throws IOException, InterruptedException {
    Path cards = Files.createDirectory(temp.resolve("cards"));
    for (Path card : list(CARDS)) {
      String text = Files.readString(card);
      boolean doctored = card.endsWith(FULL_RANGE);
      Files.writeString(
          cards.resolve(card.getFileName()), doctored ? text.replace(find, replacement) : text);
    }
    return extract(cards, temp.resolve("out"));
  }

  private static Run extract(Path cards, Path out) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "extract.mjs"));
    command.addAll(List.of("--cards", cards.toString(), "--out", out.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ExtractTest.class.getResourceAsStream("/likeness/models/" + name)) {
      assertNotNull(in, name);
      return in.readAllBytes();
    }
  }

  private static String field(String card, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": \"?([^\",]+)\"?,").matcher(card);
    assertTrue(matcher.find(), name);
    return matcher.group(1);
  }

  private record Run(int exitCode, String output) {}
}
