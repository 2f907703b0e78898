// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.portrait.Face;

/**
 * Turns a head by a known angle: the face's own mesh, with its depth, is textured with the photo
 * and turned; around it the picture is stretched up to a ring that stays.
 *
 * <p>The truth is the turn that was added. Where the face was turned before is not known.
 */
public final class HeadTurner {
  private static final int RING = 32;

  /** The ring's radii, by those of the mesh. */
  private static final double RING_RADIUS = 1.7;

  private HeadTurner() {}

  /** A point of the photo, and where it goes; z is smaller towards the camera. */
  private record Vertex(Point from, Point to, double z) {}

  /**
   * @param yawDeg positive turns the face to the viewer's right
   * @param pitchDeg positive raises it
   */
  public static Raster turn(Raster photo, Face face, double yawDeg, double pitchDeg) {
    List<Vertex> vertices = vertices(face, Math.toRadians(yawDeg), Math.toRadians(pitchDeg));
    List<int[]> triangles =
        new ArrayList<>(Triangulation.of(vertices.stream().map(Vertex::from).toList()));
    triangles.sort(Comparator.comparingDouble(t -> -depth(vertices, t)));
    Pixels from = Pixels.of(photo);
    Pixels to = from.copy();
    for (int[] t : triangles) {
      paint(from, to, vertices.get(t[0]), vertices.get(t[1]), vertices.get(t[2]));
    }
    return to.toRaster();
  }

  private static double depth(List<Vertex> vertices, int[] t) {
    return vertices.get(t[0]).z() + vertices.get(t[1]).z() + vertices.get(t[2]).z();
  }

  private static List<Vertex> vertices(Face face, double yaw, double pitch) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    double deepest = -Double.MAX_VALUE;
    for (int i = 0; i < face.mesh().size(); i++) {
      Point p = face.mesh().get(i);
      low[0] = Math.min(low[0], p.x());
      low[1] = Math.min(low[1], p.y());
      high[0] = Math.max(high[0], p.x());
      high[1] = Math.max(high[1], p.y());
      deepest = Math.max(deepest, face.meshDepth().get(i));
    }
    double cx = (low[0] + high[0]) / 2;
    double cy = (low[1] + high[1]) / 2;
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 0; i < face.mesh().size(); i++) {
      Point p = face.mesh().get(i);
      double x = p.x() - cx;
      double y = p.y() - cy;
      // About the ears, as a neck turns.
      double z = face.meshDepth().get(i) - deepest;
      double turnedX = x * Math.cos(yaw) - z * Math.sin(yaw);
      double turnedZ = x * Math.sin(yaw) + z * Math.cos(yaw);
      double nodY = y * Math.cos(pitch) + turnedZ * Math.sin(pitch);
      double nodZ = turnedZ * Math.cos(pitch) - y * Math.sin(pitch);
      vertices.add(new Vertex(p, new Point(cx + turnedX, cy + nodY), nodZ));
    }
    for (int k = 0; k < RING; k++) {
      double angle = 2 * Math.PI * k / RING;
      Point p =
          new Point(
              cx + RING_RADIUS * (high[0] - low[0]) / 2 * Math.cos(angle),
              cy + RING_RADIUS * (high[1] - low[1]) / 2 * Math.sin(angle));
      vertices.add(new Vertex(p, p, high[0] - low[0]));
    }
    return vertices;
  }

  private static void paint(Pixels from, Pixels to, Vertex a, Vertex b, Vertex c) {
    double ux = b.to().x() - a.to().x();
    double uy = b.to().y() - a.to().y();
    double vx = c.to().x() - a.to().x();
    double vy = c.to().y() - a.to().y();
    double area = ux * vy - uy * vx;
    if (Math.abs(area) < 1e-9) {
      return;
    }
    int left = (int) Math.max(0, Math.floor(least(a.to().x(), b.to().x(), c.to().x()) - 0.5));
    int top = (int) Math.max(0, Math.floor(least(a.to().y(), b.to().y(), c.to().y()) - 0.5));
    int right = (int) Math.min(to.width - 1, Math.ceil(most(a.to().x(), b.to().x(), c.to().x())));
    int bottom = (int) Math.min(to.height - 1, Math.ceil(most(a.to().y(), b.to().y(), c.to().y())));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double px = x + 0.5 - a.to().x();
        double py = y + 0.5 - a.to().y();
        double s = (px * vy - py * vx) / area;
        double t = (ux * py - uy * px) / area;
        if (s >= 0 && t >= 0 && s + t <= 1) {
          double sx = mix(a.from().x(), b.from().x(), c.from().x(), s, t);
          double sy = mix(a.from().y(), b.from().y(), c.from().y(), s, t);
          for (int k = 0; k < 3; k++) {
            to.planes[k][y * to.width + x] = from.at(k, sx, sy);
          }
        }
      }
    }
  }

  private static double mix(double a, double b, double c, double s, double t) {
    return a + s * (b - a) + t * (c - a);
  }

  private static double least(double a, double b, double c) {
    return Math.min(a, Math.min(b, c));
  }

  private static double most(double a, double b, double c) {
    return Math.max(a, Math.max(b, c));
  }
}
