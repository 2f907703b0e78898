// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.testkit.crop.Crop;
import likeness.testkit.crop.CropTool;
import likeness.testkit.retouch.Retouch;
import likeness.testkit.retouch.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast part of what {@code ./dev bench verify} measures on stored portraits. */
class VerifierOnPaintedPortraitTest {
  private static final PaintedCases CASES = new PaintedCases();

  private static void assertAccepted(Crop crop, int quality) {
    Verdict verdict = CASES.verify(crop.picture(), quality);
    Verdict.Untouched untouched =
        assertInstanceOf(Verdict.Untouched.class, verdict, () -> describe(verdict));
    Alignment truth = new Alignment(PaintedCases.OUTPUT, crop.outputToOriginal(), false, 1);
    double outputPixel = crop.outputToOriginal().scale();
    for (int i = 0; i < 4; i++) {
      double off = untouched.alignment().corners().get(i).distanceTo(truth.corners().get(i));
      assertTrue(off < 0.5 * outputPixel, "corner " + i + " is off by " + off);
    }
    assertEquals(truth.rotationDeg(), untouched.alignment().rotationDeg(), 0.1);
    assertTrue(untouched.certainty().nearest() < 1);
  }

  private static String describe(Verdict verdict) {
    return verdict instanceof Verdict.Altered altered
        ? altered.evidence() + " " + altered.measurements()
        : verdict.toString();
  }

  private static void assertNamed(AlterationKind kind, Raster output, int quality) {
    Verdict verdict = CASES.verify(output, quality);
    Verdict.Altered altered = assertInstanceOf(Verdict.Altered.class, verdict);
    List<AlterationKind> kinds = altered.evidence().stream().map(Evidence::kind).toList();
    assertTrue(kinds.contains(kind), () -> describe(verdict));
    assertTrue(altered.certainty().nearest() > 1);
  }

  @ParameterizedTest
  @EnumSource(CropTool.class)
  void acceptsTurnedJpegCropsOfEveryTool(CropTool tool) {
    assertAccepted(CASES.crop(tool, -3), 85);
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 98, 0})
  void acceptsEveryQualityAndPng(int quality) {
    assertAccepted(CASES.crop(CropTool.OWN, 0), quality);
  }

  @Test
  void namesAReplacedBackground() {
    assertNamed(AlterationKind.BACKGROUND_REPLACED, CASES.onBackground(0xd6e6f5), 85);
  }

  @Test
  void namesSmoothedSkin() {
    assertNamed(
        AlterationKind.SKIN_SMOOTHED, CASES.retouched(Retouch.SKIN, Strength.MODEST, 1), 90);
  }

  @Test
  void namesAChangedTone() {
    assertNamed(AlterationKind.TONE_CHANGED, CASES.retouched(Retouch.TONE, Strength.MODEST, 1), 85);
  }

  @Test
  void namesAChangedWhiteBalance() {
    assertNamed(
        AlterationKind.WHITE_BALANCE_CHANGED,
        CASES.retouched(Retouch.WHITE_BALANCE, Strength.MODEST, 1),
        85);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void namesAWarpedFace(int seed) {
    assertNamed(
        AlterationKind.FACE_WARPED, CASES.retouched(Retouch.WARP, Strength.PLAIN, seed), 90);
  }

  @Test
  void namesAMirroredPicture() {
    assertNamed(AlterationKind.MIRRORED, CASES.retouched(Retouch.MIRROR, Strength.PLAIN, 1), 85);
  }

  @Test
  void namesASharpenedPicture() {
    assertNamed(AlterationKind.SHARPENED, CASES.retouched(Retouch.SHARPEN, Strength.MODEST, 1), 85);
  }

  @Test
  void namesPaintedSpots() {
    assertNamed(
        AlterationKind.PAINTED_LOCALLY, CASES.retouched(Retouch.PAINT, Strength.MODEST, 1), 85);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void namesADenoisedPicture(int seed) {
    assertNamed(
        AlterationKind.DENOISED, CASES.retouched(Retouch.DENOISE, Strength.MODEST, seed), 90);
  }

  @Test
  void namesContentFromElsewhere() {
    assertNamed(
        AlterationKind.CONTENT_FROM_ELSEWHERE,
        CASES.retouched(Retouch.ELSEWHERE, Strength.PLAIN, 1),
        90);
  }

  @Test
  void namesAStretchedPicture() {
    assertNamed(AlterationKind.STRETCHED, CASES.stretched(0.03), 90);
  }

  @Test
  void cannotTellOfAnotherPersonATinyOrARuinedPicture() {
    assertEquals(
        new Verdict.CannotTell(Verdict.Reason.NO_MATCH), CASES.verify(CASES.anotherPersons(), 90));
    Raster tiny =
        Resampler.resample(
            CASES.original, Affine.scaling(7, 7), new Size(88, 110), Bands.SEQUENTIAL);
    assertEquals(new Verdict.CannotTell(Verdict.Reason.OUTPUT_TOO_SMALL), CASES.verify(tiny, 0));
    assertEquals(
        new Verdict.CannotTell(Verdict.Reason.TOO_COMPRESSED),
        CASES.verify(CASES.crop(CropTool.OWN, 0).picture(), 10));
  }
}
