// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Face;

/** The whites of the eyes: within the lids, the lightest third of what has little colour. */
final class Whites {
  /** The lids in MediaPipe's mesh: outer corner, upper lid, inner corner, lower lid. */
  private static final int[][] EYES = {{33, 159, 133, 145}, {362, 386, 263, 374}};

  /** Away from lashes and corners, as a share of the way from the eye's middle. */
  private static final double WITHIN = 0.8;

  private static final double LIGHTEST = 0.66;
  private static final double LARGEST_CHROMA = 0.3;
  private static final int MOST = 20_000;

  private final double[] colour = new double[3];
  private int count;

  Whites(Raster photo, Face face, Srgb srgb) {
    int[] candidates = new int[MOST];
    double[] luminance = new double[MOST];
    int n = 0;
    for (int[] eye : EYES) {
      Point outer = face.mesh().get(eye[0]);
      Point upper = face.mesh().get(eye[1]);
      Point inner = face.mesh().get(eye[2]);
      Point lower = face.mesh().get(eye[3]);
      Point middle = outer.towards(inner, 0.5);
      double half = outer.distanceTo(inner) * 0.5;
      double open = upper.distanceTo(lower) * 0.5;
      int reach = (int) Math.ceil(half);
      if (!(open > 1) || reach > photo.width()) {
        continue;
      }
      double ax = (inner.x() - outer.x()) / (half * 2);
      double ay = (inner.y() - outer.y()) / (half * 2);
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          int x = (int) Math.floor(middle.x()) + dx;
          int y = (int) Math.floor(middle.y()) + dy;
          double u = (dx * ax + dy * ay) / (half * WITHIN);
          double v = (dy * ax - dx * ay) / (open * WITHIN);
          boolean inside = x >= 0 && y >= 0 && x < photo.width() && y < photo.height();
          if (inside
              && n < MOST
              && u * u + v * v < 1
              && chroma(photo.rgbAt(x, y)) < LARGEST_CHROMA) {
            candidates[n] = photo.rgbAt(x, y);
            luminance[n] = srgb.luminance(candidates[n]);
            n++;
          }
        }
      }
    }
    gather(candidates, luminance, n, srgb);
  }

  private void gather(int[] candidates, double[] luminance, int n, Srgb srgb) {
    double from = LightCorrection.quantile(luminance, n, LIGHTEST);
    // Catch lights are the lamp's colour at full white.
    double to = LightCorrection.quantile(luminance, n, 0.97);
    for (int i = 0; i < n; i++) {
      if (luminance[i] >= from && luminance[i] <= to) {
        colour[0] += srgb.toLinear(candidates[i] >> 16 & 255);
        colour[1] += srgb.toLinear(candidates[i] >> 8 & 255);
        colour[2] += srgb.toLinear(candidates[i] & 255);
        count++;
      }
    }
    for (int c = 0; c < 3; c++) {
      colour[c] = count == 0 ? 0 : colour[c] / count;
    }
  }

  static double chroma(int rgb) {
    int r = rgb >> 16 & 255;
    int g = rgb >> 8 & 255;
    int b = rgb & 255;
    int most = Math.max(r, Math.max(g, b));
    int least = Math.min(r, Math.min(g, b));
    return (double) (most - least) / Math.max(most, 1);
  }

  /** The mean in linear light. */
  double[] colour() {
    return colour;
  }

  int count() {
    return count;
  }
}
