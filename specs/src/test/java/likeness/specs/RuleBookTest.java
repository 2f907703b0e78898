// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import likeness.geometry.Box;
import likeness.geometry.Size;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNull;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.spec.ByteWindow;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentSpec;
import likeness.spec.DocumentSpecs;
import likeness.spec.DocumentStatus;
import likeness.spec.NoOutput;
import likeness.spec.OutputRule;
import likeness.spec.PaperSpec;
import likeness.spec.Permission;
import likeness.spec.SpecProblem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private final DocumentSpecs specs = RuleBook.open();

  @Test
  void everyRowLoads() {
    List<DocumentSpec> all = specs.all();
    assertEquals(345, all.size());
    assertEquals(345, all.stream().map(DocumentSpec::id).distinct().count());
    assertEquals(119, all.stream().map(DocumentSpec::country).distinct().count());
    for (DocumentSpec document : all) {
      assertEquals(document, specs.get(document.id()));
    }
    assertEquals("2026.11.21", specs.dataVersion());
  }

  @Test
  void theIndexSaysWhatTheFilesSay() throws IOException {
    Set<String> files = new TreeSet<>();
    List<DocumentEntry> found = new ArrayList<>();
    try (Stream<Path> paths = Files.list(HERE.resolve("countries"))) {
      for (Path path : paths.sorted().toList()) {
        String file = "countries/" + path.getFileName();
        files.add(file);
        JsonField root =
            JsonField.root(JsonReader.read(Files.readString(path, StandardCharsets.UTF_8)));
        String code = root.get("country").text();
        assertEquals("countries/" + code.toLowerCase(java.util.Locale.ROOT) + ".json", file);
        for (DocumentSpec row : specs.country(code)) {
          assertEquals(code, row.country());
          found.add(
              new DocumentEntry(
                  row.id(),
                  code,
                  root.get("name").text(),
                  row.type(),
                  row.status(),
                  row.names().all(),
                  row.print() == null
                      ? null
                      : new DocumentEntry.Print(row.print().widthMm(), row.print().heightMm()),
                  row.pixels() == null || row.pixels().width() == null
                      ? null
                      : new DocumentEntry.Pixels(row.pixels().width(), row.pixels().height()),
                  row.appliesTo(),
                  file));
        }
      }
    }
    assertEquals(found, specs.entries(), "run: node specs/split.mjs");
    assertEquals(
        files,
        specs.entries().stream()
            .map(DocumentEntry::file)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyPublishedRowHasEveryFieldOfTheSchema() {
    JsonField document =
        JsonField.root(JsonReader.read(RuleBook.text("country.schema.json")))
            .get("$defs")
            .get("document");
    List<String> required = document.get("required").list(JsonField::text);
    assertEquals(31, required.size());
    specs.entries().stream()
        .map(DocumentEntry::file)
        .distinct()
        .forEach(
            file ->
                JsonField.root(JsonReader.read(RuleBook.text(file)))
                    .get("documents")
                    .list(
                        row -> {
                          assertEquals(Set.copyOf(required), row.object().members().keySet());
                          return row;
                        }));
  }

  /** Rows that were corrected here since they were split from the list, each with its reason. */
  private static final Map<String, String> CORRECTED =
      Map.of(
          "icao-portrait", "ICAO Doc 9303-3 §3.9.1.1: the eyes 'should' be 10 mm apart",
          "ca-passport", "the row's own note: no cropping",
          "ca-passport-online", "the row's own note: no cropping",
          "ca-citizenship", "the row's own note: not changed in any way");

  /**
   * The list marks no evidence for a resolution that stands alone, nor for colour where the dress
   * rules have none; no text of its own was cited for either, and the rows say so here.
   */
  private static JsonValue withEveryFigureMarked(JsonValue row) {
    JsonField fields = JsonField.root(row);
    boolean colour =
        fields.get("colour").value() instanceof JsonString text && !text.value().equals("either");
    JsonObject.Builder evidence = JsonObject.builder();
    fields
        .get("field_evidence")
        .object()
        .members()
        .forEach(
            (group, mark) -> {
              boolean unmarked =
                  mark instanceof JsonNull
                      && (group.equals("pixels") && isSaid(fields, "dpi")
                          || group.equals("rules") && colour);
              evidence.put(group, unmarked ? JsonString.of("background") : mark);
            });
    JsonObject.Builder marked = JsonObject.builder();
    fields
        .object()
        .members()
        .forEach(
            (name, value) ->
                marked.put(name, name.equals("field_evidence") ? evidence.build() : value));
    return marked.build();
  }

  private static boolean isSaid(JsonField row, String field) {
    return !(row.get(field).value() instanceof JsonNull);
  }

  /** The rows are those of the list that they were split from, field by field. */
  @Test
  void nothingWasLostInSplitting() throws IOException {
    Path list = HERE.resolve("../../shared/specs/documents.json").normalize();
    boolean mustBeThere = "true".equals(System.getenv("CI"));
    Assumptions.assumeTrue(
        mustBeThere || Files.exists(list), "documents.json is not beside the tree");
    Map<String, JsonValue> original = rows(Files.readString(list, StandardCharsets.UTF_8));
    Map<String, JsonValue> split = new TreeMap<>();
    specs.entries().stream()
        .map(DocumentEntry::file)
        .distinct()
        .forEach(file -> split.putAll(rows(RuleBook.text(file))));
    assertEquals(original.keySet(), split.keySet());
    Set<String> different = new TreeSet<>(split.keySet());
    different.removeIf(id -> withEveryFigureMarked(original.get(id)).equals(split.get(id)));
    assertEquals(CORRECTED.keySet(), different);
  }

  private static Map<String, JsonValue> rows(String text) {
    Map<String, JsonValue> rows = new TreeMap<>();
    JsonField documents = JsonField.root(JsonReader.read(text)).get("documents");
    assertInstanceOf(JsonArray.class, documents.value());
    documents.list(row -> rows.put(row.get("id").text(), row.value()));
    return rows;
  }

  @Test
  void everyRowWithAFrameResolvesAndTheOthersSayWhy() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (DocumentSpec document : specs.all()) {
      if (document.output() instanceof OutputRule output) {
        kinds.merge(output.origin().name(), 1, Integer::sum);
        double aspect = document.frame().orElseThrow().aspect();
        double oneStep = 1.0 / Math.min(output.frame().width(), output.frame().height());
        boolean nominalPixels = document.pixels() != null && document.pixels().width() != null;
        assertEquals(
            1,
            output.exactFrame().aspect() / aspect,
            nominalPixels ? 0.02 : oneStep,
            document.id());
        assertTrue(output.dpi() == Math.floor(output.dpi()) && output.dpi() >= 200, document.id());
      } else {
        kinds.merge(((NoOutput) document.output()).reason(), 1, Integer::sum);
        assertFalse(document.status() == DocumentStatus.CURRENT, document.id());
      }
    }
    System.out.println("frames by origin: " + kinds);
    assertEquals(
        Map.of(
            "INNER_FRAME", 2,
            "PRINT", 220,
            "PIXELS", 15,
            "PIXEL_ASPECT", 8,
            "PIXEL_MINIMUM", 6,
            "SUGGESTED", 11,
            "Only certified providers deliver the photo, and no size is known.", 2,
            "The office takes the picture itself, and no size is known.", 79,
            "No photo is submitted for this document.", 2),
        kinds);
  }

  @Test
  void filesOfKnownDocuments() {
    assertOutput("us-passport", 600, 600, 300, ByteWindow.ANY);
    assertOutput("us-visa", 600, 600, 300, new ByteWindow(54_000, 240_000));
    assertOutput("gb-passport", 720, 900, 300, new ByteWindow(51_200, 10_000_000));
    assertOutput("schengen-visa", 413, 531, 300, ByteWindow.ANY);
    assertOutput("cn-visa-online", 354, 472, 300, new ByteWindow(40_960, 120_000));
    assertOutput("cn-id-card", 358, 441, 350, new ByteWindow(14_336, 20_000));
    assertOutput("fi-passport", 500, 653, 353, ByteWindow.ANY);
    assertOutput("in-passport-abroad", 630, 810, 300, new ByteWindow(0, 250_000));
    assertOutput("gr-passport", 1890, 2835, 1200, ByteWindow.ANY);
    assertOutput("pl-id-card", 551, 709, 400, new ByteWindow(0, 2_500_000));
    assertOutput("ca-passport-online", 1200, 1800, 300, new ByteWindow(204_800, 5_000_000));
    Box inner = ((OutputRule) specs.get("lt-passport").output()).frame();
    assertEquals(531.75, inner.height(), 1e-9);
    assertEquals(88.625, inner.top(), 1e-9);
  }

  private void assertOutput(String id, int width, int height, double dpi, ByteWindow bytes) {
    OutputRule output = (OutputRule) specs.get(id).output();
    assertEquals(new Size(width, height), output.size(), id);
    assertEquals(dpi, output.dpi(), id);
    assertEquals(bytes, output.bytes(), id);
  }

  /** Rows whose fields do not go together are known, one by one; a new one is a decision. */
  @Test
  void contradictionsAreKnown() {
    Map<String, String> problems = new TreeMap<>();
    for (DocumentSpec document : specs.all()) {
      for (SpecProblem problem : SpecProblem.of(document)) {
        assertEquals(SpecProblem.Severity.WARNING, problem.severity(), problem.toString());
        problems.put(problem.documentId(), problem.field());
      }
    }
    assertEquals(
        Map.of(
            "cn-exit-entry", "pixels",
            "cn-hk-macau-permit", "pixels",
            "cn-taiwan-permit", "pixels",
            "cn-residence-foreigner", "pixels",
            "in-gate", "framing.suggested_frame"),
        problems);
  }

  @Test
  void onlySizesThatNobodyRulesMayBeEdited() {
    Set<String> studio = new TreeSet<>();
    Set<String> uncropped = new TreeSet<>();
    for (DocumentSpec document : specs.all()) {
      if (!document.editPolicy().crop().allowed()) {
        uncropped.add(document.id());
        assertFalse(document.editPolicy().scale().allowed(), document.id());
      }
      assertEquals(Permission.FORBIDDEN, document.editPolicy().mirror().permission());
      if (document.editPolicy().studioAllowed()) {
        studio.add(document.id());
      }
    }
    assertEquals(Set.of("ca-passport", "ca-passport-online", "ca-citizenship"), uncropped);
    assertEquals(18, studio.size(), studio.toString());
    assertFalse(studio.contains("icao-portrait"));
    assertEquals(
        Permission.FORBIDDEN, specs.get("us-passport").editPolicy().background().permission());
    assertEquals(Permission.FORBIDDEN, specs.get("it-id-card").editPolicy().rotate().permission());
    assertEquals(Permission.UNKNOWN, specs.get("fr-passport").editPolicy().rotate().permission());
  }

  @Test
  void findsWhatPeopleType() {
    assertFirst("us-passport", "us-passport");
    assertFirst("us passport", "us-passport");
    assertFirst("schengen", "schengen-visa");
    assertFirst("green card", "us-green-card");
    assertFirst("China visa online", "cn-visa-online");
    assertFirst("japan passport", "jp-passport");
    assertFirst("паспорт рф", "ru-internal-passport");
    assertFirst("emirates id", "ae-emirates-id");
    assertTrue(specs.search("germany", 5).stream().allMatch(entry -> entry.country().equals("DE")));
    assertTrue(
        specs.search("2x2", 5).stream().anyMatch(entry -> entry.id().equals("generic-2x2in")));
    assertEquals(List.of(), specs.search("atlantis", 5));
    assertEquals(345, specs.search("", 1000).size());
  }

  private void assertFirst(String query, String id) {
    List<String> found = specs.search(query, 3).stream().map(DocumentEntry::id).toList();
    assertFalse(found.isEmpty(), query);
    assertEquals(id, found.get(0), query + " → " + found);
  }

  @Test
  void anUnknownIdNamesItsNeighbours() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> specs.get("us-pasport"));
    assertEquals(
        "document: expected an id of the rule book, got us-pasport; did you mean us-passport?",
        e.getMessage().replaceAll(", [a-z, -]+\\?", "?"));
    assertThrows(IllegalArgumentException.class, () -> specs.get("xyzzy-nothing-like-it"));
  }

  @Test
  void papersAreFoundByIdAndByTheirNamesInTrade() {
    List<PaperSpec> papers = specs.papers().all();
    assertEquals(28, papers.size());
    assertEquals("4x6in", specs.papers().get("4R").id());
    assertEquals("4x6in", specs.papers().get("六寸").id());
    assertEquals("a4", specs.papers().get("A4").id());
    assertEquals("l-size", specs.papers().get("l-size").id());
    assertEquals(new Size(1200, 1800), specs.papers().get("4x6in").pixels(300));
    assertEquals(8, specs.papers().get("10x15cm").capacity().get("35x45").get("margin_0_gap_0"));
    assertThrows(IllegalArgumentException.class, () -> specs.papers().get("a9"));
  }
}
