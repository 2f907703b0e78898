// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BlurTest {

  @Test
  void aBoxIsTheMeanOfWhatLiesInThePlane() {
    Plane plane = Pictures.plane(3, 2, 1, 2, 3, 4, 5, 6);
    Plane out = Blur.box(plane, 1, Bands.SEQUENTIAL);
    assertArrayEquals(new float[] {3, 3.5f, 4, 3, 3.5f, 4}, out.values(), 1e-6f);
  }

  @Test
  void radiusZeroChangesNothing() {
    Plane plane = noise(17, 9);
    assertArrayEquals(plane.values(), Blur.box(plane, 0, Bands.SEQUENTIAL).values());
    assertArrayEquals(plane.values(), Blur.gaussian(plane, 0.3, Bands.SEQUENTIAL).values());
  }

  @Test
  void aBoxIsThatOfThePlainSum() {
    Plane plane = noise(50, 150);
    for (int radius : new int[] {1, 4, 30, 200}) {
      Plane out = Blur.box(plane, radius, Pictures.BACKWARDS);
      for (int y = 0; y < 150; y += 7) {
        for (int x = 0; x < 50; x += 3) {
          assertEquals(plainMean(plane, x, y, radius), out.at(x, y), 1e-6);
        }
      }
    }
  }

  @Test
  void theResultDoesNotDependOnBands() {
    Plane plane = noise(40, 200);
    assertArrayEquals(
        Blur.gaussian(plane, 6, Bands.SEQUENTIAL).values(),
        Blur.gaussian(plane, 6, Pictures.BACKWARDS).values());
  }

  @Test
  void aGaussianSpreadsAPointByItsDeviation() {
    Plane plane = new Plane(101, 101);
    plane.values()[50 * 101 + 50] = 1;
    for (double sigma : new double[] {1, 3, 8}) {
      Plane out = Blur.gaussian(plane, sigma, Bands.SEQUENTIAL);
      double sum = 0;
      double square = 0;
      for (int i = 0; i < out.values().length; i++) {
        sum += out.values()[i];
        square += out.values()[i] * Math.pow(i % 101 - 50, 2);
      }
      assertEquals(1, sum, 1e-3);
      assertEquals(sigma, Math.sqrt(square), 0.25);
    }
  }

  @Test
  void aNegativeRadiusIsRefused() {
    Plane plane = new Plane(2, 2);
    assertThrows(IllegalArgumentException.class, () -> Blur.box(plane, -1, Bands.SEQUENTIAL));
    assertThrows(
        IllegalArgumentException.class, () -> Blur.gaussian(plane, Double.NaN, Bands.SEQUENTIAL));
  }

  static Plane noise(int width, int height) {
    byte[] bytes = Pictures.noise(width * height, 4711);
    Plane plane = new Plane(width, height);
    for (int i = 0; i < bytes.length; i++) {
      plane.values()[i] = (float) ((bytes[i] & 255) / 255.0);
    }
    return plane;
  }

  private static double plainMean(Plane plane, int x, int y, int radius) {
    double sum = 0;
    int n = 0;
    for (int v = Math.max(0, y - radius); v <= Math.min(plane.height() - 1, y + radius); v++) {
      for (int u = Math.max(0, x - radius); u <= Math.min(plane.width() - 1, x + radius); u++) {
        sum += plane.at(u, v);
        n++;
      }
    }
    return sum / n;
  }
}
