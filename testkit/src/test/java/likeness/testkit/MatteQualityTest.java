// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.detect.FaceDetector;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.portrait.FaceChoice;
import likeness.portrait.Matte;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;
import likeness.segment.PersonSegmenter;
import likeness.synthetic.Backdrop;
import likeness.synthetic.HairColour;
import likeness.synthetic.HairStyle;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.Pose;
import likeness.synthetic.SyntheticPortrait;
import likeness.testkit.matte.MatteErrors;
import likeness.testkit.matte.PaintedPeople;
import likeness.testkit.matte.PersonLayer;
import org.junit.jupiter.api.Test;

/** The bars of the matte on a few people; {@code ./dev bench matte} has them all. */
final class MatteQualityTest {
  private static final Size SIZE = new Size(480, 640);

  @Test
  void beforeAPlainWallTheEdgeIsFarBetterThanTheMaskScaledUp() {
    for (String name : List.of("curls-dark")) {
      PersonLayer person = PaintedPeople.layer(name, PaintedPeople.recipes(SIZE).get(name));
      Raster photo = person.before(PaintedPeople.walls(SIZE).get("plain-grey"));
      FaceDetector.Found<Matte> found = find(photo, FaceChoice.only());
      Matte coarse = found.alongside();
      Refinement ours = refine(photo, new Person(found.face(), coarse, List.of(), List.of()));
      double face = found.face().box().width();
      Plane plain =
          PlaneSampler.sample(
              coarse.alpha(), coarse.planeToSource().inverse(), SIZE, Bands.SEQUENTIAL);
      MatteErrors before = MatteErrors.of(person, plain, photo, face);
      MatteErrors after =
          MatteErrors.of(person, ours.matte().alpha(), ours.foreground().colour(), face);
      assertTrue(
          after.transition() < 0.6 * before.transition(),
          name + ": " + before.transition() + " became " + after.transition());
      assertTrue(after.ringDifference() < 3, name + ": ΔE00 " + after.ringDifference());
      assertTrue(after.lostShare() <= 0.001, name + ": lost " + after.lostShare());
    }
  }

  /**
   * Two people shoulder to shoulder: whoever is not meant is background. Where shoulders lie over
   * each other the parting runs half way, so the chosen one loses a little of the nearer arm.
   */
  @Test
  void whoIsNotMeantIsBackground() {
    Size wide = new Size(640, 480);
    SyntheticPortrait left = portrait(wide, 104, HairStyle.CURLS, 0.3);
    SyntheticPortrait right = portrait(wide, 109, HairStyle.SHORT, 0.7);
    Raster one = new PersonLayer("left", left.alpha(), left.foreground()).before(left.background());
    Raster both = new PersonLayer("right", right.alpha(), right.foreground()).before(one);
    FaceDetector.Found<Matte> found = find(both, FaceChoice.number(2));
    assertEquals(1, found.others().size());
    Person person = new Person(found.face(), found.alongside(), found.others(), List.of());
    Plane alpha = refine(both, person).matte().alpha();
    double wrong = 0;
    double others = 0;
    double kept = 0;
    double own = 0;
    for (int i = 0; i < alpha.values().length; i++) {
      double other = left.alpha().values()[i] * (1.0 - right.alpha().values()[i]);
      wrong += alpha.values()[i] * other;
      others += other;
      kept += alpha.values()[i] * (double) right.alpha().values()[i];
      own += right.alpha().values()[i];
    }
    assertTrue(wrong / others < 0.06, "of the other " + wrong / others);
    assertTrue(kept / own > 0.88, "of the chosen " + kept / own);
  }

  private static SyntheticPortrait portrait(Size size, int seed, HairStyle hair, double x) {
    PortraitRecipe recipe = PortraitRecipe.of(seed, size);
    return PortraitPainter.paint(
        recipe
            .with(recipe.sitter().withHair(hair, HairColour.DARK_BROWN).withBeard(0))
            .with(Pose.FRONTAL.withPlace(0.4, x, 0.45))
            .with(Backdrop.PALE_GREY));
  }

  private static FaceDetector.Found<Matte> find(Raster photo, FaceChoice choice) {
    PersonSegmenter segmenter = new PersonSegmenter(Bands.SEQUENTIAL);
    return RealNetworks.RUNNER.resolve(
        new FaceDetector(Bands.SEQUENTIAL)
            .find(photo, choice, face -> segmenter.person(photo, face)));
  }

  private static Refinement refine(Raster photo, Person person) {
    return new MatteRefiner(Bands.SEQUENTIAL)
        .refine(photo, person, new WorkGrid(photo.size(), Affine.IDENTITY));
  }
}
