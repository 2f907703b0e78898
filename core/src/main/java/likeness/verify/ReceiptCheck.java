// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Holds a receipt against what the two files and pictures show. */
public final class ReceiptCheck {
  private static final double CORNER_PX = 0.5;
  private static final double TURN_DEG = 0.1;
  private static final double SCALE_SHARE = 0.005;

  private final JsonField receipt;
  private final List<String> disagreements = new ArrayList<>();

  private ReceiptCheck(JsonField receipt) {
    this.receipt = receipt;
  }

  /**
   * Where the receipt says other than the files; empty when it agrees, as far as could be seen.
   *
   * @param originalSha256 of the original's file, in lower-case hexadecimal
   * @param outputSha256 of the output's file
   * @param output the output's size
   * @param found where the output lies in the original; absent when that cannot be told, and then
   *     the hashes and the size alone are looked at
   * @throws likeness.json.JsonException if the receipt lacks a figure
   */
  public static List<String> disagreements(
      JsonValue receipt,
      String originalSha256,
      String outputSha256,
      Size output,
      @Nullable Alignment found) {
    ReceiptCheck check = new ReceiptCheck(JsonField.root(receipt));
    check.hash("input", originalSha256);
    check.hash("output", outputSha256);
    check.size(output);
    if (found != null) {
      check.corners(found);
      check.figures(found);
    }
    return List.copyOf(check.disagreements);
  }

  /**
   * The kinds of change to the pixels that a receipt owns up to, in its own words.
   *
   * @throws likeness.json.JsonException if the receipt lacks them
   */
  public static List<String> declaredEdits(JsonValue receipt) {
    return JsonField.root(receipt).get("edits").list(edit -> edit.get("kind").text());
  }

  private void hash(String file, String actual) {
    if (!receipt.get(file).get("sha256").text().equals(actual)) {
      disagreements.add(file + ".sha256: is another file");
    }
  }

  private void size(Size output) {
    int width = receipt.get("output").get("width").whole();
    int height = receipt.get("output").get("height").whole();
    if (width != output.width() || height != output.height()) {
      disagreements.add("output.width, height: " + width + "×" + height + ", is " + output);
    }
  }

  private void corners(Alignment found) {
    double limit = Math.max(1, found.outputToOriginal().scale()) * CORNER_PX;
    List<Point> told = receipt.get("framing").get("corners").list(ReceiptCheck::point);
    List<Point> seen = found.corners();
    double farthest = told.size() == seen.size() ? 0 : Double.MAX_VALUE;
    for (int i = 0; i < Math.min(told.size(), seen.size()); i++) {
      farthest = Math.max(farthest, told.get(i).distanceTo(seen.get(i)));
    }
    if (farthest > limit) {
      disagreements.add("framing.corners: not where the output lies in the original");
    }
  }

  private static Point point(JsonField field) {
    List<Double> xy = field.list(JsonField::number);
    if (xy.size() != 2) {
      throw field.error("expected x and y");
    }
    return new Point(xy.get(0), xy.get(1));
  }

  private void figures(Alignment found) {
    double turn = receipt.get("framing").get("rotation_deg").number();
    if (Math.abs(turn - found.rotationDeg()) > TURN_DEG) {
      disagreements.add(
          "framing.rotation_deg: "
              + JsonNumber.decimalText(turn, 2)
              + ", is "
              + JsonNumber.decimalText(found.rotationDeg(), 2));
    }
    double scale = receipt.get("framing").get("scale").number();
    if (Math.abs(scale / found.scale() - 1) > SCALE_SHARE) {
      disagreements.add(
          "framing.scale: "
              + JsonNumber.decimalText(scale, 4)
              + ", is "
              + JsonNumber.decimalText(found.scale(), 4));
    }
  }
}
