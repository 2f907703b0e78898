// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Face;
import likeness.portrait.Matte;
import org.junit.jupiter.api.Test;

/**
 * The regions that the formulae are taken over. Each of these tests breaks when the region is the
 * one that is easily mistaken for it.
 */
class RegionsOfTheFaceTest {
  private static final int SIDE = 616;

  /** A face exactly in the reference's frame, whose pupils look far to the right. */
  private static Face face() {
    List<Point> mesh = new ArrayList<>(Collections.nCopies(Face.MESH_POINTS, new Point(308, 350)));
    mesh.set(33, new Point(221, 272));
    mesh.set(133, new Point(281, 272));
    mesh.set(362, new Point(334, 272));
    mesh.set(263, new Point(394, 272));
    mesh.set(1, new Point(308, 336));
    mesh.set(61, new Point(262, 402));
    mesh.set(291, new Point(355, 402));
    mesh.set(152, new Point(308, 470));
    int[] left = {118, 101, 36, 205, 50};
    int[] right = {347, 330, 266, 425, 280};
    for (int k = 0; k < left.length; k++) {
      double x = 30 * Math.cos(1.3 * k) - 70;
      double y = 30 * Math.sin(1.3 * k) + 350;
      mesh.set(left[k], new Point(308 + x, y));
      mesh.set(right[k], new Point(308 - x, y));
    }
    return new Face(
        new Box(180, 180, 260, 300),
        1,
        1,
        mesh,
        Collections.nCopies(Face.MESH_POINTS, 0.0),
        new Point(275, 270),
        new Point(388, 270),
        new Point(308, 473),
        0,
        0,
        0);
  }

  private static Raster flat(int code) {
    byte[] samples = new byte[SIDE * SIDE * 3];
    Arrays.fill(samples, (byte) code);
    return Raster.rgb(SIDE, SIDE, samples);
  }

  @Test
  void anEyeIsTheMiddleOfItsCornersNotThePupil() {
    MeshPoints points = new MeshPoints(face());
    assertEquals(251, points.leftEye().x(), 1e-12);
    assertEquals(364, points.rightEye().x(), 1e-12);
    assertEquals(113, points.interEyePx(), 1e-12);
  }

  @Test
  void theLeftEyeIsTheViewersLeftSoThatTheFrameStandsUpright() {
    Affine map = AlignedFace.toSource(face());
    // The reference's own points are not quite the same on both sides.
    assertEquals(1, map.xx(), 6e-3);
    assertEquals(0, map.xy(), 6e-3);
  }

  @Test
  void luminanceIsOfLinearLightNotOfCodes() {
    View view = View.of(flat(128), Affine.IDENTITY, new Size(8, 8), Bands.SEQUENTIAL);
    // (128 + 14.025) / 269.025 to the power 2.4 is 0.2159 of 255.
    assertEquals(55, view.luminance(new Srgb(), Bands.SEQUENTIAL)[0]);
  }

  @Test
  void shrinkingByBlocksKeepsAFlatPictureAndItsPlace() {
    Affine half = Affine.scaling(3, 3);
    View view = View.of(flat(90), half, new Size(100, 100), Bands.SEQUENTIAL);
    assertEquals(90, view.red(5050));
  }

  @Test
  void grainCountsAlikeAtEveryScale() {
    // Stripes four pixels wide, and the same twice as large: neither the grain nor where its
    // samples
    // happen to lie may decide what is seen of it.
    double[] spread = new double[2];
    for (int k = 1; k <= 2; k++) {
      int side = 400 * k;
      byte[] samples = new byte[side * side * 3];
      for (int i = 0; i < side * side; i++) {
        boolean light = i % side / k % 8 < 4;
        Arrays.fill(samples, i * 3, i * 3 + 3, (byte) (light ? 160 : 96));
      }
      double scale = 1.9 * k;
      View view =
          View.evenly(
              Raster.rgb(side, side, samples),
              Affine.scaling(scale, scale),
              new Size(200, 200),
              0.31,
              Bands.SEQUENTIAL);
      for (int i = 0; i < 200; i++) {
        spread[k - 1] += Math.abs(view.red(100 * 200 + i) - 128) / 200.0;
      }
    }
    assertEquals(spread[0], spread[1], 2);
  }

  @Test
  void theEdgeOfTheMaskIsNoBackground() {
    // A person in black to the right of a sharp edge before white; the mask is right to the pixel.
    byte[] samples = flat(255).samples();
    float[] alpha = new float[SIDE * SIDE];
    for (int i = 0; i < alpha.length; i++) {
      if (i % SIDE >= 308) {
        Arrays.fill(samples, i * 3, i * 3 + 3, (byte) 0);
        alpha[i] = 1;
      }
    }
    Raster photo = Raster.rgb(SIDE, SIDE, samples);
    AlignedFace aligned = AlignedFace.of(photo, face(), new Srgb(), Bands.SEQUENTIAL);
    Matte matte = new Matte(new Plane(SIDE, SIDE, alpha), Affine.IDENTITY);
    Double gradient =
        Background.of(photo, aligned.view().toSource(), matte, new Srgb(), Bands.SEQUENTIAL)
            .gradient();
    assertNotNull(gradient);
    assertEquals(0, gradient, 1e-9);
  }

  @Test
  void cheeksOfDifferentTonesHaveNothingInCommon() {
    byte[] samples = flat(200).samples();
    for (int i = 0; i < SIDE * SIDE; i++) {
      if (i % SIDE >= 308) {
        Arrays.fill(samples, i * 3, i * 3 + 3, (byte) 90);
      }
    }
    AlignedFace aligned =
        AlignedFace.of(Raster.rgb(SIDE, SIDE, samples), face(), new Srgb(), Bands.SEQUENTIAL);
    Cheeks cheeks = new Cheeks(aligned, new Srgb());
    assertEquals(0, cheeks.overlap(), 1e-12);
    assertTrue(cheeks.lightnessDifference() > 40);
    AlignedFace even = AlignedFace.of(flat(120), face(), new Srgb(), Bands.SEQUENTIAL);
    assertEquals(1, new Cheeks(even, new Srgb()).overlap(), 1e-9);
  }

  @Test
  void theBalanceOfLightIsThatOfTheSkinWhereverTheHeadTurns() {
    // The cheeks lie to the left of where they are on a face that looks ahead; beside them is a
    // dark wall. The reference's squares would reach it.
    byte[] samples = flat(160).samples();
    for (int i = 0; i < SIDE * SIDE; i++) {
      if (i % SIDE >= 330) {
        Arrays.fill(samples, i * 3, i * 3 + 3, (byte) 40);
      }
    }
    Face ahead = face();
    List<Point> mesh = new ArrayList<>(ahead.mesh());
    for (int i : new int[] {347, 330, 266, 425, 280}) {
      mesh.set(i, new Point(mesh.get(i).x() - 90, mesh.get(i).y()));
    }
    Face turned =
        new Face(
            ahead.box(),
            1,
            1,
            mesh,
            ahead.meshDepth(),
            ahead.leftEye(),
            ahead.rightEye(),
            ahead.chin(),
            0,
            15,
            0);
    Raster photo = Raster.rgb(SIDE, SIDE, samples);
    Cheeks cheeks =
        new Cheeks(AlignedFace.of(photo, turned, new Srgb(), Bands.SEQUENTIAL), new Srgb());
    assertTrue(cheeks.overlap() < 0.6);
    assertEquals(0, cheeks.lightnessDifference(), 1e-9);
  }

  @Test
  void aSlopeOfLightIsNoBlur() {
    int side = AlignedFace.SIDE;
    double[] grain = new double[side * side];
    double[] sloped = new double[side * side];
    boolean[] face = new boolean[side * side];
    for (int i = 0; i < grain.length; i++) {
      int x = i % side;
      grain[i] = 100 + (x * 31 + i / side * 17) % 23;
      sloped[i] = grain[i] + 3.0 * x;
      face[i] = x > 100 && x < 500 && i / side > 100 && i / side < 500;
    }
    assertEquals(SharpnessCheck.blur(grain, face, 1), SharpnessCheck.blur(sloped, face, 1), 1e-9);
  }

  @Test
  void aSlopeOfLightOpensNoEyeAndClosesNone() {
    // An iris on white, between lids; then the same under light that falls off downwards.
    Raster eye = eye(0);
    double plain = ratioOf(eye);
    assertEquals(plain, ratioOf(eye(2)), 0.1 * plain);
    assertTrue(plain > 0.84);
  }

  private static double ratioOf(Raster photo) {
    List<Point> lids =
        List.of(new Point(221, 272), new Point(251, 262), new Point(281, 272), new Point(251, 282));
    return EyesOpenCheck.ratio(
        EyePatch.of(
            photo, new Point(221, 272), new Point(281, 272), lids, new Srgb(), Bands.SEQUENTIAL));
  }

  private static Raster eye(double slope) {
    byte[] samples = flat(170).samples();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = i % SIDE + 0.5 - 251;
      double y = i / SIDE + 0.5 - 272;
      int code = (int) ((x * x + y * y < 81 ? 70 : 170) - slope * y);
      Arrays.fill(samples, i * 3, i * 3 + 3, (byte) code);
    }
    return Raster.rgb(SIDE, SIDE, samples);
  }
}
