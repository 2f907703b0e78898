// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodedPhoto;
import likeness.encode.JpegEncoder;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.jvm.codec.PhotoDecoders;
import likeness.spec.ByteWindow;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;

/** Looks into what the command line wrote. */
final class Facts {
  private Facts() {}

  /** A painted portrait as a camera would give it. */
  static byte[] portraitJpeg(int seed) {
    return jpeg(PortraitPainter.paint(PortraitRecipe.of(seed, new Size(700, 900))).picture());
  }

  static byte[] jpeg(Raster picture) {
    return JpegEncoder.encode(picture, 72, ByteWindow.ANY, false).bytes();
  }

  static DecodedPhoto photo(Path file) throws IOException {
    return PhotoDecoders.decode(Files.readAllBytes(file), DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
  }

  static JsonValue json(Path file) throws IOException {
    return JsonReader.read(Files.readString(file));
  }

  /** The value at {@code path}, whose steps are members' names and items' numbers. */
  static JsonValue at(JsonValue root, Object... path) {
    JsonValue value = root;
    for (Object step : path) {
      if (value instanceof JsonArray array) {
        value = array.items().get((Integer) step);
      } else {
        value = ((likeness.json.JsonObject) value).member((String) step).orElseThrow();
      }
    }
    return value;
  }

  static String text(JsonValue root, Object... path) {
    return ((JsonString) at(root, path)).value();
  }

  static double number(JsonValue root, Object... path) {
    return ((JsonNumber) at(root, path)).doubleValue();
  }

  static List<JsonValue> items(JsonValue root, Object... path) {
    return ((JsonArray) at(root, path)).items();
  }

  /** The receipt's rectangle as a map from the output's pixels to the source's. */
  static Affine outputToSource(JsonValue receipt, Size output) {
    Point[] c =
        items(receipt, "framing", "corners").stream()
            .map(corner -> new Point(number(corner, 0), number(corner, 1)))
            .toArray(Point[]::new);
    int w = output.width();
    int h = output.height();
    return new Affine(
        (c[1].x() - c[0].x()) / w,
        (c[3].x() - c[0].x()) / h,
        c[0].x(),
        (c[1].y() - c[0].y()) / w,
        (c[3].y() - c[0].y()) / h,
        c[0].y());
  }

  static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
