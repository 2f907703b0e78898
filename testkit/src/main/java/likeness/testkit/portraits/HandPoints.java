// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import likeness.geometry.Point;

/**
 * The points of a template file that the geometry is compared with, in pixels.
 *
 * @param leftPupil the viewer's left
 * @param top the top of the head, where the template has it
 */
public record HandPoints(Point leftPupil, Point rightPupil, Point chin, Optional<Point> top) {

  /**
   * Reads a {@code .tem} file: the number of points, then x and y of each.
   *
   * <p>The three layouts of the stored sets: 189 points (London set), 106 and 83 points (the CC0
   * pictures; neither has the top of the head, and the last was placed by a program).
   */
  public static HandPoints read(Path template) {
    List<Point> points = points(template);
    return switch (points.size()) {
      case 189 -> of(points, 0, 1, 129, Optional.of(points.get(151)));
      case 106 -> of(points, 0, 1, 18, Optional.empty());
      case 83 -> of(points, 57, 50, 6, Optional.empty());
      default ->
          throw new IllegalArgumentException(
              "template: expected 189, 106 or 83 points, got " + points.size());
    };
  }

  private static HandPoints of(
      List<Point> points, int left, int right, int chin, Optional<Point> top) {
    return new HandPoints(points.get(left), points.get(right), points.get(chin), top);
  }

  private static List<Point> points(Path template) {
    try {
      String text = Files.readString(template, StandardCharsets.US_ASCII);
      StringTokenizer numbers = new StringTokenizer(text);
      int count = Integer.parseInt(numbers.nextToken());
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        double x = Double.parseDouble(numbers.nextToken());
        points.add(new Point(x, Double.parseDouble(numbers.nextToken())));
      }
      return points;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
