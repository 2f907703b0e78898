// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.geometry.Size;
import likeness.json.JsonObject;
import likeness.pipeline.Track;
import likeness.portrait.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one portrait.
 *
 * @param code why there is none; absent when there is one
 * @param message the code in words
 * @param document its id, or what was given as one
 * @param track {@code studio} or {@code untouched}; absent when it did not come to that
 * @param facts absent unless the status is OK
 */
public record PortraitRow(
    Status status,
    @Nullable String code,
    @Nullable String message,
    String document,
    @Nullable String track,
    @Nullable Facts facts) {

  /** How it went. */
  public enum Status {
    /** The portrait was made. */
    OK,
    /** The photo cannot serve, however often it is tried. */
    REJECTED,
    /** The surroundings or the request were at fault: another try may succeed. */
    ERROR
  }

  /**
   * Of a portrait that was made.
   *
   * @param quality the encoder's, absent for PNG
   * @param headHeightMm absent when the document knows no millimetres
   * @param eyeFromBottomMm absent when the document knows no millimetres
   * @param nanos by stage, and {@code total}
   */
  public record Facts(
      int bytes,
      String sha256,
      @Nullable Integer quality,
      Size size,
      @Nullable Double headHeightMm,
      @Nullable Double eyeFromBottomMm,
      Map<String, Long> nanos) {}

  /** What {@link #putInto} may put, in its order. */
  public static final List<String> FIELDS =
      List.of(
          "status",
          "code",
          "message",
          "document",
          "track",
          "bytes",
          "sha256",
          "quality",
          "width",
          "height",
          "head_height_mm",
          "eye_from_bottom_mm",
          "decode_ms",
          "find_ms",
          "compose_ms",
          "encode_ms",
          "receipt_ms",
          "total_ms");

  private static final double NANOS_PER_MS = 1e6;

  static PortraitRow of(MakeRequest request, Made made, long totalNanos) {
    Map<String, Long> nanos = new LinkedHashMap<>(made.times().nanos());
    nanos.put("total", totalNanos);
    String quality = made.receipt().output().encoder().get("quality");
    return new PortraitRow(
        Status.OK,
        null,
        null,
        request.document().id(),
        trackName(request.track()),
        new Facts(
            made.file().length,
            made.receipt().output().sha256(),
            quality == null ? null : Integer.valueOf(quality),
            made.portrait().framing().output(),
            millimetres(made, "head_height"),
            millimetres(made, "eye_from_bottom"),
            nanos));
  }

  static PortraitRow rejected(MakeRequest request, String code, String message) {
    return new PortraitRow(
        Status.REJECTED, code, message, request.document().id(), trackName(request.track()), null);
  }

  /**
   * Of a photo that failed for a reason that does not lie in it.
   *
   * @param document as it was given
   */
  public static PortraitRow failed(String code, String message, String document) {
    return new PortraitRow(Status.ERROR, code, message, document, null, null);
  }

  /** {@code studio} or {@code untouched}. */
  public static String trackName(Track track) {
    return track instanceof Track.Studio ? "studio" : "untouched";
  }

  private static @Nullable Double millimetres(Made made, String name) {
    for (Measure measure : made.portrait().framing().measures()) {
      Double mm = measure.millimetresPerUnit();
      if (measure.name().equals(name) && mm != null) {
        return measure.value() * mm;
      }
    }
    return null;
  }

  /** Puts the row's members that are there, in the order of {@link #FIELDS}. */
  public void putInto(JsonObject.Builder json) {
    json.put("status", status.name())
        .putIfPresent("code", code)
        .putIfPresent("message", message)
        .put("document", document)
        .putIfPresent("track", track);
    if (facts != null) {
      put(facts, json);
    }
  }

  private static void put(Facts facts, JsonObject.Builder json) {
    json.put("bytes", facts.bytes).put("sha256", facts.sha256);
    if (facts.quality != null) {
      json.put("quality", facts.quality);
    }
    json.put("width", facts.size.width()).put("height", facts.size.height());
    if (facts.headHeightMm != null) {
      json.put("head_height_mm", facts.headHeightMm, 2);
    }
    if (facts.eyeFromBottomMm != null) {
      json.put("eye_from_bottom_mm", facts.eyeFromBottomMm, 2);
    }
    facts.nanos.forEach((stage, time) -> json.put(stage + "_ms", time / NANOS_PER_MS, 1));
  }
}
