// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import likeness.geometry.Point;
import likeness.portrait.Face;
import org.junit.jupiter.api.Test;

class FaceMeasuresTest {

  /** Eyes at a height of 0, the chin 100 below, the lips apart by {@code gap}. */
  private static MeshFit mouth(double gap) {
    List<Point> points = new ArrayList<>(Collections.nCopies(Face.MESH_POINTS, new Point(0, 0)));
    points.set(152, new Point(0, 100));
    points.set(13, new Point(0, 60));
    points.set(14, new Point(0, 60 + gap));
    return new MeshFit(points, Collections.nCopies(Face.MESH_POINTS, 0.0), 1);
  }

  @Test
  void anOpenMouthIsTakenOffTheNodUntilItTipsTheFaceNoFurther() {
    assertEquals(0, FaceMeasures.tippedDeg(mouth(1.8)), 1e-9);
    assertEquals(34.8 * 0.022, FaceMeasures.tippedDeg(mouth(4)), 1e-9);
    assertEquals(34.8 * 0.042, FaceMeasures.tippedDeg(mouth(6)), 1e-9);
    assertEquals(34.8 * 0.042, FaceMeasures.tippedDeg(mouth(20)), 1e-9);
  }
}
