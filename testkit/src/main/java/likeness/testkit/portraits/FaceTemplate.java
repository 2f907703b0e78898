// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import likeness.geometry.Point;
import likeness.testkit.defects.EyeCloser;

/** The 189 hand-placed points of a London portrait; indices are told in the stored README. */
public final class FaceTemplate {
  private static final int POINTS = 189;
  private final List<Point> points;

  private FaceTemplate(List<Point> points) {
    this.points = points;
  }

  /** Reads the template beside a portrait. */
  public static FaceTemplate beside(Path portrait) {
    String name = portrait.getFileName().toString();
    Path file =
        portrait.resolveSibling(name.substring(0, name.length() - ".jpg".length()) + ".tem");
    try {
      StringTokenizer numbers =
          new StringTokenizer(Files.readString(file, StandardCharsets.US_ASCII));
      int count = Integer.parseInt(numbers.nextToken());
      if (count != POINTS) {
        throw new IllegalArgumentException("template: expected 189 points, got " + count);
      }
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        double x = Double.parseDouble(numbers.nextToken());
        points.add(new Point(x, Double.parseDouble(numbers.nextToken())));
      }
      return new FaceTemplate(points);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Point leftPupil() {
    return points.get(0);
  }

  public Point rightPupil() {
    return points.get(1);
  }

  public double interEyePx() {
    return leftPupil().distanceTo(rightPupil());
  }

  public Point chin() {
    return points.get(129);
  }

  /** From the middle of the pupils to the chin. */
  public double eyeToChinPx() {
    return leftPupil().towards(rightPupil(), 0.5).distanceTo(chin());
  }

  public Point mouthLeft() {
    return points.get(87);
  }

  public Point mouthRight() {
    return points.get(93);
  }

  /** Where the lips meet in the middle. */
  public Point mouthMiddle() {
    return points.get(96).towards(points.get(101), 0.5);
  }

  public List<EyeCloser.Outline> eyes() {
    return List.of(
        new EyeCloser.Outline(
            points.get(18), points.get(22), points.subList(19, 22), points.subList(28, 31)),
        new EyeCloser.Outline(
            points.get(23), points.get(27), points.subList(24, 27), points.subList(31, 34)));
  }
}
