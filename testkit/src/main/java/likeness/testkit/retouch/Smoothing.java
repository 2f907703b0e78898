// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import likeness.geometry.Point;

/** Takes fine texture away from the skin, or makes it stronger everywhere. */
final class Smoothing {
  private static final double RANGE_CODES = 20;
  private static final int LARGEST_RADIUS = 6;
  private static final double GUIDED_EPSILON = 15 * 15;

  private Smoothing() {}

  static void skin(Canvas canvas, FaceMarks face, double share, boolean guided) {
    int radius =
        (int) Math.max(3, Math.min(LARGEST_RADIUS, Math.round(0.05 * face.pupilDistance())));
    double[] mask = mask(canvas, face);
    for (double[] plane : canvas.planes) {
      double[] smooth =
          guided ? guided(canvas, plane, radius) : bilateral(canvas, plane, mask, radius);
      for (int i = 0; i < plane.length; i++) {
        plane[i] += (smooth[i] - plane[i]) * mask[i] * share;
      }
    }
  }

  static void unsharp(Canvas canvas, double amount) {
    for (double[] plane : canvas.planes) {
      double[] soft = canvas.blurred(plane, 1);
      for (int i = 0; i < plane.length; i++) {
        plane[i] += (plane[i] - soft[i]) * amount;
      }
    }
  }

  /** An oval from the forehead to the chin with a soft rim, without the eyes and the mouth. */
  private static double[] mask(Canvas canvas, FaceMarks face) {
    Point middle = face.at(0, 0.3);
    double eye = face.pupilDistance();
    Point[] spared = {face.leftPupil(), face.rightPupil(), face.at(0, 0.63)};
    double[] mask = new double[canvas.width * canvas.height];
    for (int i = 0; i < mask.length; i++) {
      double x = i % canvas.width;
      double y = i / canvas.width;
      double oval = Math.hypot((x - middle.x()) / 1.0, (y - middle.y()) / 1.3) / eye;
      double inside = clamp((1 - oval) / 0.15);
      for (Point p : spared) {
        double d = Math.hypot((x - p.x()) / 0.32, (y - p.y()) / 0.2) / eye;
        inside = Math.min(inside, clamp((d - 1) / 0.3));
      }
      mask[i] = inside;
    }
    return mask;
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** Tomasi and Manduchi, "Bilateral Filtering for Gray and Color Images", 1998. */
  private static double[] bilateral(Canvas canvas, double[] plane, double[] mask, int radius) {
    double[] out = plane.clone();
    for (int i = 0; i < plane.length; i++) {
      if (mask[i] > 0) {
        out[i] = bilateral(canvas, plane, i, radius);
      }
    }
    return out;
  }

  private static double bilateral(Canvas canvas, double[] plane, int at, int radius) {
    int x0 = at % canvas.width;
    int y0 = at / canvas.width;
    double sum = 0;
    double weights = 0;
    for (int y = Math.max(0, y0 - radius); y <= Math.min(canvas.height - 1, y0 + radius); y++) {
      for (int x = Math.max(0, x0 - radius); x <= Math.min(canvas.width - 1, x0 + radius); x++) {
        double value = plane[y * canvas.width + x];
        double gap = (value - plane[at]) / RANGE_CODES;
        double far = ((x - x0) * (x - x0) + (y - y0) * (y - y0)) * 2.0 / (radius * radius);
        double weight = Math.exp(-(gap * gap + far) / 2);
        sum += value * weight;
        weights += weight;
      }
    }
    return sum / weights;
  }

  /** He, Sun and Tang, "Guided Image Filtering", 2010, each channel its own guide. */
  private static double[] guided(Canvas canvas, double[] plane, int radius) {
    double sigma = radius / 1.5;
    double[] mean = canvas.blurred(plane, sigma);
    double[] squares = new double[plane.length];
    for (int i = 0; i < plane.length; i++) {
      squares[i] = plane[i] * plane[i];
    }
    double[] slope = canvas.blurred(squares, sigma);
    double[] offset = new double[plane.length];
    for (int i = 0; i < plane.length; i++) {
      double variance = Math.max(0, slope[i] - mean[i] * mean[i]);
      slope[i] = variance / (variance + GUIDED_EPSILON);
      offset[i] = mean[i] * (1 - slope[i]);
    }
    double[] a = canvas.blurred(slope, sigma);
    double[] b = canvas.blurred(offset, sigma);
    double[] out = new double[plane.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] * plane[i] + b[i];
    }
    return out;
  }
}
