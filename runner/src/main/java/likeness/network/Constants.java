// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.network.TfliteFile.TensorEntry;

/** Decodes the constants of a network: floats, half floats, ints, and sparse half floats. */
final class Constants {
  private static final int SPARSE = 1;

  private Constants() {}

  /** The values of a tensor in the order of its shape. */
  static double[] decode(TensorEntry tensor) {
    double[] stored =
        switch (tensor.type()) {
          case TensorEntry.FLOAT -> floats(tensor.data());
          case TensorEntry.HALF -> halves(tensor.data());
          default ->
              throw new IllegalArgumentException(
                  "network file: expected float constants, got type " + tensor.type());
        };
    return tensor.sparsity().isPresent()
        ? densify(tensor.shape(), stored, tensor.sparsity().get())
        : stored;
  }

  static int[] ints(TensorEntry tensor) {
    if (tensor.type() != TensorEntry.INT) {
      throw new IllegalArgumentException(
          "network file: expected int constants, got type " + tensor.type());
    }
    int[] values = new int[tensor.data().length / 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = word(tensor.data(), 4 * i);
    }
    return values;
  }

  private static int word(byte[] b, int at) {
    return (b[at] & 255) | (b[at + 1] & 255) << 8 | (b[at + 2] & 255) << 16 | b[at + 3] << 24;
  }

  private static double[] floats(byte[] bytes) {
    double[] values = new double[bytes.length / 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(word(bytes, 4 * i));
    }
    return values;
  }

  private static double[] halves(byte[] bytes) {
    double[] values = new double[bytes.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = half((bytes[2 * i] & 255) | (bytes[2 * i + 1] & 255) << 8);
    }
    return values;
  }

  /** IEEE 754 binary16; weights are finite. */
  static double half(int bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double magnitude = exponent == 0 ? fraction : fraction + 1024;
    for (int e = Math.max(1, exponent); e < 25; e++) {
      magnitude *= 0.5;
    }
    for (int e = 25; e < exponent; e++) {
      magnitude *= 2.0;
    }
    return (bits & 0x8000) != 0 ? -magnitude : magnitude;
  }

  private static double[] densify(int[] shape, double[] stored, FlatTable sparsity) {
    int[] order = sparsity.ints(0);
    if (order.length != shape.length || sparsity.length(1) != 0) {
      throw new IllegalArgumentException("network file: expected sparse constants without blocks");
    }
    int length = 1;
    for (int n : shape) {
      length *= n;
    }
    double[] dense = new double[length];
    new Scatter(shape, order, sparsity, stored, dense).level(0, 0, new int[shape.length]);
    return dense;
  }

  /** Walks the levels of a sparse tensor in its own order and puts each value into its place. */
  private record Scatter(
      int[] shape, int[] order, FlatTable sparsity, double[] stored, double[] dense) {

    void level(int level, int parent, int[] index) {
      if (level == order.length) {
        int at = 0;
        for (int d = 0; d < shape.length; d++) {
          at = at * shape[d] + index[d];
        }
        dense[at] = stored[parent];
        return;
      }
      FlatTable dimension = sparsity.tableAt(2, level);
      if (dimension.byteAt(0, 0) == SPARSE) {
        int[] segments = indices(dimension, 2);
        int[] columns = indices(dimension, 4);
        for (int k = segments[parent]; k < segments[parent + 1]; k++) {
          index[order[level]] = columns[k];
          level(level + 1, k, index);
        }
      } else {
        int size = dimension.intAt(1, 0);
        for (int k = 0; k < size; k++) {
          index[order[level]] = k;
          level(level + 1, parent * size + k, index);
        }
      }
    }

    /** A list of ints, shorts or bytes; the field holds which, the next one the table. */
    private static int[] indices(FlatTable dimension, int field) {
      FlatTable list = dimension.table(field + 1);
      return switch (dimension.byteAt(field, 0)) {
        case 1 -> list.ints(0);
        case 2 -> list.shorts(0);
        case 3 -> unsigned(list.bytes(0));
        default ->
            throw new IllegalArgumentException("network file: expected a list of sparse indices");
      };
    }

    private static int[] unsigned(byte[] bytes) {
      int[] values = new int[bytes.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes[i] & 255;
      }
      return values;
    }
  }
}
