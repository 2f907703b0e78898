// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import likeness.compose.StudioComposer;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.pipeline.Subject;
import likeness.portrait.Backdrop;
import likeness.portrait.Framing;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;
import likeness.testkit.crop.Crop;
import likeness.testkit.crop.CropTool;
import likeness.testkit.retouch.FaceMarks;
import likeness.testkit.retouch.Retouch;
import likeness.testkit.retouch.Strength;
import likeness.verify.AlterationKind;

/** Makes one person's true crops and altered outputs, the same ones in each run. */
final class VerifyCases {
  static final String BACKGROUND = "BACKGROUND";

  /** White, a light grey and a light blue, as documents ask for them. */
  private static final int[] BACKDROPS = {0xffffff, 0xe6e6e6, 0xd6e6f5};

  private final VerifyPerson person;
  private final VerifyPerson other;
  private final Subject subject;
  private final Predicate<String> kinds;
  private final String series;

  /**
   * Cases of {@code person}.
   *
   * @param other whose features are transplanted
   * @param kinds which alterations are made
   * @param series other names draw other crops and strokes; empty for the usual ones
   */
  VerifyCases(VerifyPerson person, VerifyPerson other, Predicate<String> kinds, String series) {
    this.person = person;
    this.other = other;
    this.kinds = kinds;
    this.series = series;
    subject = person.subject();
  }

  /** So that a case is the same whatever other cases are made. */
  private Random random(String what, Object variant) {
    return new Random((person.name() + " " + what + " " + variant + series).hashCode());
  }

  /** One crop by each tool. */
  List<VerifyCase> trueCrops() {
    List<VerifyCase> cases = new ArrayList<>();
    for (CropTool tool : CropTool.values()) {
      Random random = random(tool.toString(), "");
      VerifyPlan plan = VerifyPlan.of(person, random);
      Crop crop = tool.crop(person.photo(), plan.map(), plan.size());
      boolean foreign = tool != CropTool.OWN || random.nextBoolean();
      cases.add(VerifyCase.of(person, tool.toString(), null, null, plan, crop, foreign));
    }
    return cases;
  }

  /** One alteration of each kind. */
  List<VerifyCase> altered(Strength strength) {
    List<VerifyCase> cases = new ArrayList<>();
    if (kinds.test(BACKGROUND)) {
      cases.add(background(strength));
    }
    for (Retouch kind : Retouch.values()) {
      if (kinds.test(kind.toString())) {
        cases.add(retouched(kind, strength));
      }
    }
    return cases;
  }

  private VerifyCase retouched(Retouch kind, Strength strength) {
    Random random = random(kind.toString(), strength);
    VerifyPlan plan = VerifyPlan.of(person, random);
    CropTool tool = random.nextBoolean() ? CropTool.OWN : anyTool(random);
    Crop crop = tool.crop(person.photo(), plan.map(), plan.size());
    FaceMarks face = person.face().through(crop.outputToOriginal().inverse());
    Raster altered = kind.apply(strength, crop.picture(), face, otherAt(face, plan), random);
    Crop made = new Crop(altered, crop.outputToOriginal());
    AlterationKind expected =
        switch (kind) {
          case SKIN -> AlterationKind.SKIN_SMOOTHED;
          case TONE -> AlterationKind.TONE_CHANGED;
          case WHITE_BALANCE -> AlterationKind.WHITE_BALANCE_CHANGED;
          case WARP -> AlterationKind.FACE_WARPED;
          case MIRROR -> AlterationKind.MIRRORED;
          case SHARPEN -> AlterationKind.SHARPENED;
          case PAINT -> AlterationKind.PAINTED_LOCALLY;
          case DENOISE -> AlterationKind.DENOISED;
          case ELSEWHERE -> AlterationKind.CONTENT_FROM_ELSEWHERE;
        };
    return VerifyCase.of(
        person, kind.toString(), strength, expected, plan, made, random.nextBoolean());
  }

  private static CropTool anyTool(Random random) {
    return CropTool.values()[random.nextInt(CropTool.values().length)];
  }

  /** The other person with the pupils at the same places. */
  private Raster otherAt(FaceMarks face, VerifyPlan plan) {
    Point left = face.leftPupil();
    Point right = face.rightPupil();
    Point otherLeft = other.face().leftPupil();
    Point otherRight = other.face().rightPupil();
    double scale = otherLeft.distanceTo(otherRight) / left.distanceTo(right);
    double turn =
        Elementary.atan2(otherRight.y() - otherLeft.y(), otherRight.x() - otherLeft.x())
            - Elementary.atan2(right.y() - left.y(), right.x() - left.x());
    Affine map =
        Affine.translation(otherLeft.x(), otherLeft.y())
            .after(Affine.rotationDeg(turn / Elementary.RADIANS_PER_DEGREE))
            .after(Affine.scaling(scale, scale))
            .after(Affine.translation(-left.x(), -left.y()));
    return Resampler.resample(other.photo(), map, plan.size(), Bands.SEQUENTIAL);
  }

  /** The Studio track's new background: the old one's own mean colour, near to it, or another. */
  private VerifyCase background(Strength strength) {
    Random random = random(BACKGROUND, strength);
    VerifyPlan plan = VerifyPlan.of(person, random);
    double turn =
        Elementary.atan2(plan.map().yx(), plan.map().xx()) / Elementary.RADIANS_PER_DEGREE;
    Framing framing = new Framing(plan.size(), plan.map(), turn, 300, List.of());
    Refinement refined =
        new MatteRefiner(Bands.SEQUENTIAL)
            .refine(
                person.photo(),
                Person.alone(subject.face(), subject.matte()),
                WorkGrid.of(framing));
    Raster made =
        StudioComposer.compose(
                person.photo(),
                refined.cutout(),
                framing,
                StudioComposer.Look.of(new Backdrop.Plain(backdrop(strength, random))),
                Bands.SEQUENTIAL)
            .raster();
    return VerifyCase.of(
        person,
        BACKGROUND,
        strength,
        AlterationKind.BACKGROUND_REPLACED,
        plan,
        new Crop(made, plan.map()),
        random.nextBoolean());
  }

  private int backdrop(Strength strength, Random random) {
    if (strength == Strength.PLAIN) {
      return BACKDROPS[random.nextInt(BACKDROPS.length)];
    }
    int change = strength == Strength.FAINT ? 0 : random.nextBoolean() ? 10 : -10;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int code = backgroundCode(shift) + change;
      rgb |= Math.max(0, Math.min(255, code)) << shift;
    }
    return rgb;
  }

  /** The mean of one channel along the upper edge of the photo. */
  private int backgroundCode(int shift) {
    Raster photo = person.photo();
    int sum = 0;
    for (int x = 0; x < photo.width(); x++) {
      sum += photo.rgbAt(x, 8) >> shift & 255;
    }
    return sum / photo.width();
  }
}
