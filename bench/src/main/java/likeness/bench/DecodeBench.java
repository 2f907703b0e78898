// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import likeness.decode.DecodeLimits;
import likeness.decode.IccProfile;
import likeness.decode.PhotoHeader;
import likeness.decode.Upright;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.codec.PhotoDecoders;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.IccFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;

/**
 * Times the decode stage on 12 megapixels, part by part, beside bare ImageIO; one thread, the least
 * of several runs.
 */
public final class DecodeBench {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int RUNS = 7;

  private DecodeBench() {}

  public static void main(String[] arguments) {
    ImageIO.setUseCache(false);
    Picture picture = Picture.of(WIDTH, HEIGHT, DecodeBench::pixel);
    byte[] jpeg = JpegFiles.baseline(picture);
    byte[] profile = IccFiles.displayP3();
    byte[] p3 = JpegFiles.withProfile(jpeg, profile);
    byte[] turned = JpegFiles.withExif(jpeg, ExifFiles.orientation(6));
    byte[] progressive = JpegFiles.progressive(picture);
    byte[] png = PngFiles.of(picture, false);
    System.out.println(
        WIDTH
            + "×"
            + HEIGHT
            + ", JPEG "
            + jpeg.length
            + ", progressive "
            + progressive.length
            + ", PNG "
            + png.length
            + " bytes");
    time("JPEG, bare ImageIO", () -> bare(jpeg));
    time("JPEG, decode", () -> decode(jpeg));
    time("  of it: header", () -> PhotoHeader.read(jpeg, DecodeLimits.DEFAULT));
    time("JPEG of Display P3, bare ImageIO", () -> bare(p3));
    time("JPEG of Display P3, decode", () -> decode(p3));
    Raster raster =
        Raster.bgr(
            WIDTH, HEIGHT, ((DataBufferByte) bare(jpeg).getRaster().getDataBuffer()).getData());
    time("  of it: profile read", () -> IccProfile.parse(profile).orElseThrow().matrix());
    time(
        "  of it: profile read and applied",
        () -> {
          IccProfile.parse(profile)
              .orElseThrow()
              .matrix()
              .orElseThrow()
              .toSrgb(raster, Bands.SEQUENTIAL);
          return raster;
        });
    time("JPEG of orientation 6, decode", () -> decode(turned));
    for (int orientation = 2; orientation <= 8; orientation++) {
      int o = orientation;
      time("  of it: turn " + o, () -> Upright.turn(raster, o, Bands.SEQUENTIAL));
    }
    time("progressive JPEG, bare ImageIO", () -> bare(progressive));
    time("progressive JPEG, decode", () -> decode(progressive));
    time("PNG, bare ImageIO", () -> bare(png));
    time("PNG, decode", () -> decode(png));
  }

  /** Waves and grain: about as hard to code as a portrait before a wall. */
  private static int pixel(int x, int y) {
    int grain = (x * 0x9E3779B1 ^ y * 0x85EBCA77) * 0xC2B2AE3D >>> 30;
    int red = (int) (150 + 60 * Math.sin(x / 97.0) * Math.cos(y / 61.0)) + grain;
    int green = (int) (130 + 50 * Math.sin((x + y) / 43.0)) + grain;
    int blue = (int) (110 + 70 * Math.cos(y / 151.0)) + grain;
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }

  private static Raster decode(byte[] file) {
    return PhotoDecoders.decode(file, DecodeLimits.DEFAULT, Bands.SEQUENTIAL).raster();
  }

  private static BufferedImage bare(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void time(String name, Supplier<?> work) {
    long bestWall = Long.MAX_VALUE;
    long bestCpu = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long wall = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException(name + ": nothing came");
      }
      bestWall = Math.min(bestWall, System.nanoTime() - wall);
      bestCpu =
          Math.min(bestCpu, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
    }
    System.out.println(name + ": " + tenths(bestWall) + " ms, CPU " + tenths(bestCpu));
  }

  private static String tenths(long nanos) {
    return nanos / 1_000_000 + "." + nanos / 100_000 % 10;
  }
}
