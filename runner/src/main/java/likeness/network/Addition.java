// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** The sum of two maps. */
final class Addition extends Layer {
  private final int first;
  private final int output;
  private final Finish finish;

  /**
   * Adds the map that {@code finish} adds to the one in slot {@code first}, which has all the
   * channels.
   */
  Addition(int first, int output, Finish finish) {
    this.first = first;
    this.output = output;
    this.finish = finish;
  }

  @Override
  void run(double[][][] maps) {
    double[][] x = maps[first];
    double[][] y = maps[output];
    for (int c = 0; c < y.length; c++) {
      System.arraycopy(x[c], 0, y[c], 0, y[c].length);
      finish.apply(maps, c, y[c], 0, y[c].length);
    }
  }
}
