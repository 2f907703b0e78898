// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * Whether the picture was enlarged: an enlarged one has no detail at its finest, however sharp it
 * looks.
 *
 * <p>The value is how much weaker the finest third of the spectrum is than its middle, in powers of
 * ten, over the face, at the photo's own pixels. Warns only: soft lenses and strong noise reduction
 * do the same.
 */
final class ResolutionCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.within(null, 2.9, 0.3).warningOnly();

  private static final double U95 = 0.3;
  private static final double MIDDLE_FROM = 0.05;
  private static final double MIDDLE_TO = 0.15;
  private static final double FINEST_FROM = 0.35;
  private static final double FINEST_TO = 0.49;
  private static final double LN_10 = 2.302585092994046;

  /** Less than rounding to whole codes leaves. */
  private static final double FLOOR = 1e-3;

  /** So many lines each way are plenty. */
  private static final int LINES = 48;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.advice(Component.RESOLUTION_HONESTY, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Raster photo = scene.photo().raster();
    Point middle = scene.points().eyeMidpoint();
    int x0 = corner(middle.x(), photo.width());
    int y0 = corner(middle.y(), photo.height());
    if (x0 < 0 || y0 < 0 || scene.points().interEyePx() < Spectrum.LENGTH / 2.0) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, List.of());
    }
    Spectrum spectrum = new Spectrum();
    double[] line = new double[Spectrum.LENGTH];
    for (int k = 0; k < LINES; k++) {
      int offset = k * (Spectrum.LENGTH - 1) / (LINES - 1);
      for (int i = 0; i < line.length; i++) {
        line[i] = photo.rgbAt(x0 + i, y0 + offset) >> 8 & 255;
      }
      spectrum.add(line);
      for (int i = 0; i < line.length; i++) {
        line[i] = photo.rgbAt(x0 + offset, y0 + i) >> 8 & 255;
      }
      spectrum.add(line);
    }
    double middlePower = spectrum.mean(MIDDLE_FROM, MIDDLE_TO) + FLOOR;
    double finest = spectrum.mean(FINEST_FROM, FINEST_TO) + FLOOR;
    double drop = likeness.geometry.Elementary.log(middlePower / finest) / LN_10;
    return Verdicts.judge(requirement, Measured.of(drop, Unit.NONE, U95), Means.RETAKE, List.of());
  }

  private static int corner(double middle, int side) {
    int from = (int) Math.floor(middle) - Spectrum.LENGTH / 2;
    return side < Spectrum.LENGTH ? -1 : Math.max(0, Math.min(side - Spectrum.LENGTH, from));
  }
}
