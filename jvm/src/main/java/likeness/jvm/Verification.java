// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import likeness.decode.DecodedPhoto;
import likeness.decode.JpegFacts;
import likeness.encode.PngWriter;
import likeness.geometry.Box;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.host.encode.ZipDeflate;
import likeness.image.Plane;
import likeness.json.JsonArray;
import likeness.json.JsonNull;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonValue;
import likeness.jvm.codec.PhotoDecoders;
import likeness.verify.Alignment;
import likeness.verify.Certainty;
import likeness.verify.Evidence;
import likeness.verify.Measurements;
import likeness.verify.PictureVerifier;
import likeness.verify.ReceiptCheck;
import likeness.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What two files show of how one was made from the other.
 *
 * @param disagreements where the receipt says other than the files; absent without a receipt. Where
 *     nothing can be told from the pictures, only hashes and size are compared
 * @param declared the changes of pixels that the receipt owns up to; absent without a receipt
 */
public record Verification(
    Verdict verdict, @Nullable List<String> disagreements, @Nullable List<String> declared) {
  private static final double HEAT_DPI = 72;
  private static final int HEAT_BLOCK_PX = 8;

  /** What the pictures alone say, in one word. */
  public enum Answer {
    UNTOUCHED,
    ALTERED,
    CANNOT_TELL
  }

  public Verification {
    disagreements = disagreements == null ? null : List.copyOf(disagreements);
    declared = declared == null ? null : List.copyOf(declared);
  }

  /** Whether a receipt was given and says other than the files. */
  public boolean receiptDisagrees() {
    return disagreements != null && !disagreements.isEmpty();
  }

  /**
   * Holds two files against each other.
   *
   * @param receipt the receipt's text, if there is one
   * @throws likeness.portrait.PhotoRejected if a file cannot be read
   * @throws likeness.json.JsonException if the receipt is none
   */
  public static Verification of(
      byte[] original, byte[] output, @Nullable String receipt, Settings settings) {
    Workers workers = new Workers(settings.threadsPerPhoto());
    try {
      DecodedPhoto before = PhotoDecoders.decode(original, settings.limits(), workers.bands());
      DecodedPhoto after = PhotoDecoders.decode(output, settings.limits(), workers.bands());
      JpegFacts jpeg = after.header().jpeg();
      List<Integer> steps =
          jpeg == null || jpeg.quantisation().isEmpty() ? List.of() : jpeg.quantisation().get(0);
      Verdict verdict =
          PictureVerifier.verify(before.raster(), after.raster(), steps, workers.bands());
      if (receipt == null) {
        return new Verification(verdict, null, null);
      }
      JsonValue told = JsonReader.read(receipt);
      return new Verification(
          verdict,
          ReceiptCheck.disagreements(
              told,
              Sha256.hex(original),
              Sha256.hex(output),
              after.raster().size(),
              alignmentOf(verdict)),
          ReceiptCheck.declaredEdits(told));
    } finally {
      workers.close();
    }
  }

  public Answer answer() {
    if (verdict instanceof Verdict.CannotTell) {
      return Answer.CANNOT_TELL;
    }
    return verdict instanceof Verdict.Altered ? Answer.ALTERED : Answer.UNTOUCHED;
  }

  /** How near the nearest measurement came to its limit, 1 for at it; NaN without an answer. */
  public double nearestToLimit() {
    if (verdict instanceof Verdict.Untouched untouched) {
      return untouched.certainty().nearest();
    }
    return verdict instanceof Verdict.Altered altered ? altered.certainty().nearest() : Double.NaN;
  }

  private static @Nullable Alignment alignmentOf(Verdict verdict) {
    if (verdict instanceof Verdict.Untouched untouched) {
      return untouched.alignment();
    }
    return verdict instanceof Verdict.Altered altered ? altered.alignment() : null;
  }

  /** A grey PNG of the output's size, white where it surely differs; null unless altered. */
  public byte @Nullable [] heatMapPng() {
    if (!(verdict instanceof Verdict.Altered altered)) {
      return null;
    }
    Plane heat = altered.heatMap();
    byte[] samples = new byte[heat.values().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) Elementary.round(heat.values()[i] * 255.0);
    }
    return PngWriter.grey(
        new Size(heat.width(), heat.height()), samples, HEAT_DPI, new ZipDeflate());
  }

  public JsonObject toJson() {
    JsonObject.Builder json = JsonObject.builder().put("answer", word(answer()));
    if (verdict instanceof Verdict.CannotTell cannot) {
      json.put("reason", word(cannot.reason()));
    } else if (verdict instanceof Verdict.Altered altered) {
      put(json, altered.alignment(), altered.certainty(), altered.measurements());
      json.put(
          "found", JsonArray.of(altered.evidence().stream().map(Verification::found).toList()));
      json.put("heat_map", heatMap(altered.heatMap()));
    } else if (verdict instanceof Verdict.Untouched untouched) {
      put(json, untouched.alignment(), untouched.certainty(), untouched.measurements());
    }
    if (disagreements != null) {
      json.put("receipt_disagreements", JsonArray.ofStrings(disagreements));
    }
    if (declared != null) {
      json.put("receipt_declares", JsonArray.ofStrings(declared));
    }
    return json.build();
  }

  private static void put(
      JsonObject.Builder json, Alignment alignment, Certainty certainty, Measurements measured) {
    json.put("alignment", alignmentJson(alignment))
        .put(
            "certainty",
            JsonObject.builder()
                .put("clear", certainty.clear())
                .put("nearest_to_limit", certainty.nearest(), 3)
                .put(
                    "not_judged",
                    JsonArray.ofStrings(
                        certainty.notJudged().stream().map(Verification::word).toList()))
                .build())
        .put("measurements", measured(measured));
  }

  /** One number from 0 to 100 for each block of 8 pixels, row by row. */
  private static JsonObject heatMap(Plane heat) {
    int across = Math.max(1, heat.width() / HEAT_BLOCK_PX);
    int down = Math.max(1, heat.height() / HEAT_BLOCK_PX);
    List<JsonNumber> blocks = new ArrayList<>();
    for (int i = 0; i < across * down; i++) {
      double value = heat.at(i % across * HEAT_BLOCK_PX, i / across * HEAT_BLOCK_PX);
      blocks.add(JsonNumber.of(Elementary.round(value * 100)));
    }
    return JsonObject.builder()
        .put("block_px", HEAT_BLOCK_PX)
        .put("across", across)
        .put("down", down)
        .put("percent", JsonArray.of(blocks))
        .build();
  }

  private static JsonObject alignmentJson(Alignment alignment) {
    return JsonObject.builder()
        .put(
            "corners", JsonArray.of(alignment.corners().stream().map(Verification::point).toList()))
        .put("rotation_deg", alignment.rotationDeg(), 3)
        .put("scale", alignment.scale(), 5)
        .put("stretch", alignment.stretch(), 5)
        .put("mirrored", alignment.mirrored())
        .put("contrast_explained", alignment.explained(), 3)
        .build();
  }

  private static JsonArray point(Point p) {
    return JsonArray.of(List.of(JsonNumber.decimal(p.x(), 3), JsonNumber.decimal(p.y(), 3)));
  }

  private static JsonObject found(Evidence evidence) {
    Box where = evidence.where();
    return JsonObject.builder()
        .put("kind", word(evidence.kind()))
        .put("left", where.left(), 0)
        .put("top", where.top(), 0)
        .put("width", where.width(), 0)
        .put("height", where.height(), 0)
        .put("strength", evidence.strength(), 3)
        .put("measured", evidence.measured())
        .build();
  }

  private static JsonObject measured(Measurements m) {
    return JsonObject.builder()
        .put("tone_codes", m.toneCodes(), 2)
        .put("chroma_codes", finite(m.chromaCodes()))
        .put("skin_texture", finite(m.skinTexture()))
        .put("other_texture", finite(m.otherTexture()))
        .put("faint_texture", finite(m.faintTexture()))
        .put("detail_gain", finite(m.detailGain()))
        .put("foreign_share", m.foreignShare(), 4)
        .put("border_share", m.borderShare(), 4)
        .put("strangest", m.strangest(), 3)
        .put("motion_px", m.motionPx(), 2)
        .build();
  }

  /** Null where the output held too little to measure. */
  private static JsonValue finite(double value) {
    return Double.isNaN(value) ? JsonNull.NULL : JsonNumber.decimal(value, 3);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
