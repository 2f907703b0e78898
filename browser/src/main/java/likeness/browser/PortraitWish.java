// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.List;
import likeness.image.Raster;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.pipeline.HandlesReader;
import likeness.pipeline.StrokesFile;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.portrait.FaceChoice;
import likeness.portrait.Handles;
import likeness.portrait.StudioOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the page wants of a photo; the bridge's {@code PortraitRequest}.
 *
 * @param document an id of the rule book
 */
record PortraitWish(
    String document, Track track, FaceChoice face, Handles handles, @Nullable Double ageYears) {

  /**
   * @param backdrop the picture that the track names as its backdrop, if it names one
   * @throws likeness.json.JsonException if the text is not of the bridge's form
   */
  static PortraitWish read(String text, @Nullable Raster backdrop) {
    JsonField field = JsonField.root(JsonReader.read(text));
    field.only(List.of("photo", "document", "track", "face", "handles", "ageYears", "strokes"));
    Handles handles = field.optional("handles", HandlesReader::read);
    FaceChoice face = field.optional("face", PortraitWish::face);
    return new PortraitWish(
        field.get("document").text(),
        track(field.get("track"), backdrop),
        face == null ? FaceChoice.only() : face,
        handles == null ? Handles.NONE : handles,
        field.optional("ageYears", JsonField::number));
  }

  boolean studio() {
    return track instanceof Track.Studio;
  }

  static FaceChoice faceOf(String json) {
    return face(JsonField.root(JsonReader.read(json)));
  }

  private static FaceChoice face(JsonField field) {
    return switch (field.get("kind").text()) {
      case "only" -> FaceChoice.only();
      case "largest" -> FaceChoice.largest();
      case "nth" -> FaceChoice.number(field.get("place").whole());
      default -> throw field.error("expected only, largest or nth");
    };
  }

  private static Track track(JsonField field, @Nullable Raster picture) {
    return switch (field.get("kind").text()) {
      case "untouched" -> Track.UNTOUCHED;
      case "studio" ->
          new Track.Studio(
              new StudioOptions(
                  backdrop(field.get("backdrop"), picture),
                  StrokesFile.list(field.get("strokes")),
                  light(field.get("light"))),
              field.optional("acknowledgement", JsonField::text));
      default -> throw field.error("expected untouched or studio");
    };
  }

  /** Whether light is to be set right; absent is off. */
  private static boolean light(JsonField field) {
    String choice = field.isNull() ? "off" : field.text();
    if (!choice.equals("auto") && !choice.equals("off")) {
      throw field.error("expected auto or off");
    }
    return choice.equals("auto");
  }

  static Backdrop backdrop(JsonField field, @Nullable Raster picture) {
    return switch (field.get("kind").text()) {
      case "plain" -> new Backdrop.Plain(colour(field.get("colour")));
      case "linear" ->
          new Backdrop.LinearGradient(
              colour(field.get("from")), colour(field.get("to")), field.get("angleDeg").whole());
      case "radial" ->
          new Backdrop.RadialGradient(colour(field.get("middle")), colour(field.get("corner")));
      case "picture" -> {
        if (picture == null) {
          throw field.error("expected a photo that is loaded");
        }
        yield new Backdrop.Picture(picture);
      }
      default -> throw field.error("expected plain, linear, radial or picture");
    };
  }

  static int colour(JsonField field) {
    String text = field.text();
    boolean hex = text.length() == 7 && text.charAt(0) == '#';
    for (int i = 1; hex && i < text.length(); i++) {
      hex = Character.digit(text.charAt(i), 16) >= 0;
    }
    if (!hex) {
      throw field.error("expected a colour as #rrggbb");
    }
    return Integer.parseInt(text.substring(1), 16);
  }
}
