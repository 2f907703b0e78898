// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;

/**
 * Joins the many answers a detector gives for one face into one.
 *
 * <p>The best answer gathers all that overlap it; box and keypoints become their mean, weighted by
 * score. Steadier than keeping the best alone. Source: Bazarevsky et al., "BlazeFace", 2019,
 * section 4.
 */
final class WeightedSuppression {
  /**
   * Overlap, as intersection over union, above which two answers mean the same face (the model
   * card's value).
   */
  private static final double SAME_FACE = 0.3;

  private WeightedSuppression() {}

  /** Gives one detection a face, best first. */
  static List<Detection> join(List<Detection> raw) {
    List<Detection> left = new ArrayList<>(raw);
    // A stable sort: equal scores stay in the order of the anchors.
    left.sort(Comparator.comparingDouble(Detection::score).reversed());
    List<Detection> faces = new ArrayList<>();
    while (!left.isEmpty()) {
      Box best = left.get(0).box();
      List<Detection> same = new ArrayList<>();
      List<Detection> others = new ArrayList<>();
      for (Detection d : left) {
        // The best one comes first and joins itself, even with a box of no area.
        boolean joins = same.isEmpty() || intersectionOverUnion(best, d.box()) > SAME_FACE;
        (joins ? same : others).add(d);
      }
      faces.add(mean(same));
      left = others;
    }
    return faces;
  }

  static double intersectionOverUnion(Box a, Box b) {
    double common = a.overlap(b);
    double union = a.area() + b.area() - common;
    return union > 0 ? common / union : 0;
  }

  private static Detection mean(List<Detection> same) {
    double total = 0;
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    double[] x = new double[Detection.KEYPOINTS];
    double[] y = new double[Detection.KEYPOINTS];
    for (Detection d : same) {
      double weight = d.score();
      total += weight;
      left += d.box().left() * weight;
      top += d.box().top() * weight;
      width += d.box().width() * weight;
      height += d.box().height() * weight;
      for (int k = 0; k < Detection.KEYPOINTS; k++) {
        x[k] += d.keypoints().get(k).x() * weight;
        y[k] += d.keypoints().get(k).y() * weight;
      }
    }
    List<Point> keypoints = new ArrayList<>();
    for (int k = 0; k < Detection.KEYPOINTS; k++) {
      keypoints.add(new Point(x[k] / total, y[k] / total));
    }
    Box box = new Box(left / total, top / total, width / total, height / total);
    return new Detection(box, same.get(0).score(), keypoints);
  }
}
