// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.List;
import likeness.decode.JpegFacts;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonValue;
import likeness.verify.Alignment;
import likeness.verify.Evidence;
import likeness.verify.PictureVerifier;
import likeness.verify.ReceiptCheck;
import likeness.verify.Verdict;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;

/** Whether one picture is the other, only cropped, turned, scaled and encoded. */
public final class BrowserVerifier {
  private final Verdict verdict;
  private final @Nullable List<String> disagreements;
  private final @Nullable List<String> declared;

  /**
   * Compares two pictures.
   *
   * @param receipt the receipt's text, if there is one; then the hashes are those of the files
   */
  @JSExport
  public BrowserVerifier(
      Host host,
      BrowserPhoto original,
      BrowserPhoto output,
      @Nullable String receipt,
      String originalSha256,
      String outputSha256) {
    Interruptible work = new Interruptible(host, requests -> List.of());
    JpegFacts jpeg = output.photo().header().jpeg();
    List<Integer> steps =
        jpeg == null || jpeg.quantisation().isEmpty() ? List.of() : jpeg.quantisation().get(0);
    verdict = PictureVerifier.verify(original.raster(), output.raster(), steps, work);
    JsonValue told = receipt == null ? null : JsonReader.read(receipt);
    disagreements =
        told == null
            ? null
            : ReceiptCheck.disagreements(
                told, originalSha256, outputSha256, output.raster().size(), alignment());
    declared = told == null ? null : ReceiptCheck.declaredEdits(told);
  }

  private @Nullable Alignment alignment() {
    if (verdict instanceof Verdict.Untouched untouched) {
      return untouched.alignment();
    }
    return verdict instanceof Verdict.Altered altered ? altered.alignment() : null;
  }

  /** The bridge's Verification as JSON, without the heat map. */
  @JSExport
  public String answer() {
    JsonObject.Builder json = JsonObject.builder().put("verdict", word());
    if (verdict instanceof Verdict.CannotTell cannot) {
      json.put("reason", Answers.lower(cannot.reason()));
    }
    Alignment alignment = alignment();
    if (alignment != null) {
      json.put(
          "alignment",
          JsonObject.builder()
              .put(
                  "corners",
                  JsonArray.of(alignment.corners().stream().map(Answers::point).toList()))
              .put("rotationDeg", alignment.rotationDeg(), 3)
              .put("scale", alignment.scale(), 5)
              .put("mirrored", alignment.mirrored())
              .build());
    }
    List<Evidence> found =
        verdict instanceof Verdict.Altered seen ? seen.evidence() : List.<Evidence>of();
    json.put("found", JsonArray.of(found.stream().map(BrowserVerifier::evidence).toList()));
    if (disagreements != null && declared != null) {
      json.put(
          "receipt",
          JsonObject.builder()
              .put("disagreements", JsonArray.ofStrings(disagreements))
              .put("declares", JsonArray.ofStrings(declared))
              .build());
    }
    return Answers.text(json.build());
  }

  /** What the pictures alone say: a receipt that says other is a matter of its own. */
  private String word() {
    if (verdict instanceof Verdict.CannotTell) {
      return "cannot_tell";
    }
    return verdict instanceof Verdict.Altered ? "altered" : "untouched";
  }

  private static JsonObject evidence(Evidence evidence) {
    return JsonObject.builder()
        .put("kind", Answers.lower(evidence.kind()))
        .put("where", Answers.box(evidence.where()))
        .put("strength", evidence.strength(), 3)
        .put("measured", evidence.measured())
        .build();
  }

  /** Where the output surely differs, white on black; null unless it was altered. */
  @JSExport
  @JSProperty
  public @Nullable Picture getHeatMap() {
    if (!(verdict instanceof Verdict.Altered altered)) {
      return null;
    }
    Plane heat = altered.heatMap();
    byte[] rgb = new byte[heat.values().length * 3];
    for (int i = 0; i < heat.values().length; i++) {
      byte grey = (byte) (int) Math.floor(heat.values()[i] * 255.0 + 0.5);
      rgb[3 * i] = grey;
      rgb[3 * i + 1] = grey;
      rgb[3 * i + 2] = grey;
    }
    return Picture.of(Raster.rgb(heat.width(), heat.height(), rgb));
  }
}
