// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Point;
import likeness.image.Srgb;

/**
 * Where on the cheeks light and colour are read from.
 *
 * <p>The balance of light is read off five points of the mesh on either cheek, so that it is the
 * same skin when the head turns; all else off the reference implementation's two squares. Each has
 * a side of 0.3 times the distance of the eyes, begins half of the distance of eyes and mouth below
 * an eye, and reaches from there inwards. Source: OFIQ, COMPLIANCE.md §1.2.
 */
final class Cheeks {
  private static final double SIDE = 0.3;

  /**
   * Points of the mesh about the viewer's left cheek: below the eye, beside the nose, the middle.
   */
  private static final int[] LEFT_SKIN = {118, 101, 36, 205, 50};

  private static final int[] RIGHT_SKIN = {347, 330, 266, 425, 280};
  private static final int LEVELS = 256;

  private final AlignedFace aligned;
  private final Srgb srgb;
  private final int side;
  private final Point left;
  private final Point right;

  Cheeks(AlignedFace aligned, Srgb srgb) {
    this.aligned = aligned;
    this.srgb = srgb;
    MeshPoints points = aligned.points();
    Point leftEye = aligned.at(points.leftEye());
    Point rightEye = aligned.at(points.rightEye());
    Point mouth = aligned.at(points.mouthLeft()).towards(aligned.at(points.mouthRight()), 0.5);
    side = (int) Math.floor(SIDE * leftEye.distanceTo(rightEye) + 0.5);
    double down = leftEye.towards(rightEye, 0.5).distanceTo(mouth) / 2;
    left = new Point(leftEye.x(), leftEye.y() + down);
    right = new Point(rightEye.x() - side, rightEye.y() + down);
  }

  /** How much the histograms of both cheeks' luminance have in common, 0 to 1. */
  double overlap() {
    double[] l = histogram(left);
    double[] r = histogram(right);
    double common = 0;
    for (int i = 0; i < LEVELS; i++) {
      common += Math.min(l[i], r[i]);
    }
    return common;
  }

  /** How much lighter the left cheek is than the right, in L* of the medians. */
  double lightnessDifference() {
    return Lab.lightness(median(skin(LEFT_SKIN)) / 255.0)
        - Lab.lightness(median(skin(RIGHT_SKIN)) / 255.0);
  }

  /** The mean colour of both, in CIELAB at D50. */
  Lab colour() {
    double[] sum = new double[3];
    for (Point corner : List.of(left, right)) {
      for (int i : pixels(corner)) {
        sum[0] += aligned.view().red(i);
        sum[1] += aligned.view().green(i);
        sum[2] += aligned.view().blue(i);
      }
    }
    double count = 2.0 * side * side;
    return Lab.d50(
        srgb.toLinear((int) Math.floor(sum[0] / count + 0.5)),
        srgb.toLinear((int) Math.floor(sum[1] / count + 0.5)),
        srgb.toLinear((int) Math.floor(sum[2] / count + 0.5)));
  }

  /** The outlines of the skin that {@link #lightnessDifference} is of, in the photo. */
  List<List<Point>> skinOutlines() {
    MeshPoints points = aligned.points();
    return List.of(Region.hull(points.all(LEFT_SKIN)), Region.hull(points.all(RIGHT_SKIN)));
  }

  private boolean[] skin(int[] indices) {
    List<Point> outline = aligned.toView(aligned.points().all(indices));
    return Region.convex(outline, AlignedFace.SIDE, AlignedFace.SIDE);
  }

  /** The outlines of the squares in the photo. */
  List<List<Point>> outlines() {
    return List.of(outline(left), outline(right));
  }

  private List<Point> outline(Point corner) {
    return List.of(
            corner,
            new Point(corner.x() + side, corner.y()),
            new Point(corner.x() + side, corner.y() + side),
            new Point(corner.x(), corner.y() + side))
        .stream()
        .map(aligned.view().toSource()::apply)
        .toList();
  }

  private double[] histogram(Point corner) {
    double[] histogram = new double[LEVELS];
    for (int i : pixels(corner)) {
      histogram[aligned.luminance()[i]] += 1.0 / (side * side);
    }
    return histogram;
  }

  /** The median luminance; 0 where nothing is marked. */
  private int median(boolean[] marked) {
    int[] histogram = new int[LEVELS];
    int all = 0;
    for (int i = 0; i < marked.length; i++) {
      if (marked[i]) {
        histogram[aligned.luminance()[i]]++;
        all++;
      }
    }
    int level = 0;
    int below = histogram[0];
    while (2 * below < all) {
      below += histogram[++level];
    }
    return level;
  }

  private int[] pixels(Point corner) {
    int[] pixels = new int[side * side];
    int x0 = (int) Math.floor(corner.x() + 0.5);
    int y0 = (int) Math.floor(corner.y() + 0.5);
    for (int i = 0; i < pixels.length; i++) {
      int x = Math.max(0, Math.min(AlignedFace.SIDE - 1, x0 + i % side));
      int y = Math.max(0, Math.min(AlignedFace.SIDE - 1, y0 + i / side));
      pixels[i] = y * AlignedFace.SIDE + x;
    }
    return pixels;
  }
}
