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
 * A way to look over the whole picture for faces; the ways are tried in their order until one finds
 * a face.
 */
enum Sweep {
  /** Large faces at any roll: nearly every portrait ends here. */
  NEAR {
    @Override
    Ask<List<Detection>> look(Raster source, Bands bands) {
      Affine whole = BlazeFace.SHORT_RANGE.letterbox(source, 0);
      return BlazeFace.SHORT_RANGE.look(source, whole, bands);
    }
  },
  /** Small faces, upright. */
  FAR {
    @Override
    Ask<List<Detection>> look(Raster source, Bands bands) {
      return far(source, 0, bands).then(found -> closer(source, found, bands));
    }
  },
  /** Small faces in a photo that lies on its side or stands on its head. */
  FAR_TURNED {
    @Override
    Ask<List<Detection>> look(Raster source, Bands bands) {
      List<Ask<List<Detection>>> turns = new ArrayList<>();
      for (int rollDeg : new int[] {90, 180, -90}) {
        turns.add(far(source, rollDeg, bands));
      }
      return Ask.all(turns)
          .then(found -> closer(source, found.stream().flatMap(List::stream).toList(), bands));
    }
  };

  /**
   * How much of a face's surroundings the short-range detector wants to see, in sides of the face's
   * box.
   */
  private static final double CLOSER_SIDE = 2;

  /** The faces this way finds, in source pixels, best first. */
  abstract Ask<List<Detection>> look(Raster source, Bands bands);

  private static Ask<List<Detection>> far(Raster source, int rollDeg, Bands bands) {
    Affine whole = BlazeFace.FULL_RANGE.letterbox(source, rollDeg);
    return BlazeFace.FULL_RANGE.look(source, whole, bands);
  }

  /** Looks again at each face from near, where the short-range detector places it better. */
  private static Ask<List<Detection>> closer(Raster source, List<Detection> found, Bands bands) {
    List<Ask<Detection>> looks = new ArrayList<>();
    for (Detection face : found) {
      Point centre = face.box().centre();
      double side = Math.max(face.box().width(), face.box().height()) * CLOSER_SIDE;
      Affine around =
          Warp.square(BlazeFace.SHORT_RANGE.side(), centre.x(), centre.y(), side, face.rollDeg());
      looks.add(BlazeFace.SHORT_RANGE.look(source, around, bands).map(seen -> nearest(seen, face)));
    }
    return Ask.all(looks);
  }

  /** The detection that overlaps {@code face} most, or {@code face} itself when none does. */
  private static Detection nearest(List<Detection> seen, Detection face) {
    Detection nearest = face;
    double most = 0;
    for (Detection d : seen) {
      double overlap = WeightedSuppression.intersectionOverUnion(d.box(), face.box());
      if (overlap > most) {
        most = overlap;
        nearest = d;
      }
    }
    return nearest;
  }
}
