// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.pipeline.HandlesReader;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.portrait.PhotoRejected;
import likeness.spec.ByteWindow;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.testkit.photofile.BmpFiles;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.IccFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;
import org.junit.jupiter.api.Test;

/**
 * Writes down what this JVM makes of photos of every kind; {@code web/scripts/parity.mjs} then
 * makes the same in Chromium and compares the bytes.
 *
 * <p>The hashes are those of this JVM and not kept in the sources, because JVMs bring JPEG decoders
 * of their own.
 */
class BrowserCasesTest {
  private static final Path FOLDER = Path.of("target", "browser-cases");
  private static final Size SIZE = new Size(640, 800);
  private static final int SEED = 3;
  private static final int LEAST_CASES = 40;

  /** Requests as the page sends them. */
  private static final List<String> REQUESTS =
      List.of(
          "{\"document\":\"de-passport\",\"track\":{\"kind\":\"untouched\"}}",
          "{\"document\":\"us-passport\",\"track\":{\"kind\":\"untouched\"}}",
          "{\"document\":\"generic-35x45\",\"track\":{\"kind\":\"studio\",\"backdrop\":"
              + "{\"kind\":\"linear\",\"from\":\"#ffffff\",\"to\":\"#c0d0e8\",\"angleDeg\":200}}}",
          "{\"document\":\"de-passport\",\"track\":{\"kind\":\"untouched\"},\"handles\":"
              + "{\"chin\":{\"x\":318.5,\"y\":500.25},\"crown\":{\"x\":322.125,\"y\":171.75}}}",
          "{\"document\":\"generic-35x45\",\"track\":{\"kind\":\"untouched\"},\"handles\":"
              + "{\"frame\":{\"centre\":{\"x\":320.3,\"y\":380.7},\"heightPx\":611.9,\"rollDeg\":1.5}}}");

  @Test
  void writesWhatTheBrowserIsToMake() throws IOException {
    Files.createDirectories(FOLDER);
    List<JsonObject> cases = new ArrayList<>();
    int made = 0;
    try (Likeness likeness = Likeness.open()) {
      for (Map.Entry<String, byte[]> photo : photos().entrySet()) {
        Files.write(FOLDER.resolve(photo.getKey()), photo.getValue());
        for (String request : REQUESTS) {
          JsonObject expected = expected(likeness, photo.getValue(), request);
          made += expected.member("sha256").isPresent() ? 1 : 0;
          cases.add(
              JsonObject.builder()
                  .put("photo", photo.getKey())
                  .put("request", JsonReader.read(request))
                  .put("expected", expected)
                  .build());
        }
      }
    }
    Files.writeString(
        FOLDER.resolve("cases.json"),
        JsonWriter.indented(JsonArray.of(cases)),
        StandardCharsets.UTF_8);
    assertTrue(made >= LEAST_CASES, "portraits made: " + made);
  }

  private static JsonObject expected(Likeness likeness, byte[] photo, String json) {
    JsonField field = JsonField.root(JsonReader.read(json));
    boolean studio = field.get("track").get("kind").text().equals("studio");
    Track track =
        studio
            ? new Track.Studio(new Backdrop.LinearGradient(0xffffff, 0xc0d0e8, 200), null)
            : Track.UNTOUCHED;
    MakeRequest request =
        MakeRequest.untouched(likeness.documents().get(field.get("document").text())).with(track);
    var handles = field.optional("handles", HandlesReader::read);
    try {
      Made made = likeness.make(photo, handles == null ? request : request.with(handles));
      return JsonObject.builder()
          .put("sha256", made.receipt().output().sha256())
          .put("receipt", made.receipt().text())
          .build();
    } catch (PhotoRejected rejected) {
      return JsonObject.builder().put("code", rejected.code().name()).build();
    }
  }

  private static Map<String, byte[]> photos() {
    Raster painted = PortraitPainter.paint(PortraitRecipe.of(SEED, SIZE)).picture();
    Picture upright =
        Picture.of(painted.width(), painted.height(), (x, y) -> 0xFF000000 | painted.rgbAt(x, y));
    Picture lying =
        Picture.of(
            painted.height(),
            painted.width(),
            (x, y) -> 0xFF000000 | painted.rgbAt(y, painted.height() - 1 - x));
    byte[] baseline = JpegFiles.baseline(upright);
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("baseline.jpg", baseline);
    photos.put("progressive.jpg", JpegFiles.progressive(upright));
    photos.put("grey.jpg", JpegFiles.grey(upright));
    photos.put("full-chroma.jpg", JpegEncoder.encode(painted, 300, ByteWindow.ANY, false).bytes());
    photos.put(
        "quarter-chroma.jpg",
        JpegEncoder.encode(painted, 300, new ByteWindow(0, 30_000), false).bytes());
    photos.put(
        "lying.jpg", JpegFiles.withExif(JpegFiles.baseline(lying), ExifFiles.orientation(8)));
    photos.put("display-p3.jpg", JpegFiles.withProfile(baseline, IccFiles.displayP3()));
    photos.put("colour.png", PngFiles.of(upright, false));
    photos.put(
        "adobe-rgb.png", PngFiles.withProfile(PngFiles.of(upright, false), IccFiles.adobeRgb()));
    photos.put("fields.bmp", BmpFiles.of(upright, false));
    return photos;
  }
}
