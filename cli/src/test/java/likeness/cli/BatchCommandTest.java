// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import likeness.encode.JpegEncoder;
import likeness.encode.PngWriter;
import likeness.geometry.Size;
import likeness.host.encode.ZipDeflate;
import likeness.image.Raster;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.spec.ByteWindow;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole batches of painted portraits, with what goes wrong in them. */
class BatchCommandTest {
  private static final String DOCUMENT = "us-passport";
  private static byte[] portraitJpeg = {};
  private static byte[] portraitPng = {};

  @TempDir Path temp;
  private Path photos;
  private Path out;
  private String said = "";

  @BeforeAll
  static void paint() {
    Raster first = PortraitPainter.paint(PortraitRecipe.of(3, new Size(700, 900))).picture();
    Raster second = PortraitPainter.paint(PortraitRecipe.of(8, new Size(700, 900))).picture();
    portraitJpeg = JpegEncoder.encode(first, 72, ByteWindow.ANY, false).bytes();
    portraitPng = PngWriter.rgb(second, 72, new ZipDeflate());
  }

  @BeforeEach
  void folders() throws IOException {
    photos = Files.createDirectories(temp.resolve("photos"));
    out = temp.resolve("out");
  }

  @Test
  void aBrokenFileIsARowAndNotAStop() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);
    Files.write(photos.resolve("bert.png"), portraitPng);
    Files.write(photos.resolve("cut.jpg"), Arrays.copyOf(portraitJpeg, 400));
    Files.writeString(photos.resolve("text.jpg"), "this is no picture");
    Files.writeString(photos.resolve("notes.txt"), "not looked at");

    assertEquals(ExitCode.PHOTO_REJECTED, batch(photos, "--threads", "2"));

    Map<String, JsonObject> rows = rows();
    assertEquals(4, rows.size());
    assertEquals("OK", member(rows, "anna", "status"));
    assertEquals("OK", member(rows, "bert", "status"));
    assertEquals("REJECTED", member(rows, "cut", "status"));
    assertEquals("UNKNOWN_FORMAT", member(rows, "text", "code"));
    assertFalse(member(rows, "text", "message").isEmpty());
    assertTrue(said.contains("4 photos: 2 made, 2 rejected, 0 errors"), said);
    assertEquals(rows.keySet(), table().keySet());
    assertEquals(member(rows, "anna", "sha256"), table().get("anna").get("sha256"));
  }

  @Test
  void aRowSaysWhatWasMade() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);

    assertEquals(ExitCode.OK, batch(photos));

    JsonObject row = rows().get("anna");
    assertEquals(DOCUMENT, BatchReport.text(row, "document"));
    assertEquals("untouched", BatchReport.text(row, "track"));
    byte[] file = Files.readAllBytes(out.resolve(BatchReport.text(row, "output")));
    assertEquals(file.length, number(row, "bytes"));
    JsonObject receipt =
        (JsonObject) JsonReader.read(Files.readString(out.resolve("anna.receipt.json")));
    assertEquals(
        BatchReport.text(row, "sha256"),
        BatchReport.text((JsonObject) receipt.members().get("output"), "sha256"));
    assertEquals(number(row, "width"), number(row, "height"));
    assertTrue(number(row, "head_height_mm") > 25 && number(row, "head_height_mm") < 36, said);
    assertTrue(number(row, "total_ms") >= number(row, "decode_ms") + number(row, "find_ms") - 1);
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(4, files.count());
    }
  }

  @Test
  void aListNamesItsOwnIdsAndDocuments() throws IOException {
    Files.write(photos.resolve("a photo.jpg"), portraitJpeg);
    Path list = photos.resolve("list.csv");
    Files.writeString(
        list,
        """
        photo,id,document
        a photo.jpg,one,
        "a photo.jpg",two,de-visa
        lost.jpg,three,
        a photo.jpg,four,no-such-document
        """);

    assertEquals(ExitCode.IO, batch(list));

    Map<String, JsonObject> rows = rows();
    assertEquals(DOCUMENT, member(rows, "one", "document"));
    assertEquals("OK", member(rows, "two", "status"));
    assertEquals("ERROR", member(rows, "three", "status"));
    assertEquals("IO", member(rows, "three", "code"));
    assertEquals("BAD_REQUEST", member(rows, "four", "code"));
    assertEquals("no-such-document", member(rows, "four", "document"));
    assertTrue(Files.exists(out.resolve("two.jpg")));
  }

  @Test
  void anIdMayStandOnce() throws IOException {
    Files.write(photos.resolve("a.jpg"), portraitJpeg);
    Path list = photos.resolve("list.csv");
    Files.writeString(list, "photo,id\na.jpg,one\na.jpg,two\na.jpg,one\n");

    assertEquals(ExitCode.USAGE, batch(list));
    assertTrue(said.contains("record 3") && said.contains("'one'"), said);
    assertFalse(Files.exists(out));
  }

  @Test
  void filesThatDifferInTheirEndingKeepApart() throws IOException {
    Files.write(photos.resolve("a.jpg"), portraitJpeg);
    Files.write(photos.resolve("a.png"), portraitPng);

    assertEquals(ExitCode.OK, batch(photos));
    assertEquals(List.of("a", "a.png"), rows().keySet().stream().sorted().toList());
    assertTrue(Files.exists(out.resolve("a.jpg")) && Files.exists(out.resolve("a.png.jpg")));
  }

  @Test
  void resumeDoesWhatIsMissingAndNothingElse() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);
    Files.write(photos.resolve("bert.png"), portraitPng);
    Files.write(photos.resolve("carl.jpg"), portraitJpeg);
    Files.writeString(photos.resolve("text.jpg"), "this is no picture");
    batch(photos);
    Map<String, JsonObject> first = rows();
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(out.resolve("anna.jpg"), longAgo);
    Files.delete(out.resolve("bert.jpg"));
    cutOffTheLastLine("carl");

    assertEquals(ExitCode.PHOTO_REJECTED, batch(photos, "--resume"));

    assertEquals(longAgo, Files.getLastModifiedTime(out.resolve("anna.jpg")));
    assertTrue(Files.exists(out.resolve("bert.jpg")));
    Map<String, JsonObject> rows = rows();
    assertEquals(first.keySet(), rows.keySet());
    assertEquals(rows.keySet(), table().keySet());
    assertEquals(first.get("anna"), rows.get("anna"));
    assertEquals(member(first, "carl", "sha256"), member(rows, "carl", "sha256"));
    assertTrue(said.contains("3 made, 1 rejected, 0 errors (2 of them in an earlier run)"), said);
  }

  @Test
  void resumeMakesAnewWhatWasMadeForAnotherDocument() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);
    batch(photos);
    int code = run("batch", photos.toString(), "-d", "de-visa", "-o", out.toString(), "--resume");
    assertEquals(ExitCode.OK, code);
    assertEquals("de-visa", member(rows(), "anna", "document"));
    assertEquals(1, Files.readAllLines(out.resolve(BatchReport.ROWS)).size());
  }

  @Test
  void resumeMakesAnewWhatWasMadeWithOtherOptions() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);
    batch(photos, "--studio", "--override", "--background", "white");
    byte[] white = Files.readAllBytes(out.resolve("anna.jpg"));
    batch(photos, "--resume", "--studio", "--override", "--background", "white");
    assertTrue(said.contains("(1 of them in an earlier run)"), said);
    batch(photos, "--resume", "--studio", "--override", "--background", "light-blue");
    assertFalse(said.contains("in an earlier run"), said);
    assertFalse(Arrays.equals(white, Files.readAllBytes(out.resolve("anna.jpg"))));
    batch(
        photos, "--resume", "--studio", "--override", "--background", "light-blue", "--face", "1");
    assertFalse(said.contains("in an earlier run"), said);
  }

  @Test
  void studioMakesTheBackgroundAnew() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);
    batch(photos);
    byte[] untouched = Files.readAllBytes(out.resolve("anna.jpg"));

    assertEquals(ExitCode.OK, batch(photos, "--resume", "--studio", "--override"));

    assertEquals("studio", member(rows(), "anna", "track"));
    assertFalse(Arrays.equals(untouched, Files.readAllBytes(out.resolve("anna.jpg"))));
    String receipt = Files.readString(out.resolve("anna.receipt.json"));
    assertTrue(receipt.contains("\"kind\""), receipt);
    assertEquals(ExitCode.USAGE, batch(photos, "--studio"));
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.write(photos.resolve("p" + i + ".jpg"), i % 2 == 0 ? portraitJpeg : portraitPng);
    }
    batch(photos, "--threads", "3");
    byte[] parallel = Files.readAllBytes(out.resolve("p3.jpg"));
    batch(photos, "--threads", "1");
    assertArrayEquals(parallel, Files.readAllBytes(out.resolve("p3.jpg")));
    assertEquals(4, Files.readAllLines(out.resolve(BatchReport.ROWS)).size());
  }

  @Test
  void wrongArgumentsAreToldOnce() throws IOException {
    Files.write(photos.resolve("anna.jpg"), portraitJpeg);
    assertEquals(
        ExitCode.USAGE, run("batch", photos.toString(), "-d", "nowhere", "-o", out.toString()));
    assertEquals(1, said.lines().count(), said);
    assertEquals(ExitCode.USAGE, run("batch", photos.toString(), "-o", out.toString()));
    assertEquals(ExitCode.USAGE, batch(photos, "--threads", "0"));
    assertEquals(
        ExitCode.USAGE, run("batch", photos.toString(), "-d", DOCUMENT, "-o", photos.toString()));
    assertEquals(ExitCode.IO, batch(temp.resolve("nowhere.csv")));
    assertArrayEquals(portraitJpeg, Files.readAllBytes(photos.resolve("anna.jpg")));
  }

  private void cutOffTheLastLine(String id) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve(BatchReport.ROWS), UTF_8);
    String last =
        lines.stream().filter(line -> line.contains("\"" + id + "\"")).findFirst().orElse("");
    String others =
        String.join("\n", lines.stream().filter(line -> !line.equals(last)).toList()) + "\n";
    Files.writeString(out.resolve(BatchReport.ROWS), others + last.substring(0, last.length() / 2));
  }

  private int batch(Path source, String... more) {
    String[] fixed = {"batch", source.toString(), "-d", DOCUMENT, "-o", out.toString()};
    return run(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
  }

  private int run(String... args) {
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(err, true), args);
    said = err.toString();
    return code;
  }

  private Map<String, JsonObject> rows() throws IOException {
    Map<String, JsonObject> rows = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve(BatchReport.ROWS), UTF_8)) {
      JsonObject row = (JsonObject) JsonReader.read(line);
      assertEquals(null, rows.put(BatchReport.text(row, "id"), row));
    }
    return rows;
  }

  private Map<String, CSVRecord> table() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, CSVRecord> table = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(out.resolve(BatchReport.TABLE), UTF_8, format)) {
      for (CSVRecord row : parser) {
        assertEquals(null, table.put(row.get("id"), row));
      }
    }
    return table;
  }

  private static String member(Map<String, JsonObject> rows, String id, String name) {
    return BatchReport.text(rows.get(id), name);
  }

  private static double number(JsonObject row, String name) {
    return ((JsonNumber) row.members().get(name)).doubleValue();
  }
}
