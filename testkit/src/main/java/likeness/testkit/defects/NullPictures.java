// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import java.util.Map;
import java.util.TreeMap;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.synthetic.OddPictures;

/** Pictures with nobody in them, by name: a wall, a cat, text, a line drawing of a face, cloth. */
public final class NullPictures {
  private static final int PAPER = 244;
  private static final int INK = 40;

  private NullPictures() {}

  public static Map<String, Raster> all(Size size) {
    Map<String, Raster> pictures = new TreeMap<>();
    pictures.put("wall", OddPictures.wall(size));
    pictures.put("cat", OddPictures.cat(size));
    pictures.put("text", OddPictures.text(size));
    pictures.put("drawing", drawing(size));
    pictures.put("cloth", cloth(size));
    return pictures;
  }

  /** A round head, two dots for eyes, a line for a nose and an arc for a mouth. */
  static Raster drawing(Size size) {
    return painted(
        size,
        (x, y) -> {
          double r = Math.hypot(x, y);
          boolean head = Math.abs(r - 0.6) < 0.012;
          boolean eyes = Math.hypot(Math.abs(x) - 0.22, y + 0.15) < 0.05;
          boolean nose = Math.abs(x) < 0.01 && y > -0.1 && y < 0.12;
          boolean mouth = Math.abs(r - 0.35) < 0.012 && y > 0.2;
          int code = head || eyes || nose || mouth ? INK : PAPER;
          return new int[] {code, code, code};
        });
  }

  /** Threads of two colours, over and under each other. */
  static Raster cloth(Size size) {
    return painted(
        size,
        (x, y) -> {
          double warp = Math.sin(90 * x);
          double weft = Math.sin(90 * y);
          double light = 120 + 60 * Math.max(warp * Math.cos(45 * y), weft * Math.cos(45 * x));
          return new int[] {(int) light, (int) (0.8 * light), (int) (0.6 * light)};
        });
  }

  /** A colour by place: the middle is the origin, half the shorter side is 1. */
  private interface Painter {
    int[] at(double x, double y);
  }

  private static Raster painted(Size size, Painter painter) {
    byte[] samples = new byte[size.width() * size.height() * 3];
    double unit = Math.min(size.width(), size.height()) / 2.0;
    for (int i = 0; i < size.width() * size.height(); i++) {
      double x = (i % size.width() + 0.5 - size.width() / 2.0) / unit;
      double y = (i / size.width() + 0.5 - size.height() / 2.0) / unit;
      int[] rgb = painter.at(x, y);
      for (int c = 0; c < 3; c++) {
        samples[i * 3 + c] = (byte) rgb[c];
      }
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }
}
