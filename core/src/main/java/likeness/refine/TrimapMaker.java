// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.List;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Divides a coarse matte into person, background and unknown; thresholds and distances from MODELS
 * §8 (d).
 */
final class TrimapMaker {
  private static final double SURE_PERSON = 0.9;
  private static final double SURE_BACKGROUND = 0.1;
  private static final double PERSON_INSET_FACES = 0.03;
  private static final double BACKGROUND_DISTANCE_FACES = 0.05;

  /** Hair flies further than clothes. */
  private static final double BACKGROUND_DISTANCE_HEAD_FACES = 0.16;

  /** Between these, in distances from eyes to chin above the chin, hair ends and clothes begin. */
  private static final double SHOULDERS = -1.0;

  private static final double ENDS = -0.5;

  private final FaceZone zone;
  private final boolean[] skin;
  private final int width;
  private final int height;

  /** How far in the certain person and how far out of the possible one each pixel lies. */
  private final int[] inside;

  private final int[] outside;

  /** Measures {@code coarse}; {@code skin} is the person, whatever it says. */
  TrimapMaker(Plane coarse, FaceZone zone, boolean[] skin, Bands bands) {
    this.zone = zone;
    this.skin = skin;
    this.width = coarse.width();
    this.height = coarse.height();
    float[] alpha = coarse.values();
    int[][] far =
        Distance.to(List.of(() -> unsure(alpha), () -> possible(alpha)), width, height, bands);
    this.inside = far[0];
    this.outside = far[1];
  }

  private static boolean[] unsure(float[] alpha) {
    boolean[] set = new boolean[alpha.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = !(alpha[i] > SURE_PERSON);
    }
    return set;
  }

  private boolean[] possible(float[] alpha) {
    boolean[] set = new boolean[alpha.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = alpha[i] >= SURE_BACKGROUND || skin[i];
    }
    return set;
  }

  /**
   * Divides the matte.
   *
   * @param longHair whether hair is looked for below the chin as far from the person as above it;
   *     for plain walls, since before others the guided filter would only smear them
   */
  Trimap make(boolean longHair, Bands bands) {
    float[] regions = new float[skin.length];
    bands.runSpread(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(y, longHair, regions);
          }
        });
    return new Trimap(new Plane(width, height, regions));
  }

  private void row(int y, boolean longHair, float[] regions) {
    double face = zone.faceWidthPx() * Distance.PER_PIXEL;
    for (int x = 0; x < width; x++) {
      int i = y * width + x;
      double above = zone.aboveChin(x, y);
      double head = longHair ? Tones.ramp(above, SHOULDERS, ENDS) : above > 0 ? 1 : 0;
      double far = BACKGROUND_DISTANCE_HEAD_FACES - BACKGROUND_DISTANCE_FACES;
      far = (far * head + BACKGROUND_DISTANCE_FACES) * face;
      if (skin[i] || inside[i] > PERSON_INSET_FACES * face) {
        regions[i] = Trimap.PERSON;
      } else {
        regions[i] = outside[i] > far ? Trimap.BACKGROUND : Trimap.UNKNOWN;
      }
    }
  }
}
