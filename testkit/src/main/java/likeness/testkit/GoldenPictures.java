// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import likeness.image.Plane;
import likeness.image.Raster;
import org.junit.jupiter.api.Assertions;

/**
 * Compares pictures with the ones that were accepted before.
 *
 * <p>A failure leaves one page with the expected, the actual and the magnified difference under
 * {@code target/golden}. With {@code -Dlikeness.golden.accept=true} the accepted picture is written
 * instead of compared.
 */
public final class GoldenPictures {
  private static final int MAGNIFY = 16;

  private GoldenPictures() {}

  /**
   * How far a picture may be from the accepted one.
   *
   * @param greatest the greatest difference of one sample, in code values
   * @param mean the mean difference over all samples, in code values
   */
  public record Limits(int greatest, double mean) {
    /** Not a single sample may differ. */
    public static final Limits SAME = new Limits(0, 0);
  }

  /**
   * Where a stricter limit holds, such as a band of hair.
   *
   * @param plane the pixels with a value above one half
   */
  public record Region(Plane plane, Limits limits) {}

  /** Fails unless {@code actual} is within {@code limits} of the accepted PNG file. */
  public static void check(Path accepted, Raster actual, Limits limits) {
    check(accepted, actual, limits, null);
  }

  /** The same, with a stricter limit inside a region. */
  public static void check(
      Path accepted,
      Raster actual,
      Limits limits,
      @org.jspecify.annotations.Nullable Region region) {
    if (Golden.accepting()) {
      write(accepted, image(actual));
      return;
    }
    BufferedImage expected = read(accepted);
    String fault = "";
    if (expected.getWidth() != actual.width() || expected.getHeight() != actual.height()) {
      fault =
          "expected " + expected.getWidth() + "×" + expected.getHeight() + ", got " + actual.size();
    } else {
      fault = new Difference(expected, actual, null).fault(limits);
      if (fault.isEmpty() && region != null) {
        fault = new Difference(expected, actual, region.plane()).fault(region.limits());
      }
    }
    if (!fault.isEmpty()) {
      Path page = report(accepted, expected, actual, fault);
      Assertions.fail(accepted.getFileName() + ": " + fault + "; see " + page);
    }
  }

  /** The differences of two pictures of one size, within a plane's pixels when one is given. */
  private static final class Difference {
    private int greatest;
    private long sum;
    private long samples;

    Difference(
        BufferedImage expected, Raster actual, @org.jspecify.annotations.Nullable Plane within) {
      for (int y = 0; y < actual.height(); y++) {
        for (int x = 0; x < actual.width(); x++) {
          if (within == null || within.at(x, y) > 0.5) {
            add(expected.getRGB(x, y), actual.rgbAt(x, y));
          }
        }
      }
    }

    private void add(int a, int b) {
      for (int shift = 0; shift <= 16; shift += 8) {
        int d = Math.abs((a >> shift & 255) - (b >> shift & 255));
        greatest = Math.max(greatest, d);
        sum += d;
        samples++;
      }
    }

    String fault(Limits limits) {
      double mean = samples == 0 ? 0 : (double) sum / samples;
      if (greatest <= limits.greatest() && mean <= limits.mean()) {
        return "";
      }
      return String.format(
          Locale.ROOT,
          "greatest difference %d (limit %d), mean %.4f (limit %.4f)",
          greatest,
          limits.greatest(),
          mean,
          limits.mean());
    }
  }

  private static Path report(Path accepted, BufferedImage expected, Raster actual, String fault) {
    String name = accepted.getFileName().toString().replace(".png", "");
    Path folder = Path.of("target", "golden", name).toAbsolutePath();
    write(folder.resolve("expected.png"), expected);
    write(folder.resolve("actual.png"), image(actual));
    write(folder.resolve("difference.png"), difference(expected, actual));
    String page =
        """
        <!doctype html><meta charset="utf-8"><title>%1$s</title>
        <h1>%1$s</h1><p>%2$s</p>
        <p>Expected, actual, and sixteen times the difference.</p>
        <img src="expected.png" alt="expected"> <img src="actual.png" alt="actual">
        <img src="difference.png" alt="difference">
        """
            .formatted(name, fault);
    Path file = folder.resolve("index.html");
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static BufferedImage difference(BufferedImage expected, Raster actual) {
    int w = Math.min(expected.getWidth(), actual.width());
    int h = Math.min(expected.getHeight(), actual.height());
    BufferedImage shown = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int a = expected.getRGB(x, y);
        int b = actual.rgbAt(x, y);
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int d = Math.abs((a >> shift & 255) - (b >> shift & 255)) * MAGNIFY;
          rgb |= Math.min(d, 255) << shift;
        }
        shown.setRGB(x, y, rgb);
      }
    }
    return shown;
  }

  /** The raster as the JDK's own picture, for tests that write or show it. */
  public static BufferedImage image(Raster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        image.setRGB(x, y, raster.rgbAt(x, y));
      }
    }
    return image;
  }

  private static BufferedImage read(Path file) {
    if (!Files.exists(file)) {
      Assertions.fail(file + ": nothing was accepted yet; look at the picture, then ./dev golden");
    }
    try (var in = Files.newInputStream(file)) {
      BufferedImage image = ImageIO.read(in);
      if (image == null) {
        throw new IOException(file + ": expected a PNG picture");
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, BufferedImage image) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var out = Files.newOutputStream(file)) {
        ImageIO.write(image, "png", out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
