// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.portrait.Face;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MirroredMeshTest {

  @Test
  void everyPointIsTheTwinOfItsTwin() {
    int[] twins = MirroredMesh.twins();
    for (int i = 0; i < twins.length; i++) {
      assertEquals(i, twins[twins[i]]);
    }
    assertEquals(263, twins[33]);
    assertEquals(362, twins[133]);
    assertEquals(291, twins[61]);
    assertEquals(454, twins[234]);
    assertEquals(1, twins[1]);
  }

  @Test
  void theReferenceFaceAgrees() {
    int[] twins = MirroredMesh.twins();
    for (double[] p : ReferenceFace.POINTS) {
      assertEquals((int) p[1], twins[(int) p[0]]);
    }
  }

  @Test
  void rowsAreTurnedAround() {
    float[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    Tensor turned = new Tensor(new int[] {1, 3, 2, 2}, values).mirrored();
    assertArrayEquals(new float[] {2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11}, turned.values());
  }

  @Test
  void aFaceThatIsSeenAlikeBothWaysStaysWhereItIs() {
    int[] twins = MirroredMesh.twins();
    Affine toSource = Affine.translation(30, 7).after(Affine.scaling(2, 2));
    List<Point> seen = new ArrayList<>();
    List<Point> mirrored = new ArrayList<>(Collections.nCopies(Face.MESH_POINTS, new Point(0, 0)));
    List<Double> depth = new ArrayList<>();
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      seen.add(toSource.apply(i % 17 * 10.0, i % 13 * 12.0));
      mirrored.set(twins[i], toSource.apply(192 - i % 17 * 10.0, i % 13 * 12.0));
      depth.add(1.0);
    }
    MeshFit mean =
        MirroredMesh.mean(
            new MeshFit(seen, depth, 0.9), new MeshFit(mirrored, depth, 0.4), toSource, 192);
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      assertEquals(0, mean.points().get(i).distanceTo(seen.get(i)), 1e-9);
    }
    assertEquals(0.4, mean.presence());
  }
}
