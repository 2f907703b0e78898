// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.function.IntUnaryOperator;
import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;

/** Renders luma as another tool would, in sRGB codes, through one of the common kernels. */
final class KernelRender {
  private static final int TABLE = 256;

  private final Plane source;
  private final Affine map;
  private final double stretch;
  private final int reach;
  private final double[] table;

  /** A render of {@code source}, to which {@code map} takes the output. */
  KernelRender(Plane source, Affine map, Kernel kernel) {
    this.source = source;
    this.map = map;
    this.stretch = kernel.stretched() ? Math.max(1, map.scale()) : 1;
    this.reach = (int) Math.ceil(kernel.reach() * stretch);
    int entries = (reach + 1) * TABLE;
    table = new double[entries + 1];
    for (int i = 0; i < entries; i++) {
      table[i] = kernel.weight((i + 0.5) / TABLE / stretch, stretch);
    }
  }

  /** Writes {@code out}, whose row {@code i} is row {@code rows.applyAsInt(i)} of the output. */
  void run(Plane out, IntUnaryOperator rows, Bands bands) {
    bands.run(
        out.height(),
        (from, to) -> {
          double[] across = new double[2 * reach + 2];
          double[] down = new double[2 * reach + 2];
          for (int row = from; row < to; row++) {
            int y = rows.applyAsInt(row);
            for (int x = 0; x < out.width(); x++) {
              out.values()[row * out.width() + x] = (float) at(x, y, across, down);
            }
          }
        });
  }

  private double at(int x, int y, double[] across, double[] down) {
    double u = map.xx() * (x + 0.5) + map.xy() * (y + 0.5) + map.dx() - 0.5;
    double v = map.yx() * (x + 0.5) + map.yy() * (y + 0.5) + map.dy() - 0.5;
    int x0 = (int) Math.floor(u) - reach;
    int y0 = (int) Math.floor(v) - reach;
    double total = weights(u - x0, across) * weights(v - y0, down);
    int width = source.width();
    int first = 0;
    int end = across.length;
    while (first < end && across[first] == 0) {
      first++;
    }
    while (end > first && across[end - 1] == 0) {
      end--;
    }
    boolean inside = x0 + first >= 0 && x0 + end <= width;
    double sum = 0;
    for (int j = 0; j < down.length; j++) {
      if (down[j] == 0) {
        continue;
      }
      int row = Math.min(source.height() - 1, Math.max(0, y0 + j)) * width;
      sum += (inside ? line(row + x0, across, first, end) : lineAtEdge(row, x0, across)) * down[j];
    }
    return Math.min(255, Math.max(0, sum / total));
  }

  private double line(int start, double[] across, int first, int end) {
    float[] values = source.values();
    double line = 0;
    for (int i = first; i < end; i++) {
      line += values[start + i] * across[i];
    }
    return line;
  }

  private double lineAtEdge(int row, int x0, double[] across) {
    float[] values = source.values();
    double line = 0;
    for (int i = 0; i < across.length; i++) {
      line += values[row + Math.min(source.width() - 1, Math.max(0, x0 + i))] * across[i];
    }
    return line;
  }

  private double weights(double position, double[] weights) {
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      int entry = (int) (Math.abs(position - i) * TABLE);
      weights[i] = entry < table.length ? table[entry] : 0;
      total += weights[i];
    }
    return total;
  }
}
