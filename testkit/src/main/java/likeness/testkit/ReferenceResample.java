// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Raster;

/**
 * The resample of ADR 5, written down plainly: for each output pixel the sum over all source pixels
 * under the kernel, in double precision, sharing no code with the product.
 *
 * <p>The kernel about the source point p of an output pixel's centre is Lanczos' in the height
 * above p, times Lanczos' along the row, measured from where the output's column through p crosses
 * that row; without a turn the column is upright and the kernel the plain product. Both factors are
 * normalised. The frame is looked at so that it is turned by at most 45°.
 */
public final class ReferenceResample {
  private final Raster source;
  private final Affine outputToSource;
  private final Size output;

  public ReferenceResample(Raster source, Affine outputToSource, Size output) {
    this.source = source;
    this.outputToSource = outputToSource;
    this.output = output;
  }

  /** The sRGB codes before rounding, row by row, red, green, blue: in [0, 255]. */
  public double[] codes() {
    double[] codes = new double[output.width() * output.height() * 3];
    for (int y = 0; y < output.height(); y++) {
      for (int x = 0; x < output.width(); x++) {
        double[] light = lightAt(x, y);
        for (int c = 0; c < 3; c++) {
          codes[(y * output.width() + x) * 3 + c] = 255 * encode(light[c]);
        }
      }
    }
    return codes;
  }

  private double[] lightAt(int x, int y) {
    Point centre = outputToSource.apply(x + 0.5, y + 0.5);
    Affine m = outputToSource;
    // Directions of the output's axes in the source, one step long. A frame turned by more than 45°
    // has its first pass along the
    // source's columns instead of its rows.
    boolean alongRows = Math.abs(m.xx()) >= Math.abs(m.yx());
    double columnAlong = alongRows ? m.xy() : m.yy();
    double columnUp = alongRows ? m.yy() : m.xy();
    double rowAlong = alongRows ? m.xx() : m.yx();
    double rowUp = alongRows ? m.yx() : m.xx();
    double shear = columnAlong / columnUp;
    double stepUp = Math.abs(columnUp);
    double stepAlong = Math.abs(rowAlong - rowUp * shear);
    double centreAlong = alongRows ? centre.x() : centre.y();
    double centreUp = alongRows ? centre.y() : centre.x();
    double reachUp = 3 * Math.max(1, stepUp);
    double reachAlong = 3 * Math.max(1, stepAlong);
    double[] total = new double[3];
    double totalWeight = 0;
    for (long up = (long) Math.floor(centreUp - reachUp) - 1; up <= centreUp + reachUp + 1; up++) {
      double weightUp = lanczos((up + 0.5 - centreUp) / Math.max(1, stepUp));
      if (weightUp == 0) {
        continue;
      }
      double crossing = centreAlong + shear * (up + 0.5 - centreUp);
      double[] line = new double[3];
      double lineWeight = 0;
      for (long along = (long) Math.floor(crossing - reachAlong) - 1;
          along <= crossing + reachAlong + 1;
          along++) {
        double weight = lanczos((along + 0.5 - crossing) / Math.max(1, stepAlong));
        lineWeight += weight;
        int rgb = alongRows ? pixel(along, up) : pixel(up, along);
        for (int c = 0; c < 3; c++) {
          line[c] += weight * decode((rgb >> (16 - 8 * c)) & 255);
        }
      }
      totalWeight += weightUp;
      for (int c = 0; c < 3; c++) {
        total[c] += weightUp * line[c] / lineWeight;
      }
    }
    for (int c = 0; c < 3; c++) {
      total[c] /= totalWeight;
    }
    return total;
  }

  private int pixel(long x, long y) {
    return source.rgbAt(
        (int) Math.max(0, Math.min(source.width() - 1, x)),
        (int) Math.max(0, Math.min(source.height() - 1, y)));
  }

  private static double lanczos(double t) {
    if (Math.abs(t) >= 3) {
      return 0;
    }
    if (t == 0) {
      return 1;
    }
    double x = Math.PI * t;
    return Math.sin(x) / x * Math.sin(x / 3) / (x / 3);
  }

  private static double decode(int code) {
    double v = code / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private static double encode(double light) {
    if (light <= 0) {
      return 0;
    }
    if (light >= 1) {
      return 1;
    }
    return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}
