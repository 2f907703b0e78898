// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;
import org.junit.jupiter.api.Test;

class WeightedSuppressionTest {

  private static Detection at(double left, double score) {
    return new Detection(
        new Box(left, 0, 10, 10), score, Collections.nCopies(6, new Point(left + 5, 4)));
  }

  @Test
  void overlappingAnswersBecomeTheirMeanByScore() {
    List<Detection> faces = WeightedSuppression.join(List.of(at(2, 0.6), at(0, 0.9)));
    assertEquals(1, faces.size());
    // (2 · 0.6 + 0 · 0.9) / 1.5
    assertEquals(0.8, faces.get(0).box().left(), 1e-12);
    assertEquals(5.8, faces.get(0).keypoints().get(3).x(), 1e-12);
    assertEquals(10, faces.get(0).box().width(), 1e-12);
    assertEquals(0.9, faces.get(0).score());
  }

  @Test
  void distantAnswersStayApartBestFirst() {
    List<Detection> faces = WeightedSuppression.join(List.of(at(0, 0.6), at(9, 0.7), at(30, 0.8)));
    assertEquals(List.of(0.8, 0.7, 0.6), faces.stream().map(Detection::score).toList());
  }

  @Test
  void overlapIsIntersectionOverUnion() {
    // 5 × 10 in common, 150 together.
    assertEquals(
        1.0 / 3,
        WeightedSuppression.intersectionOverUnion(new Box(0, 0, 10, 10), new Box(5, 0, 10, 10)),
        1e-12);
    assertEquals(
        0, WeightedSuppression.intersectionOverUnion(new Box(0, 0, 0, 0), new Box(0, 0, 0, 0)));
  }
}
