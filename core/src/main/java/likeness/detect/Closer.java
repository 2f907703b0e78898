// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.tensor.Ask;
import likeness.tensor.Warp;

/**
 * Looks at a face again from near, in each quarter turn, and keeps the surest answer.
 *
 * <p>The short-range detector places a face better than the full-range one. And it takes a face
 * that stands on its head for an upright one, eyes and mouth exchanged, and the mesh then agrees;
 * but it is never as sure of it as of the same face upright.
 */
final class Closer {
  /** How much of a face's surroundings the detector wants to see, in sides of the face's box. */
  private static final double SIDE = 2;

  /**
   * Overlap, as intersection over union, from which an answer means the face that was asked about.
   */
  private static final double SAME_FACE = 0.3;

  private Closer() {}

  static Ask<Detection> look(Raster source, Detection face, Bands bands) {
    Point centre = face.box().centre();
    double side = Math.max(face.box().width(), face.box().height()) * SIDE;
    List<Ask<List<Detection>>> looks = new ArrayList<>();
    for (int turnDeg = 0; turnDeg < 360; turnDeg += 90) {
      double rollDeg = face.rollDeg() + turnDeg;
      Affine around =
          Warp.square(BlazeFace.SHORT_RANGE.side(), centre.x(), centre.y(), side, rollDeg);
      looks.add(BlazeFace.SHORT_RANGE.look(source, around, bands));
    }
    return Ask.all(looks).map(seen -> surest(seen, face));
  }

  private static Detection surest(List<List<Detection>> seen, Detection face) {
    Detection surest = face;
    double score = 0;
    for (List<Detection> look : seen) {
      for (Detection d : look) {
        double overlap = WeightedSuppression.intersectionOverUnion(d.box(), face.box());
        if (overlap > SAME_FACE && d.score() > score) {
          surest = d;
          score = d.score();
        }
      }
    }
    return surest;
  }
}
