// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layers other than convolutions, with numbers worked by hand. */
class LayersTest {
  private static final double[] NO_SLOPES = {};

  private static double[] finished(Finish finish, int channel, double... values) {
    double[] y = values.clone();
    finish.apply(new double[0][][], channel, y, 0, y.length);
    return y;
  }

  @Test
  void relu() {
    assertArrayEquals(
        new double[] {0, 0, 2.5}, finished(Finish.of(Finish.Kind.RELU, NO_SLOPES), 0, -3, 0, 2.5));
  }

  @Test
  void preluHasASlopeForEachChannel() {
    Finish prelu = Finish.of(Finish.Kind.PRELU, new double[] {0.25, -0.5});
    assertArrayEquals(new double[] {-1, 0, 4}, finished(prelu, 0, -4, 0, 4));
    assertArrayEquals(new double[] {2, 0, 4}, finished(prelu, 1, -4, 0, 4));
  }

  @Test
  void hardSwish() {
    assertArrayEquals(
        new double[] {0, 0, -1.0 / 3, 0, 2.0 / 3, 3, 10},
        finished(Finish.of(Finish.Kind.HARD_SWISH, NO_SLOPES), 0, -10, -3, -1, 0, 1, 3, 10),
        1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1000, -41, -40, -20.5, -8, -1, -1e-9, 0, 1e-9, 0.7, 3, 12, 39, 41, 1000})
  void logistic(double x) {
    double y = finished(Finish.of(Finish.Kind.LOGISTIC, NO_SLOPES), 0, x)[0];
    assertEquals(1 / (1 + Math.exp(-x)), y, 1e-13);
  }

  @Test
  void finishWorksOnAPieceOnly() {
    double[] y = {-1, -1, -1, -1};
    Finish.of(Finish.Kind.RELU, NO_SLOPES).apply(new double[0][][], 0, y, 1, 3);
    assertArrayEquals(new double[] {-1, 0, 0, -1}, y);
  }

  @Test
  void additionLeavesTheChannelsThatTheOtherMapLacks() {
    double[][][] maps = {{{1, 2}, {3, 4}}, {{10, -20}}, {{0, 0}, {0, 0}}};
    new Addition(0, 2, Finish.of(Finish.Kind.RELU, NO_SLOPES).adding(1)).run(maps);
    assertArrayEquals(new double[] {11, 0}, maps[2][0]);
    assertArrayEquals(new double[] {3, 4}, maps[2][1]);
  }

  @Test
  void scaling() {
    double[][][] maps = {{{1, 2}, {3, 4}}, {{10, 0.5}}, {{0, 0}, {0, 0}}};
    new Scaling(0, 1, 2).run(maps);
    assertArrayEquals(new double[] {10, 20}, maps[2][0]);
    assertArrayEquals(new double[] {1.5, 2}, maps[2][1]);
  }

  @Test
  void maxPool() {
    double[][][] maps = {{{1, 5, -1, -2, 3, 2, -4, -3}}, {{0, 0}}};
    new MaxPool(0, 1, new Shape(1, 1, 2)).run(maps);
    assertArrayEquals(new double[] {5, -1}, maps[1][0]);
  }

  @Test
  void globalAverage() {
    double[][][] maps = {{{1, 2, 3, 4, 5, 9}, {-1, -1, -1, -1, -1, -1}}, {{0, 0}}};
    new GlobalAverage(0, 1).run(maps);
    assertArrayEquals(new double[] {4, -1}, maps[1][0]);
  }

  @Test
  void enlargementInterpolatesBetweenCentres() {
    // One row: output centres lie at −¼, ¼, ¾ and 1¼ of an input pixel.
    double[][][] row = {{{0, 4}}, {new double[8]}, {new double[2]}};
    new Enlargement(0, 1, 2, new Shape(1, 1, 2)).run(row);
    assertArrayEquals(new double[] {0, 1, 3, 4, 0, 1, 3, 4}, row[1][0]);
    double[][][] square = {{{0, 4, 8, 12}}, {new double[16]}, {new double[2]}};
    new Enlargement(0, 1, 2, new Shape(1, 2, 2)).run(square);
    assertArrayEquals(
        new double[] {0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12}, square[1][0]);
  }

  @Test
  void depthToSpace() {
    // Eight channels of one pixel, blocks of 2×2: two channels out.
    double[][][] maps = {{{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}}, {new double[4], new double[4]}};
    new DepthToSpace(0, 1, new Shape(8, 1, 1), new Shape(2, 2, 2), 2).run(maps);
    assertArrayEquals(new double[] {0, 2, 4, 6}, maps[1][0]);
    assertArrayEquals(new double[] {1, 3, 5, 7}, maps[1][1]);
  }

  @Test
  void interleavingPutsTheChannelsOfAPixelTogether() {
    double[][][] maps = {{{1, 2}, {10, 20}}, {{5}}, {new double[5]}};
    new Interleaving(new int[] {0, 1}, 2).run(maps);
    assertArrayEquals(new double[] {1, 10, 2, 20, 5}, maps[2][0]);
  }
}
