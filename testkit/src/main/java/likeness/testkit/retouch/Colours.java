// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

/** Changes that are the same for every pixel. */
final class Colours {
  private Colours() {}

  static void tone(Canvas canvas, Strength strength, boolean curve) {
    double contrast = strength.of(1.03, 1.08, 1.15);
    double brighter = strength.of(2, 6, 12);
    double gamma = strength.of(0.96, 0.9, 0.8);
    for (double[] plane : canvas.planes) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] =
            curve
                ? Math.pow(plane[i] / 255, gamma) * 255
                : (plane[i] - 128) * contrast + 128 + brighter;
      }
    }
  }

  static void whiteBalance(Canvas canvas, double share, boolean warm) {
    double red = warm ? 1 + share : 1 - share;
    for (int i = 0; i < canvas.planes[0].length; i++) {
      canvas.planes[0][i] *= red;
      canvas.planes[2][i] *= 2 - red;
    }
  }
}
