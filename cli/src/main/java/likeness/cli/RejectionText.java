// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.util.Map;
import likeness.portrait.PhotoRejected;

/** Words a rejection for people: what was wrong, and what to do. */
final class RejectionText {
  private RejectionText() {}

  static String of(PhotoRejected rejected) {
    Map<String, String> a = rejected.arguments();
    return switch (rejected.code()) {
      case UNKNOWN_FORMAT ->
          "this is no picture in a format that is read here; use JPEG, PNG, WebP, BMP, GIF or HEIC";
      case DAMAGED -> "the file is damaged or incomplete; copy it again from the camera or phone";
      case FILE_TOO_LARGE ->
          "the file is too large"
              + figure(a, "limitBytes", "; the limit is ", " bytes")
              + "; use --max-bytes to raise it";
      case TOO_MANY_PIXELS ->
          "the picture has too many pixels"
              + figure(a, "limitPixels", "; the limit is ", "")
              + "; use --max-megapixels to raise it";
      case DECODER_MISSING ->
          "HEIC needs a decoder that is not installed" + figure(a, "hint", "; ", "");
      case NO_FACE -> "no face was found; use a sharp photo of one person who looks at the camera";
      case SEVERAL_FACES ->
          figure(a, "count", "", " faces were found")
              + "; choose one with --face 1, 2, … from left to right, or --face largest";
      case NO_SUCH_FACE ->
          "there is no such face"
              + figure(a, "count", "; found: ", "")
              + "; choose a smaller --face";
      case FACE_TOO_SMALL ->
          "the face is too small for this document; take the photo from nearer by";
      case FACE_TURNED_AWAY ->
          a.containsKey("rollDeg")
              ? "the head lies on its side or upside down; turn the photo upright first"
              : "the face is turned away; look straight into the camera";
      case FRAME_LEAVES_PICTURE ->
          "the photo is cut too close: "
              + rejected.getMessage()
              + "; take one with more room around the head, or use --studio where the rule allows it";
      case INFEASIBLE ->
          "no crop meets all of the rule's figures for this head: " + rejected.getMessage();
      case FILE_SIZE_INFEASIBLE -> "the ruled file size cannot be met: " + rejected.getMessage();
    };
  }

  private static String figure(
      Map<String, String> arguments, String name, String before, String after) {
    String value = arguments.get(name);
    return value == null ? "" : before + value + after;
  }
}
