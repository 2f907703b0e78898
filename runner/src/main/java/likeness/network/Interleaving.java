// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * Maps one after another as a single list, in which the channels of a pixel stand next to each
 * other.
 */
final class Interleaving extends Layer {
  private final int[] inputs;
  private final int output;

  Interleaving(int[] inputs, int output) {
    this.inputs = inputs;
    this.output = output;
  }

  @Override
  void run(double[][][] maps) {
    double[] y = maps[output][0];
    int at = 0;
    for (int input : inputs) {
      lay(maps[input], y, at);
      at += maps[input].length * maps[input][0].length;
    }
  }

  /** Lays one map out from {@code y[to]} on. */
  static void lay(double[][] x, double[] y, int to) {
    for (int c = 0; c < x.length; c++) {
      spread(x[c], y, to + c, x.length);
    }
  }

  private static void spread(double[] x, double[] y, int to, int step) {
    for (int i = 0; i < x.length; i++) {
      y[to + i * step] = x[i];
    }
  }
}
