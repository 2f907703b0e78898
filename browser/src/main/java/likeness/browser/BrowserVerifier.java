// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.List;
import likeness.decode.JpegFacts;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
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
  private final List<String> disagreements;

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
    disagreements =
        receipt == null
            ? List.of()
            : ReceiptCheck.disagreements(
                JsonReader.read(receipt),
                originalSha256,
                outputSha256,
                output.raster().size(),
                alignment());
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
    boolean altered = verdict instanceof Verdict.Altered || !disagreements.isEmpty();
    JsonObject.Builder json =
        JsonObject.builder()
            .put(
                "verdict",
                verdict instanceof Verdict.CannotTell
                    ? "cannot_tell"
                    : altered ? "altered" : "untouched");
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
    return Answers.text(
        json.put("found", JsonArray.of(found.stream().map(BrowserVerifier::evidence).toList()))
            .put("disagreements", JsonArray.ofStrings(disagreements))
            .build());
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
