// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import likeness.decode.DecodeWarning;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.pipeline.Objection;
import likeness.portrait.FramingNote;
import likeness.portrait.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What was written for one photo, and how it is told.
 *
 * @param sheet absent when none was asked for
 * @param copies how many portraits lie on the sheet
 */
record MadeFiles(Path file, Path receipt, @Nullable Path sheet, int copies) {

  void describe(PrintWriter out, MakeRequest request, Made made) {
    out.println(
        file
            + "  "
            + made.portrait().framing().output()
            + " px, "
            + made.file().length
            + " bytes"
            + measures(made));
    if (sheet != null) {
      out.println(sheet + "  " + copies + (copies == 1 ? " copy" : " copies"));
    }
    out.println(receipt);
    for (FramingNote note : made.portrait().framing().notes()) {
      out.println("  note: " + wording(note));
    }
    for (DecodeWarning warning : made.warnings()) {
      out.println("  note: " + wording(warning));
    }
    String why = request.document().offer().why();
    if (why != null) {
      out.println("  note: " + why);
    }
    String objection = Objection.to(request.track(), request.document());
    if (objection != null) {
      out.println("  note: the office may refuse it: " + objection);
    }
    out.flush();
  }

  private static String measures(Made made) {
    StringBuilder text = new StringBuilder();
    for (Measure measure : made.portrait().framing().measures()) {
      Double mm = measure.millimetresPerUnit();
      if (mm != null && measure.name().equals("head_height")) {
        text.append(", head ")
            .append(JsonNumber.decimalText(measure.value() * mm, 1))
            .append(" ± ")
            .append(JsonNumber.decimalText(measure.u95() * mm, 1))
            .append(" mm");
      }
    }
    return text.toString();
  }

  static String wording(FramingNote note) {
    return switch (note) {
      case UPSCALED -> "the photo has fewer pixels than the document asks for; it was enlarged";
      case EXTENDS_BACKGROUND -> "the frame leaves the photo; the background was extended";
      case HAIR_OUTSIDE_RULE ->
          "the head fits the rule without the hair; with the hair it does not, and the rule does not say which counts";
      case HAIR_CUT -> "the top of the hair is cut off";
      case CROWDED_BY_PICTURE ->
          "the photo is cut close; with more room around the head the place would be better";
    };
  }

  static String wording(DecodeWarning warning) {
    return switch (warning) {
      case ALPHA_OVER_WHITE -> "the photo was partly transparent; it was laid over white";
      case FIRST_FRAME_ONLY -> "the file holds several pictures; the first was taken";
      case BROKEN_EXIF -> "the photo's EXIF data is damaged and was read as far as possible";
      case BROKEN_PROFILE -> "the photo's colour profile is damaged; colours were taken for sRGB";
      case CMYK_WITHOUT_PROFILE -> "the photo is CMYK without a profile; colours are estimated";
      case MISSING_END -> "the file lacks its end mark, though no pixel is missing";
      case BROWSER_DECODER -> "the browser read the file, and may have read it a little otherwise";
    };
  }

  JsonObject toJson(String photo, Made made) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("photo", photo)
            .put("status", "made")
            .put("output", file.toString())
            .put("receipt_file", receipt.toString());
    if (sheet != null) {
      json.put("sheet", sheet.toString()).put("copies", copies);
    }
    return json.put(
            "notes",
            JsonArray.ofStrings(
                made.portrait().framing().notes().stream().map(MadeFiles::lower).toList()))
        .put(
            "warnings",
            JsonArray.ofStrings(made.warnings().stream().map(MadeFiles::lower).toList()))
        .put("receipt", made.receipt().toJson())
        .build();
  }

  /** The row of a photo of which nothing could be made. */
  static JsonObject failure(String photo, String code, String message) {
    return JsonObject.builder()
        .put("photo", photo)
        .put("status", code.equals("IO") ? "error" : "rejected")
        .put("code", code)
        .put("message", message)
        .build();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
