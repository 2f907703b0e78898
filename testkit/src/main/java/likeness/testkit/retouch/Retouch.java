// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import java.util.Random;
import likeness.image.Raster;

/** The kinds of alteration of a finished portrait that need no matte. */
public enum Retouch {
  /** The face's skin through an edge-keeping filter, mixed in by 40, 70, 100 %. */
  SKIN("bilateral or guided filter on the face, mixed in by 40 / 70 / 100 %"),
  /** Brightness and contrast, or a gamma curve. */
  TONE("contrast ×1.03 / 1.08 / 1.15 with +2 / +6 / +12 codes, or gamma 0.96 / 0.9 / 0.8"),
  WHITE_BALANCE("red up and blue down, or the reverse, by 2 / 4 / 8 %"),
  /** A smooth local displacement. */
  WARP("jaw drawn in or eyes enlarged by 0.75 / 1.5 / 3 % of the face's width"),
  MIRROR("left and right swapped (no strengths)"),
  SHARPEN("unsharp mask of radius 1 px, amount 0.25 / 0.5 / 1"),
  PAINT(
      "one to three round spots of 4–6 % of the pupils' distance, at least 3 px, by 10 / 18 / 30 codes"),
  DENOISE("non-local means (h = 3 / 6 / 10 codes) or a median of 3×3 mixed in by 40 / 70 / 100 %"),
  ELSEWHERE(
      "an eye or the mouth of somebody else, toned to fit, radius 15 / 25 / 45 % of the pupils' distance");

  private final String strengths;

  Retouch(String strengths) {
    this.strengths = strengths;
  }

  /** What the three strengths are. */
  public String strengths() {
    return strengths;
  }

  /**
   * Alters a portrait.
   *
   * @param other somebody else's portrait of the same size, with the pupils at the same places
   * @param random chooses between the variants of a kind, and places
   */
  public Raster apply(
      Strength strength, Raster portrait, FaceMarks face, Raster other, Random random) {
    Canvas canvas = new Canvas(portrait);
    switch (this) {
      case SKIN -> Smoothing.skin(canvas, face, strength.of(0.4, 0.7, 1), random.nextBoolean());
      case TONE -> Colours.tone(canvas, strength, random.nextBoolean());
      case WHITE_BALANCE ->
          Colours.whiteBalance(canvas, strength.of(0.02, 0.04, 0.08), random.nextBoolean());
      case WARP -> {
        double px = strength.of(0.0075, 0.015, 0.03) * face.faceWidth();
        Warping warping = new Warping(face);
        warping.apply(canvas, random.nextBoolean() ? warping.jaw(px) : warping.eyes(px));
      }
      case MIRROR -> Warping.mirror(canvas);
      case SHARPEN -> Smoothing.unsharp(canvas, strength.of(0.25, 0.5, 1));
      case PAINT -> Painting.spots(canvas, face, strength.of(10, 18, 30), random);
      case DENOISE -> Denoising.denoise(canvas, strength, random.nextBoolean());
      case ELSEWHERE ->
          Painting.transplant(
              canvas, face, other, strength.of(0.15, 0.25, 0.45), random.nextInt(3));
    }
    return canvas.raster();
  }
}
