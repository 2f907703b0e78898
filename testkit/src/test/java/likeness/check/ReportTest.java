// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import likeness.encode.Chroma;
import likeness.encode.JpegImage;
import likeness.geometry.Size;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.jvm.Checked;
import likeness.jvm.Likeness;
import likeness.jvm.MakeRequest;
import likeness.jvm.Wording;
import likeness.jvm.report.HtmlReport;
import likeness.jvm.report.ReportRow;
import likeness.portrait.CheckRequest;
import likeness.portrait.Component;
import likeness.portrait.FaceChoice;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Message;
import likeness.portrait.Report;
import likeness.portrait.Requirement;
import likeness.report.Messages;
import likeness.report.ReportJson;
import likeness.spec.DocumentSpec;
import likeness.synthetic.OddPictures;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.testkit.defects.NullPictures;
import likeness.testkit.portraits.PortraitFiles;
import org.junit.jupiter.api.Test;

/** A report keeps its schema, and every message of it has words. */
class ReportTest {
  private static final String DETAIL = "component.inter_eye_distance";
  private static final Size PHOTO = new Size(900, 900);
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private final Likeness engine = Likeness.open();
  private final DocumentSpec passport = engine.documents().get("de-passport");
  private final byte[] photo =
      new JpegImage(PortraitPainter.paint(PortraitRecipe.of(7, PHOTO)).picture(), Chroma.FULL)
          .encode(92, 300, 0);

  @Test
  void aSourceAndAFinishedFileKeepTheSchema() throws IOException {
    assertKeepsSchema(check(photo, CheckRequest.source(passport)));
    byte[] file = engine.make(photo, MakeRequest.untouched(passport)).file();
    assertKeepsSchema(check(file, CheckRequest.finished(passport).on("2026-11-25")));
  }

  @Test
  void theSamePhotoGivesTheSameBytes() {
    CheckRequest request = CheckRequest.source(passport);
    assertEquals(ReportJson.text(check(photo, request)), ReportJson.text(check(photo, request)));
  }

  @Test
  void everyMessageHasWords() {
    Messages english = Wording.english();
    for (CheckRequest request :
        new CheckRequest[] {CheckRequest.source(passport), CheckRequest.finished(passport)}) {
      for (Finding finding : check(photo, request).findings()) {
        assertFalse(english.text(finding.message()).contains("{"), finding.toString());
        if (ReportJson.remedy(finding) != null) {
          english.text(ReportJson.remedy(finding).message());
        }
      }
    }
    for (Component component : Component.values()) {
      String key = "component." + JsonField.wordOf(component);
      assertTrue(english.keys().contains(key), key);
    }
  }

  @Test
  void everyLanguageHasEveryMessageWithItsPlaces() throws IOException {
    Map<String, JsonValue> english = texts("en");
    for (String language : Wording.LANGUAGES) {
      Map<String, JsonValue> texts = texts(language);
      assertEquals(english.keySet(), texts.keySet(), language);
      english.forEach(
          (key, text) -> assertEquals(places(text), places(texts.get(key)), language + " " + key));
      assertTrue(Wording.in(language).keys().contains("verdict.met"), language);
    }
    assertThrows(IllegalArgumentException.class, () -> Wording.in("xx"));
  }

  private static List<String> places(JsonValue text) {
    return PLACE
        .matcher(((JsonString) text).value())
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  private static Map<String, JsonValue> texts(String language) throws IOException {
    String file = "/likeness/report/messages." + language + ".json";
    try (InputStream in = ReportJson.class.getResourceAsStream(file)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((JsonObject) JsonReader.read(json)).members();
    }
  }

  @Test
  void aPageIsInItsLanguage() {
    Checked checked = engine.check(photo, CheckRequest.source(passport), FaceChoice.largest());
    String page =
        new String(HtmlReport.bytes(checked, Wording.in("ar"), "ar"), StandardCharsets.UTF_8);
    assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assertTrue(page.contains(Wording.in("ar").text(Message.of("report.title"))));
    assertFalse(page.contains(Wording.english().text(Message.of("report.title"))));
    // Figures keep their order between words that read from right to left.
    assertTrue(page.contains("\u2066≥ 90.0\u2069"), "an isolated limit");
  }

  @Test
  void aWallIsNoError() throws IOException {
    byte[] wall = new JpegImage(OddPictures.wall(PHOTO), Chroma.FULL).encode(92, 300, 0);
    Report report = check(wall, CheckRequest.source(passport));
    assertEquals(Report.Verdict.FAILED, report.verdict());
    assertKeepsSchema(report);
  }

  @Test
  void aVerdictIsCertainOnlyBeyondItsUncertainty() {
    int held = 0;
    for (Path portrait : PortraitFiles.neutral().subList(0, 6)) {
      for (Finding finding : check(bytes(portrait), CheckRequest.source(passport)).findings()) {
        Measured measured = ReportJson.measured(finding);
        Limit limit = finding.requirement().limit();
        if (measured != null && measured.u95() != null && limit != null) {
          double u95 = measured.u95();
          boolean near =
              limit.min() != null && Math.abs(measured.value() - limit.min()) < u95
                  || limit.max() != null && Math.abs(measured.value() - limit.max()) < u95;
          assertTrue(!near || finding instanceof Finding.Warning, finding.toString());
          held++;
        }
      }
    }
    assertTrue(held > 100);
  }

  @Test
  void picturesWithoutAPersonAreNeverMet() {
    NullPictures.all(PHOTO)
        .forEach(
            (name, picture) -> {
              byte[] file = new JpegImage(picture, Chroma.FULL).encode(92, 300, 0);
              Report report = check(file, CheckRequest.source(passport));
              assertNotEquals(Report.Verdict.MET, report.verdict(), name);
              for (Finding finding : report.findings()) {
                if (finding.component() == Component.SINGLE_FACE_PRESENT) {
                  assertTrue(
                      finding instanceof Finding.Failed || finding instanceof Finding.NotAssessed,
                      name);
                }
              }
            });
  }

  @Test
  void aChildsCrownIsLessCertainAndItsPoseIsNotAskedWhereTheRowSaysSo() {
    Measured adult = head(check(photo, CheckRequest.source(passport)));
    Report child = check(photo, CheckRequest.source(passport).withAge(4.0));
    Report baby = check(photo, CheckRequest.source(passport).withAge(0.5));
    assertEquals(0.05 * adult.value(), adult.u95(), 1e-6);
    assertEquals(0.10 * head(child).value(), head(child).u95(), 1e-6);
    assertEquals(0.15 * head(baby).value(), head(baby).u95(), 1e-6);
    Finding nod = find(child, Component.HEAD_POSE_PITCH);
    assertTrue(nod instanceof Finding.NotAssessed, nod.toString());
    assertEquals(Requirement.Weight.ADVICE, nod.requirement().weight());
  }

  private static Measured head(Report report) {
    return ReportJson.measured(find(report, Component.HEAD_HEIGHT));
  }

  private static Finding find(Report report, Component component) {
    return report.findings().stream()
        .filter(finding -> finding.component() == component)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLimitIsPrintedWithTheValuesThatAreInDoubt() {
    Messages english = Wording.english();
    ReportRow detail =
        ReportRow.of(check(photo, CheckRequest.source(passport)), english).stream()
            .filter(row -> row.title().equals(english.text(Message.of(DETAIL))))
            .findFirst()
            .orElseThrow();
    assertEquals("≥ 90.0", detail.limit());
    assertTrue(detail.doubt().matches("in doubt \\d+\\.\\d – 120\\.0"), detail.doubt());
  }

  @Test
  void aPageShowsThePlacesToLookAtAndWhatTheStandardsValuesAre() {
    Checked checked = engine.check(photo, CheckRequest.source(passport), FaceChoice.largest());
    String page =
        new String(HtmlReport.bytes(checked, Wording.english(), "en"), StandardCharsets.UTF_8);
    assertTrue(page.contains("<img class=\"place\""));
    assertTrue(page.contains("/100</small>"));
    assertTrue(page.contains(Wording.english().text(Message.of("component.luminance_mean"))));
    assertTrue(page.contains(Wording.english().text(Message.of("means.look"))));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report check(byte[] file, CheckRequest request) {
    Checked checked = engine.check(file, request, FaceChoice.largest());
    return checked.report();
  }

  private static void assertKeepsSchema(Report report) throws IOException {
    try (InputStream in =
        ReportJson.class.getResourceAsStream("/likeness/report/report.schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String json = ReportJson.text(report);
      JsonReader.read(json);
      Set<ValidationMessage> faults =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(schema)
              .validate(json, InputFormat.JSON);
      assertTrue(faults.isEmpty(), () -> faults + "\n" + json);
    }
  }
}
