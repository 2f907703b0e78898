// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;

/** A picture's luma in sRGB codes, halved again and again by means of four. */
final class Pyramid {
  private static final int SMALLEST_SIDE = 16;

  private final List<Plane> levels = new ArrayList<>();

  private Pyramid(Plane luma, Bands bands) {
    Plane level = luma;
    levels.add(level);
    while (Math.min(level.width(), level.height()) >= 2 * SMALLEST_SIDE) {
      level = halved(level, bands);
      levels.add(level);
    }
  }

  static Pyramid of(Raster raster, Bands bands) {
    return new Pyramid(luma(raster, bands), bands);
  }

  Plane luma() {
    return levels.get(0);
  }

  Plane level(int level) {
    return levels.get(level);
  }

  boolean has(int level) {
    return level < levels.size();
  }

  /** Samples through a map of any scale to the first level. */
  Plane sample(Affine map, Size size, Bands bands) {
    int level = 0;
    double cell = 1;
    while (level + 1 < levels.size() && map.scale() >= cell * 2) {
      level++;
      cell *= 2;
    }
    return PlaneSampler.sample(
        levels.get(level), Affine.scaling(1 / cell, 1 / cell).after(map), size, bands);
  }

  /** Luma as JPEG weighs it, 0 to 255. */
  static Plane luma(Raster raster, Bands bands) {
    int width = raster.width();
    Plane out = new Plane(width, raster.height());
    float[] values = out.values();
    byte[] s = raster.samples();
    int stride = raster.pixelStride();
    int red = raster.redOffset();
    int green = raster.greenOffset();
    int blue = raster.blueOffset();
    bands.run(
        raster.height(),
        (from, to) -> {
          for (int i = from * width; i < to * width; i++) {
            int at = i * stride;
            values[i] =
                (float)
                    ((s[at + red] & 255) * 0.299
                        + (s[at + green] & 255) * 0.587
                        + (s[at + blue] & 255) * 0.114);
          }
        });
    return out;
  }

  private static Plane halved(Plane plane, Bands bands) {
    int width = plane.width() / 2;
    int wide = plane.width();
    Plane out = new Plane(width, plane.height() / 2);
    float[] from = plane.values();
    float[] to = out.values();
    bands.run(
        out.height(),
        (first, last) -> {
          for (int y = first; y < last; y++) {
            for (int x = 0; x < width; x++) {
              int at = 2 * y * wide + 2 * x;
              double sum = (double) from[at] + from[at + 1];
              sum += from[at + wide];
              sum += from[at + wide + 1];
              to[y * width + x] = (float) (sum * 0.25);
            }
          }
        });
    return out;
  }
}
