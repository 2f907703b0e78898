// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import java.util.Random;
import likeness.geometry.Point;
import likeness.image.Raster;

/** Changes single places of the face. */
final class Painting {
  private static final double RIM_PX = 1;

  private Painting() {}

  /** Spots on forehead, cheeks and chin, darker or lighter, as when blemishes are removed. */
  static void spots(Canvas canvas, FaceMarks face, double codes, Random random) {
    int count = 1 + random.nextInt(3);
    double change = random.nextBoolean() ? codes : -codes;
    for (int spot = 0; spot < count; spot++) {
      double side = random.nextBoolean() ? 1 : -1;
      Point[] places = {
        face.at(side * random.nextDouble() * 0.5, -0.45),
        face.at(side * (0.45 + random.nextDouble() * 0.2), 0.4),
        face.at(side * random.nextDouble() * 0.15, 0.85)
      };
      Point place = places[random.nextInt(3)];
      double radius = Math.max(3, (0.04 + random.nextDouble() * 0.02) * face.pupilDistance());
      spot(canvas, place, radius, change);
    }
  }

  private static void spot(Canvas canvas, Point place, double radius, double change) {
    for (int i = 0; i < canvas.width * canvas.height; i++) {
      double d = Math.hypot(i % canvas.width - place.x(), i / canvas.width - place.y());
      double share = Math.max(0, Math.min(1, (radius - d) / (2 * RIM_PX) + 0.5));
      for (double[] plane : canvas.planes) {
        plane[i] += change * share;
      }
    }
  }

  /** A round piece of another face in place of this one's, its mean colour made to fit. */
  static void transplant(Canvas canvas, FaceMarks face, Raster other, double share, int which) {
    Point[] places = {face.leftPupil(), face.rightPupil(), face.at(0, 0.63)};
    Point place = places[which];
    double radius = share * face.pupilDistance();
    Canvas from = new Canvas(other);
    for (int c = 0; c < 3; c++) {
      double[] plane = canvas.planes[c];
      double gap = mean(canvas, plane, place, radius) - mean(canvas, from.planes[c], place, radius);
      for (int i = 0; i < plane.length; i++) {
        double d = Math.hypot(i % canvas.width - place.x(), i / canvas.width - place.y());
        double mix = Math.max(0, Math.min(1, (radius - d) / (0.2 * radius) + 0.5));
        plane[i] += (from.planes[c][i] + gap - plane[i]) * mix;
      }
    }
  }

  private static double mean(Canvas canvas, double[] plane, Point place, double radius) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < plane.length; i++) {
      if (Math.hypot(i % canvas.width - place.x(), i / canvas.width - place.y()) < radius) {
        sum += plane[i];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
