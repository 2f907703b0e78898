// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.crop;

import java.awt.image.BufferedImage;
import likeness.geometry.Size;
import likeness.image.Raster;

/**
 * Scales as photo libraries do: rows, rounded to 8 bits, then columns, in sRGB codes, by a kernel
 * that is stretched when scaling down.
 */
enum StretchedKernel {
  TRIANGLE(1),
  BICUBIC(2),
  LANCZOS(3);

  private final double support;

  StretchedKernel(double support) {
    this.support = support;
  }

  BufferedImage scale(BufferedImage image, Size size) {
    Raster from = Images.raster(image);
    byte[] rows = along(from.samples(), from.width(), from.height(), size.width());
    byte[] turned = transposed(rows, size.width(), from.height());
    byte[] columns = along(turned, from.height(), size.width(), size.height());
    byte[] out = transposed(columns, size.height(), size.width());
    return Images.image(Raster.rgb(size.width(), size.height(), out));
  }

  /** Red, green and blue of each row, brought from {@code width} to {@code target} pixels. */
  private byte[] along(byte[] samples, int width, int height, int target) {
    byte[] out = new byte[target * height * 3];
    double step = (double) width / target;
    double stretch = Math.max(1, step);
    for (int x = 0; x < target; x++) {
      double centre = (x + 0.5) * step;
      int first = (int) Math.max(0, Math.floor(centre - support * stretch));
      int last = (int) Math.min(width - 1, Math.ceil(centre + support * stretch));
      double[] weights = new double[last - first + 1];
      double total = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = weight((first + i + 0.5 - centre) / stretch);
        total += weights[i];
      }
      for (int y = 0; y < height; y++) {
        for (int c = 0; c < 3; c++) {
          double sum = 0;
          for (int i = 0; i < weights.length; i++) {
            sum += (samples[(y * width + first + i) * 3 + c] & 255) * weights[i];
          }
          out[(y * target + x) * 3 + c] =
              (byte) Math.round(Math.max(0, Math.min(255, sum / total)));
        }
      }
    }
    return out;
  }

  private double weight(double at) {
    double t = Math.abs(at);
    if (t >= support) {
      return 0;
    }
    return switch (this) {
      case TRIANGLE -> 1 - t;
      case BICUBIC -> t < 1 ? (1.5 * t - 2.5) * t * t + 1 : ((2.5 - 0.5 * t) * t - 4) * t + 2;
      case LANCZOS -> t < 1e-9 ? 1 : sinc(t) * sinc(t / 3);
    };
  }

  private static double sinc(double t) {
    return Math.sin(Math.PI * t) / (Math.PI * t);
  }

  private static byte[] transposed(byte[] samples, int width, int height) {
    byte[] out = new byte[samples.length];
    for (int i = 0; i < width * height; i++) {
      System.arraycopy(samples, i * 3, out, (i % width * height + i / width) * 3, 3);
    }
    return out;
  }
}
