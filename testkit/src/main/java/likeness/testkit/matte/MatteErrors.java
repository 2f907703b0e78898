// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import java.util.List;
import java.util.function.ToDoubleFunction;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * How far a matte and a foreground are from the truth.
 *
 * <p>Source of sad, mse, gradient and connectivity: Rhemann et al., "A Perceptually Motivated
 * Online Benchmark for Image Matting", CVPR 2009.
 *
 * @param sad the sum of absolute errors of alpha, in thousands
 * @param mse the mean squared error over the picture, in thousandths
 * @param gradient squared errors of the alpha's slope, in thousands
 * @param connectivity errors of what hangs together, in thousands
 * @param transition the mean absolute error within 4 % of the face's width of mixed pixels
 * @param ringDifference the mean ΔE00 within 3 px of the outline, over white, blue, red and grey
 * @param ringShare the share of the same pixels with a ΔE00 above 5
 * @param holes parts of the solid person that can be seen through
 * @param lostShare the share of the solid person whose alpha is below one half
 */
public record MatteErrors(
    double sad,
    double mse,
    double gradient,
    double connectivity,
    double transition,
    double ringDifference,
    double ringShare,
    int holes,
    double lostShare) {
  /** White, blue, red and grey. */
  private static final int[] BACKDROPS = {0xffffff, 0x438edb, 0xd9001b, 0x9a9a9a};

  private static final double MIXED = 0.02;
  private static final double BAND_FACES = 0.04;
  private static final double RING_PX = 3;
  private static final double VISIBLE = 5;
  private static final double HOLE = 0.9;
  private static final double SOLID_INSET_FACES = 0.02;
  private static final int LEAST_HOLE_PX = 4;

  /** Compares {@code alpha} and {@code foreground} with the truth; all of one size. */
  public static MatteErrors of(
      PersonLayer truth, Plane alpha, Raster foreground, double faceWidthPx) {
    Plane t = truth.alpha();
    double sum = 0;
    double squares = 0;
    int lost = 0;
    int body = 0;
    for (int i = 0; i < t.values().length; i++) {
      double error = (double) alpha.values()[i] - t.values()[i];
      sum += Math.abs(error);
      squares += error * error;
      boolean solid = t.values()[i] > 1 - MIXED;
      body += solid ? 1 : 0;
      lost += solid && alpha.values()[i] < 0.5 ? 1 : 0;
    }
    double[] ring = ring(truth, alpha, foreground);
    return new MatteErrors(
        sum / 1000,
        squares / t.values().length * 1000,
        Slopes.error(alpha, t) / 1000,
        Connectedness.error(alpha, t) / 1000,
        transition(t, alpha, BAND_FACES * faceWidthPx),
        ring[0],
        ring[1],
        holes(t, alpha, SOLID_INSET_FACES * faceWidthPx),
        (double) lost / Math.max(1, body));
  }

  /** The mean of each figure; holes are the sum. */
  public static MatteErrors mean(List<MatteErrors> all) {
    return new MatteErrors(
        mean(all, MatteErrors::sad),
        mean(all, MatteErrors::mse),
        mean(all, MatteErrors::gradient),
        mean(all, MatteErrors::connectivity),
        mean(all, MatteErrors::transition),
        mean(all, MatteErrors::ringDifference),
        mean(all, MatteErrors::ringShare),
        all.stream().mapToInt(MatteErrors::holes).sum(),
        mean(all, MatteErrors::lostShare));
  }

  private static double mean(List<MatteErrors> all, ToDoubleFunction<MatteErrors> figure) {
    return all.stream().mapToDouble(figure).average().orElse(0);
  }

  private static double transition(Plane truth, Plane alpha, double reachPx) {
    boolean[] mixed = new boolean[truth.values().length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = truth.values()[i] > MIXED && truth.values()[i] < 1 - MIXED;
    }
    double[] far = Reach.from(mixed, truth.width(), truth.height());
    double sum = 0;
    int count = 0;
    for (int i = 0; i < mixed.length; i++) {
      if (far[i] <= reachPx) {
        sum += Math.abs((double) alpha.values()[i] - truth.values()[i]);
        count++;
      }
    }
    return sum / Math.max(1, count);
  }

  private static double[] ring(PersonLayer truth, Plane alpha, Raster foreground) {
    int width = alpha.width();
    boolean[] inside = new boolean[alpha.values().length];
    boolean[] outside = new boolean[inside.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = truth.alpha().values()[i] >= 0.5;
      outside[i] = !inside[i];
    }
    double[] toPerson = Reach.from(inside, width, alpha.height());
    double[] toWall = Reach.from(outside, width, alpha.height());
    ColourDifference difference = new ColourDifference();
    Srgb srgb = new Srgb();
    double sum = 0;
    int seen = 0;
    int count = 0;
    for (int i = 0; i < inside.length; i++) {
      if (Math.max(toPerson[i], toWall[i]) > RING_PX) {
        continue;
      }
      int x = i % width;
      int y = i / width;
      for (int backdrop : BACKDROPS) {
        int expected =
            PersonLayer.mix(
                truth.foreground().rgbAt(x, y), backdrop, truth.alpha().values()[i], srgb);
        int actual = PersonLayer.mix(foreground.rgbAt(x, y), backdrop, alpha.values()[i], srgb);
        double d = difference.of(expected, actual);
        sum += d;
        seen += d > VISIBLE ? 1 : 0;
        count++;
      }
    }
    return new double[] {sum / Math.max(1, count), (double) seen / Math.max(1, count)};
  }

  /**
   * Parts that can be seen through, that solid matte encloses, and that are solid in truth, away
   * from any hair. What is eaten from the outside is no hole: the lost share counts it.
   */
  private static int holes(Plane truth, Plane alpha, double insetPx) {
    int width = truth.width();
    int height = truth.height();
    boolean[] loose = new boolean[truth.values().length];
    boolean[] thin = new boolean[loose.length];
    boolean[] outside = new boolean[loose.length];
    for (int i = 0; i < loose.length; i++) {
      loose[i] = truth.values()[i] <= 1 - MIXED;
      thin[i] = alpha.values()[i] < HOLE;
      outside[i] = thin[i] && truth.values()[i] < MIXED;
    }
    double[] depth = Reach.from(loose, width, height);
    boolean[] eaten = Connectedness.within(thin, outside, width, height);
    boolean[] through = new boolean[loose.length];
    for (int i = 0; i < loose.length; i++) {
      through[i] = depth[i] > insetPx && thin[i] && !eaten[i];
    }
    return Connectedness.parts(through, width, height, LEAST_HOLE_PX);
  }
}
