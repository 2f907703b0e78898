// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import likeness.geometry.Point;

/** Moves parts of the face, smoothly. */
final class Warping {
  /** Where the colour of a pixel comes from. */
  interface Field {
    Point from(double x, double y);
  }

  private final FaceMarks face;

  Warping(FaceMarks face) {
    this.face = face;
  }

  void apply(Canvas canvas, Field field) {
    for (int c = 0; c < 3; c++) {
      double[] from = canvas.planes[c].clone();
      for (int y = 0; y < canvas.height; y++) {
        for (int x = 0; x < canvas.width; x++) {
          Point source = field.from(x, y);
          canvas.planes[c][y * canvas.width + x] = canvas.between(from, source.x(), source.y());
        }
      }
    }
  }

  /** Draws both sides of the jaw towards the middle, by up to {@code px}. */
  Field jaw(double px) {
    Point left = face.at(-0.85, 0.75);
    Point right = face.at(0.85, 0.75);
    double reach = 0.55 * face.pupilDistance();
    return (x, y) -> {
      double move = px * (fall(x, y, right, reach) - fall(x, y, left, reach));
      return new Point(x + move, y);
    };
  }

  /** Enlarges both eyes; their rims move outwards by up to {@code px}. */
  Field eyes(double px) {
    double reach = 0.22 * face.pupilDistance();
    // x·exp(−x²/2) has its greatest value, exp(−1/2), at 1.
    double gain = px * Math.exp(0.5) / reach;
    return (x, y) -> {
      double near = gain * fall(x, y, face.leftPupil(), reach);
      double far = gain * fall(x, y, face.rightPupil(), reach);
      return new Point(
          x - (x - face.leftPupil().x()) * near - (x - face.rightPupil().x()) * far,
          y - (y - face.leftPupil().y()) * near - (y - face.rightPupil().y()) * far);
    };
  }

  private static double fall(double x, double y, Point centre, double reach) {
    double d = Math.hypot(x - centre.x(), y - centre.y()) / reach;
    return Math.exp(-d * d / 2);
  }

  static void mirror(Canvas canvas) {
    for (int c = 0; c < 3; c++) {
      double[] from = canvas.planes[c].clone();
      for (int i = 0; i < from.length; i++) {
        int x = i % canvas.width;
        canvas.planes[c][i] = from[i - x + canvas.width - 1 - x];
      }
    }
  }
}
