// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.Matte;
import org.junit.jupiter.api.Test;

/** The makers of defects do what they say, and nothing else. */
class DefectsTest {
  private static final int SIDE = 200;

  private static Raster grey(int code) {
    byte[] samples = new byte[SIDE * SIDE * 3];
    Arrays.fill(samples, (byte) code);
    return Raster.rgb(SIDE, SIDE, samples);
  }

  /** The right half is the person. */
  private static Matte rightHalf() {
    float[] alpha = new float[SIDE * SIDE];
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = i % SIDE >= SIDE / 2 ? 1 : 0;
    }
    return new Matte(new Plane(SIDE, SIDE, alpha), Affine.IDENTITY);
  }

  /** A bowl of points, its middle nearest to the camera. */
  private static Face bowl() {
    List<Point> mesh = new ArrayList<>();
    List<Double> depth = new ArrayList<>();
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      double angle = 2.4 * i;
      double r = 50 * Math.sqrt((i + 0.5) / Face.MESH_POINTS);
      mesh.add(new Point(100 + r * Math.cos(angle), 100 + r * Math.sin(angle)));
      depth.add(r * r / 50);
    }
    Point p = new Point(100, 100);
    return new Face(new Box(50, 50, 100, 100), 1, 1, mesh, depth, p, p, p, 0, 0, 0);
  }

  /** Dark, with a bright spot in the middle. */
  private static Raster spot() {
    byte[] samples = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < SIDE * SIDE; i++) {
      double r = Math.hypot(i % SIDE + 0.5 - 100, i / SIDE + 0.5 - 100);
      Arrays.fill(samples, i * 3, i * 3 + 3, (byte) (r < 4 ? 250 : 20));
    }
    return Raster.rgb(SIDE, SIDE, samples);
  }

  private static Point brightMiddle(Raster raster) {
    double x = 0;
    double y = 0;
    double n = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      if ((raster.samples()[i * 3] & 255) > 128) {
        x += i % SIDE + 0.5;
        y += i / SIDE + 0.5;
        n++;
      }
    }
    return new Point(x / n, y / n);
  }

  @Test
  void aTurnOfNothingKeepsThePicture() {
    Raster photo = spot();
    Raster turned = HeadTurner.turn(photo, bowl(), 0, 0);
    for (int i = 0; i < photo.samples().length; i++) {
      assertEquals(photo.samples()[i] & 255, turned.samples()[i] & 255, 1);
    }
  }

  @Test
  void whatIsNearestMovesWithTheTurn() {
    // The tip lies 50 pixels before the axis; 20 degrees take it 17.1 pixels along.
    double aside = 50 * Math.sin(Math.toRadians(20));
    Point right = brightMiddle(HeadTurner.turn(spot(), bowl(), 20, 0));
    assertEquals(100 + aside, right.x(), 1);
    assertEquals(100, right.y(), 1);
    Point up = brightMiddle(HeadTurner.turn(spot(), bowl(), 0, 20));
    assertEquals(100, up.x(), 1);
    assertEquals(100 - aside, up.y(), 1);
  }

  @Test
  void trianglesCoverTheHullOnce() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      points.add(new Point(37 * i % 101 + 0.01 * i, 53 * i % 89));
    }
    points.addAll(
        List.of(new Point(-5, -5), new Point(110, -5), new Point(110, 95), new Point(-5, 95)));
    double area = 0;
    for (int[] t : Triangulation.of(points)) {
      Point a = points.get(t[0]);
      Point b = points.get(t[1]);
      Point c = points.get(t[2]);
      area += Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x())) / 2;
    }
    assertEquals(115 * 100, area, 1e-6);
  }

  @Test
  void backgroundsChangeAndThePersonDoesNot() {
    Raster before = grey(128);
    for (Raster after :
        List.of(
            BackgroundDefects.texture(before, rightHalf(), 20, 0.3),
            BackgroundDefects.shadow(before, rightHalf(), -30, 0.5))) {
      int changed = 0;
      for (int i = 0; i < SIDE * SIDE; i++) {
        int code = after.samples()[i * 3] & 255;
        if (i % SIDE > SIDE / 2) {
          assertEquals(128, code);
        } else {
          changed += code != 128 ? 1 : 0;
        }
      }
      assertTrue(changed > 1000);
    }
  }

  @Test
  void aShadowTakesItsShareOfTheLight() {
    Raster after = BackgroundDefects.shadow(grey(128), rightHalf(), -50, 0.5);
    int deep = after.samples()[(100 * SIDE + 90) * 3] & 255;
    assertEquals(0.5 * LightDefects.decode(128), LightDefects.decode(deep), 0.005);
    assertEquals(128, after.samples()[(100 * SIDE + 10) * 3] & 255);
  }

  @Test
  void aGuestStandsBesideAndThePersonStays() {
    Raster both = SecondFace.beside(grey(200), grey(50), 0.5);
    assertEquals(SIDE * 3 / 2, both.width());
    assertEquals(200, both.rgbAt(SIDE - 1, SIDE - 1) & 255);
    assertEquals(50, both.rgbAt(SIDE + 10, SIDE - 10) & 255);
    assertEquals(200, both.rgbAt(SIDE + 10, 10) & 255);
  }

  @Test
  void aMirrorTwiceIsNoMirror() {
    Raster photo = spot();
    assertArrayEquals(photo.samples(), Mirror.of(Mirror.of(photo)).samples());
    assertEquals(250, Mirror.of(photo).rgbAt(99, 99) & 255);
  }
}
