// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import java.util.Random;
import likeness.compose.StudioComposer;
import likeness.decode.DecodeLimits;
import likeness.decode.PhotoHeader;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Backdrop;
import likeness.portrait.Foreground;
import likeness.portrait.Framing;
import likeness.portrait.Matte;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.SyntheticGeometry;
import likeness.synthetic.SyntheticPortrait;
import likeness.testkit.crop.Crop;
import likeness.testkit.crop.CropTool;
import likeness.testkit.crop.Images;
import likeness.testkit.retouch.FaceMarks;
import likeness.testkit.retouch.Retouch;
import likeness.testkit.retouch.Strength;

/** A painted portrait with a sensor's grain, and what is made of it. */
final class PaintedCases {
  static final Size OUTPUT = new Size(312, 400);
  private static final Size PHOTO = new Size(620, 780);
  private static final double GRAIN_CODES = 5;

  private final SyntheticPortrait painted = PortraitPainter.paint(PortraitRecipe.of(7, PHOTO));
  private final Raster somebodyElse = PortraitPainter.paint(PortraitRecipe.of(3, PHOTO)).picture();
  final Raster original = grainy(painted.picture());

  /** A crop from the middle, turned, at about six tenths of the scale. */
  static Affine map(double turnDeg) {
    double step = 1.55;
    return Affine.translation(PHOTO.width() / 2.0 + 3.3, PHOTO.height() / 2.0 - 20.4)
        .after(Affine.rotationDeg(turnDeg))
        .after(Affine.scaling(step, step))
        .after(Affine.translation(-OUTPUT.width() / 2.0, -OUTPUT.height() / 2.0));
  }

  Crop crop(CropTool tool, double turnDeg) {
    return tool.crop(original, map(turnDeg), OUTPUT);
  }

  Raster retouched(Retouch kind, Strength strength, int seed) {
    Crop crop = crop(CropTool.OWN, 1);
    SyntheticGeometry truth = painted.geometry();
    FaceMarks face =
        new FaceMarks(truth.leftPupil(), truth.rightPupil(), truth.chin())
            .through(crop.outputToOriginal().inverse());
    Raster other =
        Resampler.resample(somebodyElse, crop.outputToOriginal(), OUTPUT, Bands.SEQUENTIAL);
    return kind.apply(strength, crop.picture(), face, other, new Random(seed));
  }

  /** By the Studio track, with the portrait's exact matte. */
  Raster onBackground(int rgb) {
    return StudioComposer.compose(
            original,
            new Matte(painted.alpha(), Affine.IDENTITY),
            new Foreground(painted.foreground(), Affine.IDENTITY),
            new Framing(OUTPUT, map(1), 1, 300, List.of()),
            new Backdrop.Plain(rgb),
            Bands.SEQUENTIAL)
        .raster();
  }

  Raster stretched(double share) {
    Affine wide = map(0).after(Affine.scaling(1 + share, 1));
    return Images.raster(
        Images.image(CropTool.DRAWN_BICUBIC.crop(original, wide, OUTPUT).picture()));
  }

  Raster anotherPersons() {
    return Resampler.resample(somebodyElse, map(1), OUTPUT, Bands.SEQUENTIAL);
  }

  /** Brought together; {@code quality} 0 means that it never was a JPEG. */
  PictureVerifier.Attempt compare(Raster output, int quality) {
    if (quality == 0) {
      return PictureVerifier.attempt(original, output, List.of(), Bands.SEQUENTIAL);
    }
    byte[] file = Images.jpeg(output, quality);
    return PictureVerifier.attempt(original, Images.read(file), lumaSteps(file), Bands.SEQUENTIAL);
  }

  private static List<Integer> lumaSteps(byte[] file) {
    return PhotoHeader.read(file, DecodeLimits.DEFAULT).jpeg().quantisation().get(0);
  }

  Verdict verify(Raster output, int quality) {
    PictureVerifier.Attempt attempt = compare(output, quality);
    return attempt.comparison() == null
        ? new Verdict.CannotTell(attempt.failure())
        : PictureVerifier.judge(attempt.comparison(), Thresholds.STANDARD);
  }

  private static Raster grainy(Raster clean) {
    Random random = new Random(42);
    byte[] samples = new byte[clean.width() * clean.height() * 3];
    for (int i = 0; i < clean.width() * clean.height(); i++) {
      int rgb = clean.rgbAt(i % clean.width(), i / clean.width());
      double grain = random.nextGaussian() * GRAIN_CODES;
      for (int c = 0; c < 3; c++) {
        double code = (rgb >> (16 - 8 * c) & 255) + grain + random.nextGaussian();
        samples[i * 3 + c] = (byte) Math.max(0, Math.min(255, Math.round(code)));
      }
    }
    return Raster.rgb(clean.width(), clean.height(), samples);
  }
}
