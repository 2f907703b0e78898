// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import likeness.detect.FaceDetector;
import likeness.frame.HeadEstimator;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.network.TfliteRunner;
import likeness.portrait.FaceChoice;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;
import likeness.segment.PersonSegmenter;
import likeness.tensor.Ask;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import likeness.testkit.NetworkFiles;
import likeness.testkit.portraits.PortraitFiles;

/**
 * Prints what finding and measuring a head costs on a 12-megapixel photo, networks and the rest
 * apart: {@code DetectBench [runs]}.
 */
public final class DetectBench {
  /** Processor time, because other work on the machine stretches the clock's. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;

  private final Stopwatch networks = new Stopwatch(new TfliteRunner(NetworkFiles::read));
  private final FaceDetector detector = new FaceDetector(Bands.SEQUENTIAL);
  private final PersonSegmenter segmenter = new PersonSegmenter(Bands.SEQUENTIAL);
  private final HeadEstimator heads = new HeadEstimator();

  private DetectBench() {}

  /** Counts the time that the networks take. */
  private static final class Stopwatch implements NetworkRunner {
    private final NetworkRunner inner;
    private long nanos;

    Stopwatch(NetworkRunner inner) {
      this.inner = inner;
    }

    @Override
    public List<List<Tensor>> run(List<NetworkRequest> requests) {
      long start = CPU.getCurrentThreadCpuTime();
      List<List<Tensor>> outputs = inner.run(requests);
      nanos += CPU.getCurrentThreadCpuTime() - start;
      return outputs;
    }
  }

  public static void main(String[] args) throws IOException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    Raster photo = photo();
    DetectBench bench = new DetectBench();
    System.out.println(
        WIDTH + "×" + HEIGHT + ", one thread, " + runs + " runs, processor milliseconds");
    System.out.println("way                          networks min/median    the rest min/median");
    bench.time("Untouched: face, head", photo, runs, face -> bench.segmenter.head(photo, face));
    bench.time(
        "Studio: face, head, person", photo, runs, face -> bench.segmenter.person(photo, face));
  }

  private void time(String name, Raster photo, int runs, Function<Sighting, Ask<Matte>> mask) {
    double[] inside = new double[runs];
    double[] outside = new double[runs];
    for (int i = -runs; i < runs; i++) {
      networks.nanos = 0;
      long start = CPU.getCurrentThreadCpuTime();
      FaceDetector.Found<Matte> found =
          networks.resolve(detector.find(photo, FaceChoice.only(), mask));
      heads.estimate(found.face(), found.alongside());
      long all = CPU.getCurrentThreadCpuTime() - start;
      // The first half warms up.
      if (i >= 0) {
        inside[i] = networks.nanos / 1e6;
        outside[i] = (all - networks.nanos) / 1e6;
      }
    }
    Arrays.sort(inside);
    Arrays.sort(outside);
    System.out.printf(
        Locale.ROOT,
        "%-30s %10.1f /%6.1f %15.2f /%6.2f%n",
        name,
        inside[0],
        inside[runs / 2],
        outside[0],
        outside[runs / 2]);
  }

  /** A stored portrait on a grey ground. */
  private static Raster photo() throws IOException {
    BufferedImage portrait = ImageIO.read(PortraitFiles.neutral().get(0).toFile());
    BufferedImage large = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(portrait, (WIDTH - HEIGHT) / 2, 0, HEIGHT, HEIGHT, null);
    graphics.dispose();
    return Raster.bgr(
        WIDTH, HEIGHT, ((DataBufferByte) large.getRaster().getDataBuffer()).getData());
  }
}
