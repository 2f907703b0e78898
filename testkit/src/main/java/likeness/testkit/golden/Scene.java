// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.Framing;
import likeness.testkit.RandomCrops;

/** Small made-up inputs of the stages. */
final class Scene {
  private Scene() {}

  static Affine map(double x, double y, double turnDeg, double scale) {
    return Affine.translation(x, y)
        .after(Affine.rotationDeg(turnDeg))
        .after(Affine.scaling(scale, scale));
  }

  static Raster picture(int kind, int width, int height) {
    return new RandomCrops(kind + 1000).picture(kind, width, height);
  }

  static Plane noise(int seed, int width, int height) {
    RandomCrops random = new RandomCrops(seed);
    Plane plane = new Plane(width, height);
    for (int i = 0; i < plane.values().length; i++) {
      plane.values()[i] = (float) (random.next(1024) / 1023.0);
    }
    return plane;
  }

  /**
   * A matte like a network's: an ellipse for the head, one for the body, soft edges, a little
   * noise.
   */
  static Plane matte(int seed, int width, int height) {
    Plane noise = noise(seed, width, height);
    Plane plane = new Plane(width, height);
    for (int i = 0; i < plane.values().length; i++) {
      double x = (i % width + 0.5) / width;
      double y = (i / width + 0.5) / height;
      double head = distance(x, y, 0.5, 0.4, 0.2);
      double body = distance(x, y, 0.5, 1.0, 0.42);
      double alpha = 0.5 - Math.min(head, body) * 12 + noise.values()[i] * 0.1;
      plane.values()[i] = (float) Math.min(Math.max(alpha, 0), 1);
    }
    return plane;
  }

  private static double distance(double x, double y, double cx, double cy, double radius) {
    double dx = x - cx;
    double dy = y - cy;
    return Math.sqrt(dx * dx + dy * dy) - radius;
  }

  /** A face in the matte's head. */
  static Face face(int width, int height) {
    double x = width * 0.5;
    double y = height * 0.4;
    double size = width * 0.34;
    List<Point> mesh = new ArrayList<>();
    List<Double> depth = new ArrayList<>();
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      double turn = i * 2.399963;
      mesh.add(
          new Point(Elementary.cos(turn) * size * 0.3 + x, Elementary.sin(turn) * size * 0.4 + y));
      depth.add(0.0);
    }
    return new Face(
        new Box(x - size / 2, y - size / 2, size, size),
        1,
        1,
        mesh,
        depth,
        new Point(x - size * 0.2, y - size * 0.1),
        new Point(x + size * 0.2, y - size * 0.1),
        new Point(x, size * 0.5 + y),
        0,
        0,
        0);
  }

  static Framing framing(int width, int height, Affine map) {
    return new Framing(new Size(width, height), map, 0, 300, List.of());
  }
}
