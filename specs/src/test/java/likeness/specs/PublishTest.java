// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import likeness.spec.CustomDocuments;
import likeness.spec.DocumentSpecs;
import likeness.spec.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the published form as a stranger would, who knows nothing but its shape. */
class PublishTest {
  private static final int MAX_GZIP_BYTES = 60 * 1024;

  @TempDir private Path folder;

  /** A client written from the shape alone. */
  private record Row(
      String id,
      String name,
      String slug,
      double widthMm,
      double heightMm,
      int widthPx,
      int heightPx,
      int dpi,
      String background,
      String bgColor,
      String bgColorLabel,
      List<String> requirements) {}

  private record Country(String code, String name, List<Row> documents) {}

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void publish() throws IOException {
    Publish.main(new String[] {folder.toString()});
  }

  @Test
  void aStrangersClientReadsTheRawForm() throws IOException {
    Country[] countries = json.readValue(text("specs.raw.json"), Country[].class);
    Map<String, Row> rows = new TreeMap<>();
    for (Country country : countries) {
      for (Row row : country.documents()) {
        rows.put(row.id(), row);
        assertTrue(row.widthMm() > 0 && row.heightMm() > 0 && row.dpi() > 0, row.id());
        double shape = row.widthMm() / row.heightMm() * row.heightPx() / row.widthPx();
        assertEquals(1, shape, 0.03, row.id());
        assertTrue(row.bgColor() == null || row.bgColor().matches("#[0-9A-F]{6}"), row.id());
      }
    }
    System.out.println("published: " + rows.size() + " documents, " + countries.length);
    assertEquals(262, rows.size());
    Row us = rows.get("us-passport");
    assertEquals(600, us.widthPx());
    assertEquals(50.8, us.widthMm());
    assertEquals("#FFFFFF", us.bgColor());
  }

  @Test
  void theWrapperIsADataset() throws IOException {
    JsonNode dataset = json.readTree(text("specs.json"));
    assertEquals("Dataset", dataset.get("@type").asText());
    assertEquals(json.readTree(text("specs.raw.json")), dataset.get("countries"));
  }

  @Test
  void theFullRowsAreTheRuleBook() throws IOException {
    JsonNode rows = json.readTree(text("documents.json")).get("documents");
    DocumentSpecs specs = RuleBook.open();
    assertEquals(345, rows.size());
    for (JsonNode row : rows) {
      String id = row.get("id").asText();
      // A custom document has the rows' form, with nulls left out: it reads to the same document.
      assertEquals(List.of(specs.get(id)), CustomDocuments.readRows(row.toString()), id);
    }
  }

  @Test
  void thePapersAreTheRuleBooks() throws IOException {
    assertEquals(RuleBook.open().papers().all(), Papers.read(text("papers.json")).all());
  }

  @Test
  void theCompactFormIsSmall() throws IOException {
    for (String file : List.of("specs.json", "specs.raw.json", "documents.json", "papers.json")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(Files.readAllBytes(folder.resolve(file)));
      }
      System.out.println(file + ": " + packed.size() + " bytes packed");
      assertTrue(packed.size() <= MAX_GZIP_BYTES, file);
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
