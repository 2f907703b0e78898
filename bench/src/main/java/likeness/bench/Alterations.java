// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayDeque;
import likeness.geometry.Point;
import likeness.image.Raster;

/** Alters finished portraits the way retouching tools do, each in three strengths. */
final class Alterations {
  /** The kinds; strength 0 is hard to see, 1 visible but modest, 2 plain. */
  enum Kind {
    BACKGROUND,
    SKIN,
    TONE,
    WHITE_BALANCE,
    WARP,
    MIRROR,
    SHARPEN,
    PAINT,
    DENOISE,
    ELSEWHERE
  }

  private final int width;
  private final int height;
  private final double[][] planes;
  private final Point leftEye;
  private final Point rightEye;

  private Alterations(Raster raster, Point leftEye, Point rightEye) {
    width = raster.width();
    height = raster.height();
    this.leftEye = leftEye;
    this.rightEye = rightEye;
    planes = new double[3][width * height];
    for (int i = 0; i < width * height; i++) {
      int rgb = raster.rgbAt(i % width, i / width);
      planes[0][i] = rgb >> 16 & 255;
      planes[1][i] = rgb >> 8 & 255;
      planes[2][i] = rgb & 255;
    }
  }

  /**
   * Alters a portrait.
   *
   * @param other another person's portrait of the same size, with the eyes at the same places
   */
  static Raster apply(
      Kind kind, int strength, Raster portrait, Point leftEye, Point rightEye, Raster other) {
    Alterations work = new Alterations(portrait, leftEye, rightEye);
    switch (kind) {
      case BACKGROUND -> work.background(new double[] {12, 25, 45}[strength]);
      case SKIN -> work.smooth(new double[] {0.4, 0.7, 1}[strength], true);
      case TONE -> work.tone(strength);
      case WHITE_BALANCE -> work.whiteBalance(new double[] {0.02, 0.04, 0.08}[strength]);
      case WARP -> work.warp(new double[] {0.03, 0.05, 0.08}[strength]);
      case MIRROR -> work.mirror();
      case SHARPEN -> work.sharpen(new double[] {0.4, 0.8, 1.5}[strength]);
      case PAINT -> work.paint(new double[] {10, 18, 30}[strength]);
      case DENOISE -> work.smooth(new double[] {0.4, 0.7, 1}[strength], false);
      case ELSEWHERE -> work.elsewhere(other, new double[] {0.25, 0.35, 0.5}[strength]);
    }
    return work.raster();
  }

  private Raster raster() {
    byte[] out = new byte[width * height * 3];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Math.round(Math.max(0, Math.min(255, planes[i % 3][i / 3])));
    }
    return Raster.rgb(width, height, out);
  }

  private double eyeDistance() {
    return leftEye.distanceTo(rightEye);
  }

  /** Moves the plain colour that hangs together with the upper corners. */
  private void background(double codes) {
    boolean[] behind = new boolean[width * height];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int seed : new int[] {0, width - 1}) {
      behind[seed] = true;
      open.add(seed);
    }
    while (!open.isEmpty()) {
      int at = open.remove();
      int x = at % width;
      int y = at / width;
      for (int next : new int[] {at - 1, at + 1, at - width, at + width}) {
        int nx = Math.floorMod(next, width);
        boolean inside = next >= 0 && next < width * height && Math.abs(nx - x) <= 1 && y < height;
        if (inside && !behind[next] && alike(at, next)) {
          behind[next] = true;
          open.add(next);
        }
      }
    }
    double[] target = new double[3];
    for (int c = 0; c < 3; c++) {
      double mean = planes[c][0];
      target[c] = mean + (mean > 200 ? -codes : codes);
    }
    for (int i = 0; i < width * height; i++) {
      for (int c = 0; c < 3 && behind[i]; c++) {
        planes[c][i] = target[c];
      }
    }
  }

  private boolean alike(int a, int b) {
    double sum = 0;
    for (double[] plane : planes) {
      sum += Math.abs(plane[a] - plane[b]);
    }
    return sum < 12;
  }

  private void tone(int strength) {
    double contrast = new double[] {1.04, 1.08, 1.15}[strength];
    double brighter = new double[] {4, 8, 14}[strength];
    for (double[] plane : planes) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (plane[i] - 128) * contrast + 128 + brighter;
      }
    }
  }

  private void whiteBalance(double share) {
    for (int i = 0; i < width * height; i++) {
      planes[0][i] *= 1 + share;
      planes[2][i] *= 1 - share;
    }
  }

  private void mirror() {
    for (double[] plane : planes) {
      double[] from = plane.clone();
      for (int i = 0; i < plane.length; i++) {
        plane[i] = from[i / width * width + width - 1 - i % width];
      }
    }
  }

  /** Draws the cheeks towards the nose. */
  private void warp(double share) {
    double eye = eyeDistance();
    double cx = (leftEye.x() + rightEye.x()) / 2;
    double cy = (leftEye.y() + rightEye.y()) / 2 + eye;
    for (double[] plane : planes) {
      double[] from = plane.clone();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double dx = (x - cx) / eye;
          double dy = (y - cy) / eye;
          double side = Math.signum(dx) * Math.min(1, Math.abs(dx) * 2);
          double fall = Math.exp(-(Math.pow(Math.abs(dx) - 0.9, 2) + dy * dy) / 0.5);
          plane[y * width + x] = at(from, x + side * fall * share * eye, y);
        }
      }
    }
  }

  private double at(double[] plane, double x, double y) {
    double u = Math.max(0, Math.min(width - 1.001, x));
    int x0 = (int) u;
    int row = ((int) y) * width;
    return plane[row + x0] + (plane[row + x0 + 1] - plane[row + x0]) * (u - x0);
  }

  private void sharpen(double amount) {
    for (double[] plane : planes) {
      double[] soft = blurred(plane, 1.2);
      for (int i = 0; i < plane.length; i++) {
        plane[i] += (plane[i] - soft[i]) * amount;
      }
    }
  }

  private void paint(double codes) {
    double eye = eyeDistance();
    double cx = leftEye.x() + eye * 0.1;
    double cy = leftEye.y() + eye * 0.6;
    double radius = Math.max(4, eye * 0.07);
    for (int i = 0; i < width * height; i++) {
      double d = Math.hypot(i % width - cx, i / width - cy);
      double share = Math.max(0, Math.min(1, radius + 1 - d));
      for (double[] plane : planes) {
        plane[i] -= codes * share;
      }
    }
  }

  private void elsewhere(Raster other, double share) {
    double radius = eyeDistance() * share;
    for (int i = 0; i < width * height; i++) {
      double d = Math.hypot(i % width - rightEye.x(), i / width - rightEye.y());
      double mix = Math.max(0, Math.min(1, (radius - d) / 4 + 0.5));
      int rgb = other.rgbAt(i % width, i / width);
      planes[0][i] += ((rgb >> 16 & 255) - planes[0][i]) * mix;
      planes[1][i] += ((rgb >> 8 & 255) - planes[1][i]) * mix;
      planes[2][i] += ((rgb & 255) - planes[2][i]) * mix;
    }
  }

  /** Smooths what differs little, keeps edges; within the face only, if asked. */
  private void smooth(double share, boolean faceOnly) {
    double eye = eyeDistance();
    double cx = (leftEye.x() + rightEye.x()) / 2;
    double cy = (leftEye.y() + rightEye.y()) / 2 + eye * 0.4;
    for (double[] plane : planes) {
      double[] from = plane.clone();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double dx = (x - cx) / (eye * 1.0);
          double dy = (y - cy) / (eye * 1.4);
          if (!faceOnly || dx * dx + dy * dy < 1) {
            int i = y * width + x;
            plane[i] += (bilateral(from, x, y) - from[i]) * share;
          }
        }
      }
    }
  }

  private double bilateral(double[] plane, int x0, int y0) {
    double centre = plane[y0 * width + x0];
    double sum = 0;
    double weights = 0;
    for (int y = Math.max(0, y0 - 4); y <= Math.min(height - 1, y0 + 4); y++) {
      for (int x = Math.max(0, x0 - 4); x <= Math.min(width - 1, x0 + 4); x++) {
        double gap = (plane[y * width + x] - centre) / 18;
        double weight = 1 / (1 + gap * gap * gap * gap);
        sum += plane[y * width + x] * weight;
        weights += weight;
      }
    }
    return sum / weights;
  }

  private double[] blurred(double[] plane, double sigma) {
    int radius = (int) Math.ceil(sigma * 3);
    double[] rows = new double[plane.length];
    double[] out = new double[plane.length];
    pass(plane, rows, radius, sigma, true);
    pass(rows, out, radius, sigma, false);
    return out;
  }

  private void pass(double[] from, double[] to, int radius, double sigma, boolean along) {
    for (int i = 0; i < from.length; i++) {
      double sum = 0;
      double weights = 0;
      for (int k = -radius; k <= radius; k++) {
        int x = Math.max(0, Math.min(width - 1, i % width + (along ? k : 0)));
        int y = Math.max(0, Math.min(height - 1, i / width + (along ? 0 : k)));
        double weight = Math.exp(-k * k / (2 * sigma * sigma));
        sum += from[y * width + x] * weight;
        weights += weight;
      }
      to[i] = sum / weights;
    }
  }
}
