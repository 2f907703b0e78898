// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.decode.DecodeLimits;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.codec.PhotoDecoders;
import likeness.portrait.Backdrop;
import likeness.portrait.PhotoRejected;
import likeness.spec.BackgroundRule;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code --background}: a colour, two colours, {@code radial:} and two colours, or a
 * picture's file.
 */
final class BackgroundOption {
  private static final int WHITE = 0xFFFFFF;

  /** Colour words that documents and studios use; what else is meant is written in figures. */
  private static final Map<String, Integer> COLOURS =
      Map.of(
          "white", WHITE,
          "off-white", 0xF8F7F2,
          "cream", 0xFFF8E7,
          "light-grey", 0xE4E6E8,
          "grey", 0xBFC3C7,
          "light-blue", 0xC9DFF1,
          "blue", 0x438EDB,
          "red", 0xD9001B,
          "black", 0x000000);

  private static final String RADIAL = "radial:";
  private static final int DOWNWARDS_DEG = 180;

  private BackgroundOption() {}

  /** What {@code text} says; without it what the document prefers, else white. */
  static Backdrop read(@Nullable String text, DocumentSpec document) throws IOException {
    if (text == null) {
      return new Backdrop.Plain(preferred(document));
    }
    if (!isColour(text.strip()) && Files.isRegularFile(Path.of(text))) {
      return new Backdrop.Picture(picture(text));
    }
    if (text.startsWith(RADIAL)) {
      List<String> two = List.of(text.substring(RADIAL.length()).split(",", -1));
      if (two.size() != 2) {
        throw unreadable(text);
      }
      return new Backdrop.RadialGradient(colour(two.get(0), text), colour(two.get(1), text));
    }
    if (text.contains(",")) {
      List<String> parts = List.of(text.split(",", -1));
      if (parts.size() > 3) {
        throw unreadable(text);
      }
      int angle = parts.size() == 3 ? angle(parts.get(2), text) : DOWNWARDS_DEG;
      return new Backdrop.LinearGradient(
          colour(parts.get(0), text), colour(parts.get(1), text), angle);
    }
    return new Backdrop.Plain(colour(text, text));
  }

  private static Raster picture(String file) throws IOException {
    byte[] bytes = Inputs.read(file, DecodeLimits.DEFAULT.maxBytes());
    try {
      return PhotoDecoders.decode(bytes, DecodeLimits.DEFAULT, Bands.SEQUENTIAL).raster();
    } catch (PhotoRejected rejected) {
      throw new IllegalArgumentException(
          "--background: " + file + ": " + RejectionText.of(rejected), rejected);
    }
  }

  private static int preferred(DocumentSpec document) {
    BackgroundRule rule = document.background();
    if (rule == null || rule.allowed().isEmpty()) {
      return WHITE;
    }
    BackgroundRule.Colour chosen =
        rule.allowed().stream()
            .filter(colour -> colour.name().equals(rule.preferred()))
            .findFirst()
            .orElse(rule.allowed().get(0));
    return colour(chosen.hex(), chosen.hex());
  }

  private static boolean isColour(String text) {
    return COLOURS.containsKey(text.toLowerCase(Locale.ROOT)) || text.matches("#?[0-9A-Fa-f]{6}");
  }

  private static int colour(String text, String whole) {
    Integer named = COLOURS.get(text.strip().toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (!isColour(text.strip())) {
      throw unreadable(whole);
    }
    return Integer.parseInt(text.strip().replace("#", ""), 16);
  }

  private static int angle(String text, String whole) {
    if (!text.strip().matches("-?[0-9]{1,3}")) {
      throw unreadable(whole);
    }
    return Integer.parseInt(text.strip());
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "--background: expected a colour (#RRGGBB or "
            + String.join(", ", COLOURS.keySet().stream().sorted().toList())
            + "), two with a comma and perhaps an angle, radial: and two, or a picture's file, got '"
            + text
            + "'");
  }
}
