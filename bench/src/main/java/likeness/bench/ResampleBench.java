// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;

/**
 * Prints how long the one resample of a 12-megapixel photo takes: {@code ResampleBench [rounds]}.
 */
public final class ResampleBench {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;

  private static final Bands TWO_THREADS = new TwoThreads();

  private ResampleBench() {}

  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    Raster photo = photo();
    System.out.println(
        "12 MP source, milliseconds: first / minimum / median of "
            + rounds
            + ", least CPU time of the calling thread");
    for (double turnDeg : new double[] {0, 3, 10, 30}) {
      time(
          "2000x2000 to 600x600, turn " + turnDeg,
          photo,
          map(turnDeg, 2000.0 / 600),
          600,
          600,
          rounds);
      time(
          "2022x2600 to 413x531, turn " + turnDeg,
          photo,
          map(turnDeg, 2600.0 / 531),
          413,
          531,
          rounds);
    }
  }

  private static Affine map(double turnDeg, double scale) {
    return Affine.translation(900.3, turnDeg > 15 ? 100 : 200.7)
        .after(Affine.rotationDeg(turnDeg))
        .after(Affine.scaling(scale, scale));
  }

  private static void time(
      String name, Raster photo, Affine map, int width, int height, int rounds) {
    Size size = new Size(width, height);
    System.out.println(
        name
            + ": one thread "
            + figures(rounds, () -> Resampler.resample(photo, map, size, Bands.SEQUENTIAL))
            + ", two threads "
            + figures(rounds, () -> Resampler.resample(photo, map, size, TWO_THREADS)));
  }

  private static String figures(int rounds, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[rounds];
    double[] cpu = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long cpuStart = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      work.run();
      wall[i] = (System.nanoTime() - start) / 1e6;
      cpu[i] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
    }
    double first = wall[0];
    Arrays.sort(wall);
    Arrays.sort(cpu);
    return Math.round(first)
        + " / "
        + Math.round(wall[0])
        + " / "
        + Math.round(wall[rounds / 2])
        + " / "
        + Math.round(cpu[0]);
  }

  private static Raster photo() {
    byte[] samples = new byte[WIDTH * HEIGHT * 3];
    int state = 12345;
    for (int i = 0; i < samples.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      samples[i] = (byte) (state >>> 24);
    }
    return Raster.bgr(WIDTH, HEIGHT, samples);
  }
}
