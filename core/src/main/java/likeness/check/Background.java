// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Matte;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the person, in the part of the face's frame that the reference implementation
 * looks at: without 62 pixels at either side and 210 at the bottom, at 354×292.
 *
 * <p>Background is where the mask says so for the whole 5×5 neighbourhood, within the photo.
 * Source: OFIQ's BackgroundUniformity, COMPLIANCE.md §1.2.
 */
final class Background {
  static final int WIDTH = 354;
  static final int HEIGHT = 292;
  private static final double CUT_SIDE = 62;
  private static final double CUT_BOTTOM = 210;

  /** Odd, so that a mirror changes nothing; the reference's 4 reaches farther to one side. */
  private static final int EROSION = 5;

  /**
   * Over how much of its surroundings a pixel is a mean: the variance along each axis, in pixels of
   * this frame. What the reference's two steps of scaling come to on the pictures that its values
   * are of; kept at every scale, because grain that is not averaged away counts as a gradient.
   */
  private static final double SPREAD = 0.31;

  /**
   * From here on the mask counts as the person: at a half, single hairs and the mask's own error
   * count as background. Chosen on one half of the stored portraits, against the reference's
   * values.
   */
  private static final double PERSON = 0.3;

  /** A quarter of the distance of eyes and chin, in pixels of this frame: so near shadows lie. */
  private static final int NEAR = 34;

  /** Farther than this no shadow of the head falls. */
  private static final int FAR = 60;

  /** Fewer pixels than this tell nothing of a background: 1 % of the frame. */
  private static final int LEAST_PIXELS = WIDTH * HEIGHT / 100;

  private final View view;
  private final boolean[] behind;
  private final int count;
  private final int[] luminance;

  private Background(View view, boolean[] behind, Srgb srgb, Bands bands) {
    this.view = view;
    this.behind = behind;
    this.luminance = view.luminance(srgb, bands);
    int marked = 0;
    for (boolean b : behind) {
      marked += b ? 1 : 0;
    }
    this.count = marked;
  }

  static Background of(Raster photo, Affine alignedToSource, Matte matte, Srgb srgb, Bands bands) {
    double sx = (AlignedFace.SIDE - 2 * CUT_SIDE) / WIDTH;
    double sy = (AlignedFace.SIDE - CUT_BOTTOM) / HEIGHT;
    Affine toAligned = Affine.translation(CUT_SIDE, 0).after(Affine.scaling(sx, sy));
    View view =
        View.evenly(
            photo, alignedToSource.after(toAligned), new Size(WIDTH, HEIGHT), SPREAD, bands);
    double[] person = view.person(matte);
    boolean[] inside = view.inside();
    boolean[] open = new boolean[person.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = person[i] < PERSON;
    }
    boolean[] behind = Region.erode(open, WIDTH, HEIGHT, EROSION);
    for (int i = 0; i < open.length; i++) {
      behind[i] &= inside[i];
    }
    return new Background(view, behind, srgb, bands);
  }

  View view() {
    return view;
  }

  boolean[] behind() {
    return behind;
  }

  /** Whether there is enough of it to tell anything. */
  boolean isSeen() {
    return count >= LEAST_PIXELS;
  }

  /** The mean magnitude of the luminance's gradient, by Scharr's kernels; absent when unseen. */
  @Nullable Double gradient() {
    if (!isSeen()) {
      return null;
    }
    double sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (behind[y * WIDTH + x]) {
          sum += magnitude(x, y);
        }
      }
    }
    return sum / count;
  }

  private double magnitude(int x, int y) {
    // Reflected at the edge without repeating it, as the reference's library does.
    int l = x == 0 ? 1 : x - 1;
    int r = x == WIDTH - 1 ? WIDTH - 2 : x + 1;
    int u = (y == 0 ? 1 : y - 1) * WIDTH;
    int d = (y == HEIGHT - 1 ? HEIGHT - 2 : y + 1) * WIDTH;
    int m = y * WIDTH;
    int[] v = luminance;
    double dx = 3 * (v[u + r] - v[u + l] + v[d + r] - v[d + l]) + 10 * (v[m + r] - v[m + l]);
    double dy = 3 * (v[d + l] - v[u + l] + v[d + r] - v[u + r]) + 10 * (v[d + x] - v[u + x]);
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** The median of each channel, as 0xRRGGBB; of a background that is seen. */
  int medianRgb() {
    int[][] histogram = new int[3][256];
    for (int i = 0; i < behind.length; i++) {
      if (behind[i]) {
        histogram[0][view.red(i)]++;
        histogram[1][view.green(i)]++;
        histogram[2][view.blue(i)]++;
      }
    }
    return median(histogram[0]) << 16 | median(histogram[1]) << 8 | median(histogram[2]);
  }

  /**
   * How much darker the background is near the person than farther away, in L* of the mean
   * luminance, on the side where it is more; absent when neither side shows both.
   */
  @Nullable Double shadow() {
    int[] distance = distance();
    Double most = null;
    for (int side = 0; side < 2; side++) {
      double[] sum = new double[2];
      int[] n = new int[2];
      for (int i = 0; i < behind.length; i++) {
        boolean onSide = (i % WIDTH < WIDTH / 2) == (side == 0);
        if (behind[i] && onSide && (distance[i] <= NEAR || distance[i] > FAR)) {
          int zone = distance[i] <= NEAR ? 0 : 1;
          sum[zone] += luminance[i] / 255.0;
          n[zone]++;
        }
      }
      if (n[0] >= LEAST_PIXELS / 2 && n[1] >= LEAST_PIXELS / 2) {
        double darker = Lab.lightness(sum[1] / n[1]) - Lab.lightness(sum[0] / n[0]);
        most = most == null ? darker : Math.max(most, darker);
      }
    }
    return most;
  }

  /** Steps from each pixel to the nearest that is not background. */
  private int[] distance() {
    int[] d = new int[behind.length];
    for (int i = 0; i < d.length; i++) {
      int up = i < WIDTH ? FAR : d[i - WIDTH];
      int left = i % WIDTH == 0 ? FAR : d[i - 1];
      d[i] = behind[i] ? Math.min(up, left) + 1 : 0;
    }
    for (int i = d.length - 1; i >= 0; i--) {
      int down = i >= d.length - WIDTH ? FAR : d[i + WIDTH];
      int right = i % WIDTH == WIDTH - 1 ? FAR : d[i + 1];
      d[i] = behind[i] ? Math.min(d[i], Math.min(down, right) + 1) : 0;
    }
    return d;
  }

  private static int median(int[] histogram) {
    int all = 0;
    for (int n : histogram) {
      all += n;
    }
    int below = 0;
    int value = 0;
    while (2 * (below + histogram[value]) < all) {
      below += histogram[value];
      value++;
    }
    return value;
  }
}
