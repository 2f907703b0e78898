// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.jvm.Likeness;
import likeness.spec.DocumentSpec;
import likeness.spec.OutputRule;

/**
 * Where a crop is to lie and how it is to be encoded.
 *
 * @param quality of the JPEG; 0 for PNG
 */
record VerifyPlan(Affine map, Size size, int quality) {
  /** Of every document of the rule book that asks for a file. */
  private static final List<Double> ASPECTS = aspects();

  private static final int[] QUALITIES = {70, 75, 80, 85, 90, 95, 98, 0};
  private static final double LEAST_SCALE = 0.2;
  private static final int LEAST_SIDE = 160;

  /** Documents ask for hardly more; only a face that fills a small photo gets more. */
  private static final int TALLEST = 800;

  private static final double LARGEST_TURN_DEG = 5;

  /** Kernels reach beyond the crop's edge. */
  private static final double MARGIN_PX = 2;

  private static List<Double> aspects() {
    List<Double> aspects = new ArrayList<>();
    for (DocumentSpec document : Likeness.ruleBook().all()) {
      if (document.output() instanceof OutputRule rule) {
        aspects.add((double) rule.size().width() / rule.size().height());
      }
    }
    return aspects;
  }

  /** A crop about the face, within the photo; scales are spread evenly on a logarithmic axis. */
  static VerifyPlan of(VerifyPerson person, Random random) {
    double aspect = ASPECTS.get(random.nextInt(ASPECTS.size()));
    double turn = random.nextInt(3) == 0 ? 0 : (random.nextDouble() * 2 - 1) * LARGEST_TURN_DEG;
    double height = person.photo().height();
    double cropHeight = (random.nextDouble() * 0.3 + 0.55) * height;
    double least = Math.max(LEAST_SCALE, LEAST_SIDE / (cropHeight * Math.min(1, aspect)));
    double scale = least >= 1 ? 1 : Math.exp(Math.log(least) * random.nextDouble());
    cropHeight = Math.max(0.55 * height, Math.min(cropHeight, TALLEST / scale));
    double width = person.photo().width();
    double sin = Math.sin(Math.toRadians(Math.abs(turn)));
    double cos = Math.cos(Math.toRadians(turn));
    double fits =
        Math.min(width / (aspect * cos + sin), height / (cos + aspect * sin)) - 2 * MARGIN_PX;
    cropHeight = Math.min(cropHeight, fits);
    Size size = new Size((int) (cropHeight * aspect * scale), (int) (cropHeight * scale));
    Point eyes = person.face().at(0, 0);
    // What lies outside the original no crop can show.
    double halfWide = cropHeight * (aspect * cos + sin) / 2 + MARGIN_PX;
    double halfHigh = cropHeight * (cos + aspect * sin) / 2 + MARGIN_PX;
    double cx = within(eyes.x() + random.nextDouble() * 30 - 15, halfWide, width);
    double cy = within(eyes.y() + cropHeight * 0.05, halfHigh, height);
    Affine map =
        Affine.translation(cx, cy)
            .after(Affine.rotationDeg(turn))
            .after(Affine.scaling(1 / scale, 1 / scale))
            .after(Affine.translation(-size.width() / 2.0, -size.height() / 2.0));
    return new VerifyPlan(map, size, QUALITIES[random.nextInt(QUALITIES.length)]);
  }

  private static double within(double at, double half, double length) {
    return Math.max(half, Math.min(length - half, at));
  }
}
