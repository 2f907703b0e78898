// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Face;

/**
 * The face in the reference implementation's frame: 616×616, the eyes 113 pixels apart, level.
 *
 * <p>Source: OFIQ's alignment, COMPLIANCE.md §1.1; five points by least squares, moved by up to
 * half a pixel so that they are the same on both sides of the frame's middle: a mirror changes
 * nothing.
 */
final class AlignedFace {
  static final int SIDE = 616;

  /** The distance of the eyes in this frame. */
  static final double INTER_EYE = 113;

  /**
   * Over how much of its surroundings a pixel is a mean: the variance along each axis, in pixels of
   * this frame. As much as interpolation alone gives where the photo is a little smaller than this;
   * so a large photo is no sharper here, and no grainier, than the same one at half its size.
   */
  private static final double SPREAD = 0.20;

  private static final List<Point> TEMPLATE =
      List.of(
          new Point(251.5, 272),
          new Point(364.5, 272),
          new Point(308, 336),
          new Point(261.5, 402),
          new Point(354.5, 402));

  private final View view;
  private final Affine fromSource;
  private final MeshPoints points;
  private final boolean[] face;
  private final int[] luminance;

  private AlignedFace(View view, Face found, Srgb srgb, Bands bands) {
    this.view = view;
    this.fromSource = view.toSource().inverse();
    this.points = new MeshPoints(found);
    this.face = Region.convex(toView(points.faceHull()), SIDE, SIDE);
    this.luminance = view.luminance(srgb, bands);
  }

  /** The map from this frame to the photo. */
  static Affine toSource(Face face) {
    MeshPoints points = new MeshPoints(face);
    return Similarity.between(
        TEMPLATE,
        List.of(
            points.leftEye(),
            points.rightEye(),
            points.noseTip(),
            points.mouthLeft(),
            points.mouthRight()));
  }

  /** Cuts the face out of a photo. */
  static AlignedFace of(Raster photo, Face face, Srgb srgb, Bands bands) {
    View view = View.evenly(photo, toSource(face), new Size(SIDE, SIDE), SPREAD, bands);
    return new AlignedFace(view, face, srgb, bands);
  }

  View view() {
    return view;
  }

  MeshPoints points() {
    return points;
  }

  /** The pixels of the face without the forehead. */
  boolean[] face() {
    return face;
  }

  /** Linear luminance of each pixel, 0 to 255. */
  int[] luminance() {
    return luminance;
  }

  /** A point of the photo in this frame. */
  Point at(Point source) {
    return fromSource.apply(source);
  }

  List<Point> toView(List<Point> source) {
    return source.stream().map(fromSource::apply).toList();
  }
}
