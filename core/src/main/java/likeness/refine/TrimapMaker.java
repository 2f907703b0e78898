// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
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

  private TrimapMaker() {}

  /**
   * Divides {@code coarse}.
   *
   * @param longHair whether hair is looked for below the chin as far from the person as above it;
   *     for plain walls, since before others the guided filter would only smear them
   */
  static Trimap make(Plane coarse, FaceZone zone, boolean[] skin, boolean longHair) {
    int width = coarse.width();
    int height = coarse.height();
    float[] alpha = coarse.values();
    boolean[] set = new boolean[alpha.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = !(alpha[i] > SURE_PERSON);
    }
    int[] inside = Distance.to(set, width, height);
    for (int i = 0; i < set.length; i++) {
      set[i] = alpha[i] >= SURE_BACKGROUND || skin[i];
    }
    int[] outside = Distance.to(set, width, height);
    double face = zone.faceWidthPx() * Distance.PER_PIXEL;
    float[] regions = new float[alpha.length];
    Arrays.fill(regions, Trimap.UNKNOWN);
    for (int i = 0; i < regions.length; i++) {
      double above = zone.aboveChin(i % width, i / width);
      double head = longHair ? Tones.ramp(above, SHOULDERS, ENDS) : above > 0 ? 1 : 0;
      double far = BACKGROUND_DISTANCE_HEAD_FACES - BACKGROUND_DISTANCE_FACES;
      far = (far * head + BACKGROUND_DISTANCE_FACES) * face;
      if (skin[i] || inside[i] > PERSON_INSET_FACES * face) {
        regions[i] = Trimap.PERSON;
      } else if (outside[i] > far) {
        regions[i] = Trimap.BACKGROUND;
      }
    }
    return new Trimap(new Plane(width, height, regions));
  }
}
