// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.util.List;
import java.util.Locale;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.jvm.Made;
import likeness.portrait.PhotoRejected;
import likeness.server.http.Problem;

/** What is told of a result, and why a photo cannot serve. */
final class Summary {
  private Summary() {}

  static JsonObject of(Made made, String document, List<String> sentTo) {
    return JsonObject.builder()
        .put("document", document)
        .put("width_px", made.portrait().framing().output().width())
        .put("height_px", made.portrait().framing().output().height())
        .put("bytes", made.file().length)
        .put("sent_to", JsonArray.ofStrings(sentTo))
        .put("format", made.extension().equals("png") ? "png" : "jpeg")
        .put(
            "warnings",
            JsonArray.ofStrings(
                made.warnings().stream().map(w -> w.name().toLowerCase(Locale.ROOT)).toList()))
        .build();
  }

  /**
   * A rejection as a fault; its code is a word of the engine's, its figures are those of limits.
   */
  static Problem problem(PhotoRejected rejected) {
    String code = rejected.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(422, "photo-" + code, wording(rejected.code()));
  }

  private static String wording(PhotoRejected.Code code) {
    return switch (code) {
      case UNKNOWN_FORMAT ->
          "this is no picture in a format that is read here; use JPEG, PNG, WebP, BMP or GIF";
      case DAMAGED -> "the file is damaged or incomplete; send it again";
      case FILE_TOO_LARGE -> "the file is too large";
      case TOO_MANY_PIXELS -> "the picture has too many pixels";
      case DECODER_MISSING -> "HEIC cannot be read here; send it as JPEG";
      case NO_FACE -> "no face was found; use a sharp photo of one person who looks at the camera";
      case SEVERAL_FACES -> "several faces were found; use a photo of one";
      case NO_SUCH_FACE -> "there is no such face";
      case FACE_TOO_SMALL ->
          "the face is too small for this document; take the photo from nearer by";
      case FACE_TURNED_AWAY -> "the face is turned away; look straight into the camera";
      case FRAME_LEAVES_PICTURE ->
          "the photo is cut too close; take one with more room around the head";
      case INFEASIBLE -> "no crop meets all of the rule's figures for this head";
      case FILE_SIZE_INFEASIBLE -> "the ruled file size cannot be met";
    };
  }
}
