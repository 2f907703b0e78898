// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import java.util.List;
import likeness.geometry.Box;
import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * Takes a person off a plain wall, to be put before others.
 *
 * <p>The wall is a polynomial of the place, fitted where nobody is; the person's colour that of the
 * nearest solid pixels. What comes out is not the truth about the photo, but it is the truth about
 * every picture composed of it; and its hair is real hair. None of this is shared with the engine.
 */
public final class KeyedPortrait {
  private static final int TERMS = 10;
  private static final double WALL_DISTANCE = 0.25;
  private static final double BAND_INSIDE = 0.05;
  private static final double BAND_OUTSIDE = 0.3;
  private static final double DUST = 0.06;

  /** A solid pixel this near the wall's light is a gap in the hair. */
  private static final double GAP = 0.002;

  /** Squared differences of person and wall, in linear light, too small and large enough to key. */
  private static final double ALIKE = 0.02;

  private static final double APART = 0.08;

  /** How far the wall's light may be from the fitted, and over how many faces it changes. */
  private static final double SHADE = 0.08;

  private static final double SHADE_FACES = 0.06;

  /** How far around a gap its edge reaches. */
  private static final double GAP_EDGE = 0.02;

  /** Below this part of the height there is no hair. */
  private static final double LOWEST_GAP = 0.78;

  /** Alphas from which on a place is solid, and below which the wall is seen. */
  private static final double SOLID = 0.98;

  private static final double OPEN = 0.1;

  /** How steeply the mask becomes an edge where person and wall are alike: pale shirts. */
  private static final double EDGE = 4;

  private final Plane mask;
  private final int width;
  private final int height;
  private final double faceWidthPx;
  private final double[][] light = new double[3][];
  private final Srgb srgb = new Srgb();

  private KeyedPortrait(Raster photo, Plane mask, double faceWidthPx) {
    this.mask = mask;
    this.width = photo.width();
    this.height = photo.height();
    this.faceWidthPx = faceWidthPx;
    for (int c = 0; c < 3; c++) {
      light[c] = new double[width * height];
      for (int i = 0; i < light[c].length; i++) {
        light[c][i] = srgb.toLinear(photo.rgbAt(i % width, i / width) >> (16 - 8 * c) & 255);
      }
    }
  }

  /**
   * The person of {@code photo}, which stands before a plain wall.
   *
   * @param mask roughly the person, in [0, 1], of the photo's size
   * @param sheer where an eye sees the wall through thin hair, in pixels of the photo: a highlight
   *     on hair has the same colours, so that the key alone cannot know
   */
  public static PersonLayer of(
      String name, Raster photo, Plane mask, double faceWidthPx, List<Box> sheer) {
    return new KeyedPortrait(photo, mask, faceWidthPx).key(name, sheer);
  }

  private PersonLayer key(String name, List<Box> sheer) {
    int n = width * height;
    boolean[] person = new boolean[n];
    boolean[] wall = new boolean[n];
    for (int i = 0; i < n; i++) {
      person[i] = mask.values()[i] > 0.1;
      wall[i] = mask.values()[i] < 0.5;
    }
    double[] outside = Reach.from(person, width, height);
    double[] inside = Reach.from(wall, width, height);
    double[][] behind = new double[3][];
    for (int c = 0; c < 3; c++) {
      behind[c] = wall(light[c], outside);
    }
    followLight(behind);
    Plane alpha = new Plane(width, height);
    boolean[] gaps = gaps(behind);
    for (int i = 0; i < n; i++) {
      wall[i] |= gaps[i];
    }
    double[] solid = Reach.from(wall, width, height);
    double[] fromGap = Reach.from(gaps, width, height);
    double[][] front = solid(solid, BAND_INSIDE);
    key(front, behind, outside, inside, fromGap, alpha);
    // Once more, with the colours of all that proved to be solid.
    double[] proved = new double[n];
    for (int i = 0; i < n; i++) {
      proved[i] = alpha.values()[i] > 0.93 && solid[i] > 1 ? 1e9 : 0;
    }
    front = solid(proved, 0.01);
    key(front, behind, outside, inside, fromGap, alpha);
    closeWhatIsNowhereOpen(alpha, sheer);
    return new PersonLayer(name, alpha, foreground(front, behind, alpha));
  }

  /** Corrects the wall by what it is close by, also in gaps of the hair. */
  private void followLight(double[][] behind) {
    Plane seen = new Plane(width, height);
    for (int i = 0; i < width * height; i++) {
      boolean near = i / width < height * LOWEST_GAP;
      for (int c = 0; c < 3; c++) {
        near &= Math.abs(light[c][i] - behind[c][i]) < SHADE;
      }
      seen.values()[i] = near ? 1 : 0;
    }
    int radius = (int) (SHADE_FACES * faceWidthPx);
    Plane weight = Blur.box(seen, radius, Bands.SEQUENTIAL);
    for (int c = 0; c < 3; c++) {
      Plane off = new Plane(width, height);
      for (int i = 0; i < off.values().length; i++) {
        off.values()[i] = (float) (seen.values()[i] * (light[c][i] - behind[c][i]));
      }
      Plane mean = Blur.box(off, radius, Bands.SEQUENTIAL);
      for (int i = 0; i < off.values().length; i++) {
        behind[c][i] += mean.values()[i] / Math.max(weight.values()[i], 0.05);
      }
    }
  }

  /** A cubic in x and y through the pixels far from the person, by the normal equations. */
  private double[] wall(double[] values, double[] outside) {
    double[][] m = new double[TERMS][TERMS + 1];
    double[] t = new double[TERMS];
    for (int i = 0; i < values.length; i += 3) {
      if (outside[i] > WALL_DISTANCE * faceWidthPx) {
        terms(i, t);
        for (int a = 0; a < TERMS; a++) {
          for (int b = 0; b < TERMS; b++) {
            m[a][b] += t[a] * t[b];
          }
          m[a][TERMS] += t[a] * values[i];
        }
      }
    }
    double[] k = solve(m);
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      terms(i, t);
      for (int a = 0; a < TERMS; a++) {
        out[i] += k[a] * t[a];
      }
    }
    return out;
  }

  private void terms(int i, double[] t) {
    double x = (double) (i % width) / width - 0.5;
    double y = (double) (i / width) / height - 0.5;
    int k = 0;
    for (int a = 0; a <= 3; a++) {
      for (int b = 0; a + b <= 3; b++) {
        t[k++] = Math.pow(x, a) * Math.pow(y, b);
      }
    }
  }

  private static double[] solve(double[][] m) {
    for (int p = 0; p < TERMS; p++) {
      for (int r = 0; r < TERMS; r++) {
        double factor = m[r][p] / m[p][p];
        for (int c = p; r != p && c <= TERMS; c++) {
          m[r][c] -= factor * m[p][c];
        }
      }
    }
    double[] k = new double[TERMS];
    for (int p = 0; p < TERMS; p++) {
      k[p] = m[p][TERMS] / m[p][p];
    }
    return k;
  }

  /** The mean colour of the solid pixels about each pixel, near ones first. */
  private double[][] solid(double[] inside, double inset) {
    double[][] out = new double[3][width * height];
    double[] filled = new double[width * height];
    for (double reach : new double[] {0.015, 0.05, 0.15, 0.5, 2}) {
      int radius = Math.max(1, (int) (reach * faceWidthPx));
      Plane weight = new Plane(width, height);
      for (int i = 0; i < filled.length; i++) {
        weight.values()[i] = inside[i] > inset * faceWidthPx ? 1 : 0;
      }
      Plane weights = Blur.box(weight, radius, Bands.SEQUENTIAL);
      for (int c = 0; c < 3; c++) {
        Plane sum = new Plane(width, height);
        for (int i = 0; i < filled.length; i++) {
          sum.values()[i] = (float) (weight.values()[i] * light[c][i]);
        }
        Plane mean = Blur.box(sum, radius, Bands.SEQUENTIAL);
        for (int i = 0; i < filled.length; i++) {
          double w = weights.values()[i];
          if (filled[i] < 1 && w > 1e-4) {
            double share = Math.min(1 - filled[i], w * 20);
            out[c][i] += mean.values()[i] / w * share;
          }
        }
      }
      for (int i = 0; i < filled.length; i++) {
        double w = weights.values()[i];
        filled[i] += w > 1e-4 ? Math.min(1 - filled[i], w * 20) : 0;
      }
    }
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < filled.length; i++) {
        out[c][i] = filled[i] > 0 ? out[c][i] / filled[i] : light[c][i];
      }
    }
    return out;
  }

  private void key(
      double[][] front,
      double[][] behind,
      double[] outside,
      double[] inside,
      double[] fromGap,
      Plane alpha) {
    for (int i = 0; i < width * height; i++) {
      double dot = 0;
      double length = 1e-6;
      for (int c = 0; c < 3; c++) {
        double d = front[c][i] - behind[c][i];
        dot += (light[c][i] - behind[c][i]) * d;
        length += d * d;
      }
      double keyed = (Math.min(Math.max(dot / length, 0), 1) - DUST) / (1 - 2 * DUST);
      double masked = (mask.values()[i] - 0.5) * EDGE + 0.5;
      double sure = Math.min(Math.max((length - ALIKE) / (APART - ALIKE), 0), 1);
      double a = keyed * sure + Math.min(Math.max(masked, 0), 1) * (1 - sure);
      boolean far = outside[i] > BAND_OUTSIDE * faceWidthPx;
      boolean deep = inside[i] > BAND_INSIDE * faceWidthPx && fromGap[i] > GAP_EDGE * faceWidthPx;
      alpha.values()[i] = (float) (far ? 0 : deep ? 1 : Math.min(Math.max(a, 0), 1));
    }
  }

  /**
   * Makes solid what is enclosed and half transparent but shows the wall nowhere: an ear keyed by
   * the hair around it, a highlight. Not where it is known to be sheer.
   */
  private void closeWhatIsNowhereOpen(Plane alpha, List<Box> sheer) {
    boolean[] thin = new boolean[width * height];
    boolean[] open = new boolean[thin.length];
    for (int i = 0; i < thin.length; i++) {
      thin[i] = alpha.values()[i] < SOLID;
      open[i] = alpha.values()[i] < OPEN;
    }
    boolean[] real = Connectedness.within(thin, open, width, height);
    for (int i = 0; i < thin.length; i++) {
      if (thin[i] && !real[i] && !isWithin(sheer, i)) {
        alpha.values()[i] = 1;
      }
    }
  }

  private boolean isWithin(List<Box> boxes, int i) {
    double x = i % width + 0.5;
    double y = i / width + 0.5;
    return boxes.stream()
        .anyMatch(b -> x > b.left() && x < b.right() && y > b.top() && y < b.bottom());
  }

  private boolean[] gaps(double[][] behind) {
    boolean[] gaps = new boolean[width * height];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = gap(i, behind);
    }
    return gaps;
  }

  /** Whether the pixels about pixel {@code i} look like the wall; above the shirt only. */
  private boolean gap(int i, double[][] behind) {
    double off = 0;
    int count = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int k = i + dy * width + dx;
        if (k >= 0 && k < width * height) {
          for (int c = 0; c < 3; c++) {
            double d = light[c][k] - behind[c][k];
            off += d * d;
          }
          count++;
        }
      }
    }
    return off / count < GAP && i / width < height * LOWEST_GAP;
  }

  private Raster foreground(double[][] front, double[][] behind, Plane alpha) {
    byte[] out = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      double a = alpha.values()[i];
      for (int c = 0; c < 3; c++) {
        double own = (light[c][i] - behind[c][i] * (1 - a)) / Math.max(a, 0.1);
        double sure = Math.min(Math.max((a - 0.3) / 0.5, 0), 1);
        double mixed = own * sure + front[c][i] * (1 - sure);
        out[i * 3 + c] = (byte) srgb.toCode(a >= 1 ? light[c][i] : mixed);
      }
    }
    return Raster.rgb(width, height, out);
  }
}
