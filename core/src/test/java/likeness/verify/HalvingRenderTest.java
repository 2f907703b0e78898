// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import org.junit.jupiter.api.Test;

class HalvingRenderTest {

  private static Plane plane(int width, int height) {
    Plane plane = new Plane(width, height);
    for (int i = 0; i < width * height; i++) {
      plane.values()[i] = i * 7919 % 251;
    }
    return plane;
  }

  private static Plane rendered(Plane source, Size output) {
    Plane out = new Plane(output.width(), output.height());
    new HalvingRender(source, output).run(out, row -> row, Bands.SEQUENTIAL);
    return out;
  }

  @Test
  void twoExactHalvingsAreTheMeanOfSixteen() {
    Plane source = plane(36, 28);
    Plane out = rendered(source, new Size(9, 7));
    for (int y = 0; y < 7; y++) {
      for (int x = 0; x < 9; x++) {
        double sum = 0;
        for (int i = 0; i < 16; i++) {
          sum += source.at(x * 4 + i % 4, y * 4 + i / 4);
        }
        assertEquals(sum / 16, out.at(x, y), 1e-3, x + "," + y);
      }
    }
  }

  /** 37 pixels become 18, then 9; which two are mixed, and how, drifts along the row. */
  @Test
  void anOddSideIsDrawnStepByStep() {
    Plane source = plane(37, 37);
    double[][] first = drawn(source, 37, 18);
    double[][] second = new double[9][9];
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 9; x++) {
        second[y][x] =
            (first[2 * y][2 * x]
                    + first[2 * y][2 * x + 1]
                    + first[2 * y + 1][2 * x]
                    + first[2 * y + 1][2 * x + 1])
                / 4;
      }
    }
    Plane out = rendered(source, new Size(9, 9));
    for (int i = 0; i < 81; i++) {
      assertEquals(second[i / 9][i % 9], out.at(i % 9, i / 9), 1e-3, "pixel " + i);
    }
  }

  private static double[][] drawn(Plane from, int size, int target) {
    double[][] out = new double[target][target];
    for (int y = 0; y < target; y++) {
      for (int x = 0; x < target; x++) {
        double u = (x + 0.5) * size / target - 0.5;
        double v = (y + 0.5) * size / target - 0.5;
        int x0 = (int) u;
        int y0 = (int) v;
        double fx = u - x0;
        double fy = v - y0;
        out[y][x] =
            from.at(x0, y0) * (1 - fx) * (1 - fy)
                + from.at(x0 + 1, y0) * fx * (1 - fy)
                + from.at(x0, y0 + 1) * (1 - fx) * fy
                + from.at(x0 + 1, y0 + 1) * fx * fy;
      }
    }
    return out;
  }

  @Test
  void anyRowsCanBeAskedFor() {
    Plane source = plane(61, 61);
    Plane whole = rendered(source, new Size(15, 15));
    Plane part = new Plane(15, 2);
    new HalvingRender(source, new Size(15, 15)).run(part, row -> row * 9 + 3, Bands.SEQUENTIAL);
    for (int x = 0; x < 15; x++) {
      assertEquals(whole.at(x, 3), part.at(x, 0), 0);
      assertEquals(whole.at(x, 12), part.at(x, 1), 0);
    }
  }
}
