// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.verify.Verdict.Altered;
import likeness.verify.Verdict.CannotTell;
import likeness.verify.Verdict.Reason;
import likeness.verify.Verdict.Untouched;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the two pictures alone whether one is the other, only cropped, turned, scaled and
 * encoded.
 *
 * <p>Finds where the output lies in the original, renders that part anew as common tools would,
 * quantises it as the output's own JPEG tables say, and looks for differences beyond what kernels
 * and rounding explain.
 */
public final class PictureVerifier {
  /** How far the channels of grey pixels are apart after a JPEG's rounding. */
  private static final int GREY_CODES = 2;

  private PictureVerifier() {}

  /**
   * Compares the two.
   *
   * @param original upright, sRGB
   * @param output upright, sRGB, between about 0.04 and 1.6 times the original's scale, 2.6 for
   *     1000 pixels and more, turned by up to 6°
   * @param lumaSteps the output's JPEG quantisation of luma, 64 steps in zigzag order; empty when
   *     the output is no JPEG
   */
  public static Verdict verify(
      Raster original, Raster output, List<Integer> lumaSteps, Bands bands) {
    Attempt attempt = attempt(original, output, lumaSteps, bands);
    Comparison comparison = attempt.comparison();
    return comparison == null
        ? new CannotTell(attempt.failure())
        : judge(comparison, Thresholds.STANDARD);
  }

  /**
   * Both pictures brought together, or why they could not be.
   *
   * @param failure what stands in the way when there is no comparison
   */
  record Attempt(@Nullable Comparison comparison, Reason failure) {}

  static Attempt attempt(Raster original, Raster output, List<Integer> lumaSteps, Bands bands) {
    if (Math.min(output.width(), output.height()) < Thresholds.SMALLEST_SIDE) {
      return new Attempt(null, Reason.OUTPUT_TOO_SMALL);
    }
    Quantiser quantiser = lumaSteps.isEmpty() ? null : new Quantiser(lumaSteps);
    if (quantiser != null && quantiser.textureStep() > Thresholds.COARSEST_STEP) {
      return new Attempt(null, Reason.TOO_COMPRESSED);
    }
    Pyramid originals = Pyramid.of(original, bands);
    Pyramid outputs = Pyramid.of(output, bands);
    Alignment alignment = align(originals, outputs, false, bands);
    if (alignment.explained() < Thresholds.LIKELY_EXPLAINED) {
      Pyramid mirrored = Pyramid.of(mirror(output), bands);
      Alignment other = align(originals, mirrored, true, bands);
      alignment = other.explained() > alignment.explained() ? other : alignment;
    }
    Comparison comparison =
        alignment.explained() < 0
            ? null
            : compare(original, output, originals, alignment, quantiser, bands);
    return new Attempt(comparison, Reason.NO_MATCH);
  }

  private static Alignment align(Pyramid original, Pyramid output, boolean mirrored, Bands bands) {
    Aligner aligner = new Aligner(original, output, bands);
    List<Affine> rough = CoarseSearch.run(original, output, bands);
    Aligner.Fit fit = aligner.finish(aligner.choose(rough));
    Plane luma = output.luma();
    return new Alignment(
        new Size(luma.width(), luma.height()), fit.map(), mirrored, fit.explained());
  }

  private static Comparison compare(
      Raster original,
      Raster output,
      Pyramid originals,
      Alignment alignment,
      @Nullable Quantiser quantiser,
      Bands bands) {
    Affine map = alignment.similarity();
    // A stretched output is rendered as it was stretched, so that it can be recognised at all.
    Affine shape =
        alignment.stretch() > Thresholds.STANDARD.stretch() ? alignment.outputToOriginal() : map;
    Raster seen = alignment.mirrored() ? mirror(output) : output;
    Raster own = Resampler.resample(original, map, output.size(), bands);
    boolean grey = isGrey(seen) && !isGrey(own);
    Plane luma = Pyramid.luma(seen, bands);
    Plane expected =
        Reference.of(originals, luma, Pyramid.luma(own, bands), shape, quantiser, bands);
    BlockField field = new BlockField(expected, luma, own, seen, bands);
    if (grey) {
      field.forgetColour();
    }
    return new Comparison(
        alignment,
        field,
        new LocalMotion(expected, luma, bands),
        quantiser == null ? 1 : quantiser.textureStep(),
        grey);
  }

  static Verdict judge(Comparison comparison, Thresholds limits) {
    Alignment alignment = comparison.alignment();
    Judge judge = new Judge(comparison, limits);
    if (judge.matchedShare() < limits.leastMatched()) {
      return new CannotTell(Reason.NO_MATCH);
    }
    List<Evidence> evidence = Findings.of(alignment, judge, limits);
    Measurements measurements = judge.measurements();
    Certainty certainty = Findings.certainty(alignment, measurements, limits);
    return evidence.isEmpty()
        ? new Untouched(alignment, measurements, certainty)
        : new Altered(alignment, measurements, certainty, evidence, judge.heatMap());
  }

  private static boolean isGrey(Raster raster) {
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        int rgb = raster.rgbAt(x, y);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int most = Math.max(red, Math.max(green, blue));
        if (most - Math.min(red, Math.min(green, blue)) > GREY_CODES) {
          return false;
        }
      }
    }
    return true;
  }

  /** The picture with left and right swapped. */
  private static Raster mirror(Raster raster) {
    int width = raster.width();
    byte[] out = new byte[width * raster.height() * 3];
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < width; x++) {
        int rgb = raster.rgbAt(width - 1 - x, y);
        int at = (y * width + x) * 3;
        out[at] = (byte) (rgb >> 16);
        out[at + 1] = (byte) (rgb >> 8);
        out[at + 2] = (byte) rgb;
      }
    }
    return Raster.rgb(width, raster.height(), out);
  }
}
