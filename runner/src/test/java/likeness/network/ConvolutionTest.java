// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import likeness.tflite.Window;
import org.junit.jupiter.api.Test;

/** Convolutions with numbers worked by hand. */
class ConvolutionTest {
  private static final Finish PLAIN = Finish.of(Finish.Kind.NONE, new double[0]);

  private static final double[] ONE_TO_SIXTEEN = {
    1, 2, 3, 4,
    5, 6, 7, 8,
    9, 10, 11, 12,
    13, 14, 15, 16
  };

  /** A memory whose slot 0 is the input, 1 the output, and the rest scratch. */
  private static double[][][] maps(
      double[][] input, int outputs, int length, double[][]... scratch) {
    double[][][] maps = new double[2 + scratch.length][][];
    maps[0] = input;
    maps[1] = new double[outputs][length];
    System.arraycopy(scratch, 0, maps, 2, scratch.length);
    return maps;
  }

  @Test
  void evenInputsWithStrideTwoArePaddedAtTheEndOnly() {
    // 4 pixels, kernel 3, stride 2: two outputs reach pixels 0–2 and 2–4, so the one zero is last.
    assertEquals(2, Window.outputs(true, 4, 3, 2));
    assertEquals(0, Window.padBefore(true, 4, 3, 2));
    assertEquals(1, Window.padTotal(true, 4, 3, 2));
    // 128 pixels, kernel 5, stride 2: 3 zeros, one before and two after.
    assertEquals(1, Window.padBefore(true, 128, 5, 2));
    assertEquals(3, Window.padTotal(true, 128, 5, 2));
    assertEquals(1, Window.outputs(false, 3, 3, 3));
    assertEquals(0, Window.padTotal(false, 3, 3, 3));
  }

  @Test
  void spatialConvolutionWithAsymmetricPadding() {
    double[] ones = new double[9];
    Arrays.fill(ones, 1);
    double[][][] maps =
        maps(new double[][] {ONE_TO_SIXTEEN}, 1, 4, new double[9][2], new double[1][2]);
    new SpatialConvolution(
            0,
            1,
            2,
            3,
            new Shape(1, 4, 4),
            new Shape(1, 2, 2),
            new Kernel(3, 3, 2, 2, 0, 0),
            ones,
            new double[] {0.5},
            PLAIN)
        .run(maps);
    // Sums of the 3×3 windows at (0,0), (2,0), (0,2), (2,2), with zeros right and below.
    assertArrayEquals(
        new double[] {
          1 + 2 + 3 + 5 + 6 + 7 + 9 + 10 + 11 + 0.5,
          3 + 4 + 7 + 8 + 11 + 12 + 0.5,
          9 + 10 + 11 + 13 + 14 + 15 + 0.5,
          11 + 12 + 15 + 16 + 0.5
        },
        maps[1][0]);
  }

  @Test
  void spatialConvolutionTellsChannelsRowsAndColumnsApart() {
    // Two channels of 3×1 pixels, a kernel of 3×1 with a zero on either side, two outputs.
    double[][] input = {{1, 2, 3}, {10, 20, 30}};
    double[] weights = {1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 1, 0};
    double[][][] maps = maps(input, 2, 3, new double[6][3], new double[2][3]);
    new SpatialConvolution(
            0,
            1,
            2,
            3,
            new Shape(2, 1, 3),
            new Shape(2, 1, 3),
            new Kernel(3, 1, 1, 1, 1, 0),
            weights,
            new double[] {0, 7},
            PLAIN)
        .run(maps);
    assertArrayEquals(
        new double[] {
          2 * 1 + 3 * 2 + 5 * 10 + 6 * 20,
          1 + 2 * 2 + 3 * 3 + 4 * 10 + 5 * 20 + 6 * 30,
          2 + 2 * 3 + 4 * 20 + 5 * 30
        },
        maps[1][0]);
    assertArrayEquals(new double[] {17, 27, 37}, maps[1][1]);
  }

  @Test
  void pointwiseConvolutionMixesChannels() {
    // Five inputs and three outputs: a group of three, two left over, and an odd output.
    double[][] input = {{1, -1}, {2, -2}, {3, -3}, {4, -4}, {5, -5}};
    double[] weights = {1, 1, 1, 1, 1, 1, 10, 100, 1000, 10000, 5, 4, 3, 2, 1};
    double[][][] maps = maps(input, 3, 2);
    new PointwiseConvolution(0, 1, new Shape(5, 1, 2), weights, new double[] {0.5, 0, 1}, PLAIN)
        .run(maps);
    assertArrayEquals(new double[] {15.5, -14.5}, maps[1][0]);
    assertArrayEquals(new double[] {54321, -54321}, maps[1][1]);
    assertArrayEquals(new double[] {5 + 8 + 9 + 8 + 5 + 1, -34}, maps[1][2]);
  }

  @Test
  void pointwiseConvolutionWorksAcrossPieces() {
    double[][] input = new double[1][1300];
    for (int i = 0; i < 1300; i++) {
      input[0][i] = i;
    }
    double[][][] maps = maps(input, 1, 1300);
    new PointwiseConvolution(0, 1, new Shape(1, 26, 50), new double[] {2}, new double[] {1}, PLAIN)
        .run(maps);
    for (int i = 0; i < 1300; i++) {
      assertEquals(2 * i + 1, maps[1][0][i]);
    }
  }

  @Test
  void pixelConvolutionTakesAllNumbersOfItsInput() {
    // Two channels of two pixels; weights [output][pixel][channel].
    double[][] input = {{1, 2}, {10, 20}};
    double[] weights = {1, 2, 3, 4, 0, 1, 0, 0};
    double[][][] maps = maps(input, 1, 2, new double[1][4]);
    new PixelConvolution(0, 1, 2, weights, new double[] {0.5, -1}, PLAIN).run(maps);
    assertArrayEquals(new double[] {1 + 2 * 10 + 3 * 2 + 4 * 20 + 0.5, 10 - 1}, maps[1][0]);
  }

  @Test
  void depthwiseConvolutionKeepsChannelsApart() {
    double[] middle = {0, 0, 0, 0, 1, 0, 0, 0, 0};
    double[] box = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    double[] weights = new double[18];
    System.arraycopy(middle, 0, weights, 0, 9);
    System.arraycopy(box, 0, weights, 9, 9);
    Shape shape = new Shape(2, 4, 4);
    Kernel kernel = new Kernel(3, 3, 1, 1, 1, 1);
    double[][][] maps =
        maps(
            new double[][] {ONE_TO_SIXTEEN, ONE_TO_SIXTEEN},
            2,
            16,
            new double[1][DepthwiseConvolution.padded(shape, shape, kernel).plane()]);
    new DepthwiseConvolution(0, 1, 2, shape, shape, kernel, weights, new double[] {0, 0.25}, PLAIN)
        .run(maps);
    assertArrayEquals(ONE_TO_SIXTEEN, maps[1][0]);
    assertEquals(1 + 2 + 5 + 6 + 0.25, maps[1][1][0]);
    assertEquals(1 + 2 + 3 + 5 + 6 + 7 + 9 + 10 + 11 + 0.25, maps[1][1][5]);
    assertEquals(11 + 12 + 15 + 16 + 0.25, maps[1][1][15]);
  }

  @Test
  void depthwiseConvolutionWithStrideTwo() {
    double[] weights = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    Shape in = new Shape(1, 4, 4);
    Shape out = new Shape(1, 2, 2);
    Kernel kernel = new Kernel(3, 3, 2, 2, 0, 0);
    double[][][] maps =
        maps(
            new double[][] {ONE_TO_SIXTEEN},
            1,
            4,
            new double[1][DepthwiseConvolution.padded(in, out, kernel).plane()]);
    new DepthwiseConvolution(0, 1, 2, in, out, kernel, weights, new double[1], PLAIN).run(maps);
    assertEquals(
        1 + 2 * 2 + 3 * 3 + 4 * 5 + 5 * 6 + 6 * 7 + 7 * 9 + 8 * 10 + 9 * 11, maps[1][0][0]);
    assertEquals(11 + 2 * 12 + 4 * 15 + 5 * 16, maps[1][0][3]);
  }

  @Test
  void depthwiseConvolutionOfFiveByFive() {
    double[] weights = new double[25];
    for (int i = 0; i < 25; i++) {
      weights[i] = i;
    }
    Shape shape = new Shape(1, 4, 4);
    Kernel kernel = new Kernel(5, 5, 1, 1, 2, 2);
    double[][][] maps =
        maps(
            new double[][] {ONE_TO_SIXTEEN},
            1,
            16,
            new double[1][DepthwiseConvolution.padded(shape, shape, kernel).plane()]);
    new DepthwiseConvolution(0, 1, 2, shape, shape, kernel, weights, new double[1], PLAIN)
        .run(maps);
    // At the first pixel the kernel's lower right 3×3 meets 1 2 3, 5 6 7, 9 10 11.
    assertEquals(
        12 + 13 * 2 + 14 * 3 + 17 * 5 + 18 * 6 + 19 * 7 + 22 * 9 + 23 * 10 + 24 * 11,
        maps[1][0][0]);
  }

  @Test
  void depthwiseConvolutionOfFiveByFiveWithStrideTwo() {
    double[] ones = new double[25];
    Arrays.fill(ones, 1);
    Shape in = new Shape(1, 4, 4);
    Shape out = new Shape(1, 2, 2);
    Kernel kernel = new Kernel(5, 5, 2, 2, 1, 1);
    double[][][] maps =
        maps(
            new double[][] {ONE_TO_SIXTEEN},
            1,
            4,
            new double[1][DepthwiseConvolution.padded(in, out, kernel).plane()]);
    new DepthwiseConvolution(0, 1, 2, in, out, kernel, ones, new double[1], PLAIN).run(maps);
    assertEquals(136, maps[1][0][0]);
    assertEquals(6 + 7 + 8 + 10 + 11 + 12 + 14 + 15 + 16, maps[1][0][3]);
  }

  @Test
  void depthwiseConvolutionRefusesOtherKernels() {
    Shape shape = new Shape(1, 4, 4);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new DepthwiseConvolution(
                0,
                1,
                2,
                shape,
                shape,
                new Kernel(4, 4, 1, 1, 1, 1),
                new double[16],
                new double[1],
                PLAIN));
  }

  @Test
  void transposedConvolutionTurnsPixelsIntoBlocks() {
    // Two channels of 2×1 pixels; the four weights of each channel say what each pixel of a block
    // gets.
    double[][] input = {{1, 2}, {10, 20}};
    double[] weights = {1, 0, 2, 0, 3, 0, 0, 1};
    double[][][] maps = maps(input, 1, 8, new double[4][2]);
    new TransposedConvolution(0, 1, 2, new Shape(2, 1, 2), 2, weights, 0.5, PLAIN).run(maps);
    assertArrayEquals(new double[] {1.5, 2.5, 2.5, 4.5, 3.5, 10.5, 6.5, 20.5}, maps[1][0]);
  }
}
