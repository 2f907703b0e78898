// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

/**
 * How a sparse constant's stored elements are spread over its shape.
 *
 * <p>The format walks the dimensions in a traversal order; each level is dense, or compressed as in
 * CSR: segments into a list of indices. Block maps, which our networks do not use, are refused.
 */
final class Sparsity {
  private static final int DENSE = 0;

  private final int[] shape;
  private final int[] order;
  private final int[][] segments;
  private final int[][] indices;

  /**
   * Takes the levels in traversal order.
   *
   * @param shape the dense tensor's
   * @param order the dimension that each level walks along
   * @param segments where each node's part of the level's indices begins; empty for a dense level
   * @param indices the positions along the dimension; empty for a dense level
   */
  Sparsity(int[] shape, int[] order, int[][] segments, int[][] indices) {
    for (int axis : order) {
      if (order.length != shape.length || axis < 0 || axis >= shape.length) {
        throw new IllegalArgumentException("sparsity: expected one level a dimension");
      }
    }
    this.shape = shape;
    this.order = order;
    this.segments = segments;
    this.indices = indices;
  }

  static Sparsity read(Flatbuffer file, int table, int[] shape) {
    int[] order = file.int32s(file.reference(table, 0));
    int levels = file.reference(table, 2);
    if (file.length(levels, 4) != order.length || file.length(file.reference(table, 1), 4) != 0) {
      throw new IllegalArgumentException("sparsity: expected one level a dimension and no blocks");
    }
    int[][] segments = new int[order.length][0];
    int[][] indices = new int[order.length][0];
    for (int level = 0; level < order.length; level++) {
      int metadata = file.element(levels, level);
      if (file.int8(metadata, 0) != DENSE) {
        segments[level] = indexVector(file, file.int8(metadata, 2), file.reference(metadata, 3));
        indices[level] = indexVector(file, file.int8(metadata, 4), file.reference(metadata, 5));
      }
    }
    return new Sparsity(shape, order, segments, indices);
  }

  private static int[] indexVector(Flatbuffer file, int type, int table) {
    int values = file.reference(table, 0);
    switch (type) {
      case 1:
        return file.int32s(values);
      case 2:
        return file.uint16s(values);
      case 3:
        return file.uint8s(values);
      default:
        throw new IllegalArgumentException("sparsity: expected index type 1 to 3, got " + type);
    }
  }

  double[] densify(double[] stored) {
    int size = 1;
    for (int n : shape) {
      size *= n;
    }
    double[] dense = new double[size];
    spread(stored, dense, 0, 0, 0);
    return dense;
  }

  /**
   * Spreads what lies below {@code node} of {@code level}; {@code base} is the dense index gathered
   * so far.
   */
  private void spread(double[] stored, double[] dense, int level, int node, int base) {
    if (level == order.length) {
      if (node >= stored.length || base < 0 || base >= dense.length) {
        throw new IllegalArgumentException("sparsity: expected indices inside the tensor");
      }
      dense[base] = stored[node];
      return;
    }
    int stride = stride(order[level]);
    if (segments[level].length == 0) {
      int count = shape[order[level]];
      for (int i = 0; i < count; i++) {
        spread(stored, dense, level + 1, node * count + i, base + i * stride);
      }
      return;
    }
    if (node + 1 >= segments[level].length
        || segments[level][node] < 0
        || segments[level][node + 1] > indices[level].length) {
      throw new IllegalArgumentException("sparsity: expected a segment for node " + node);
    }
    for (int i = segments[level][node]; i < segments[level][node + 1]; i++) {
      spread(stored, dense, level + 1, i, base + indices[level][i] * stride);
    }
  }

  private int stride(int axis) {
    int stride = 1;
    for (int i = axis + 1; i < shape.length; i++) {
      stride *= shape[i];
    }
    return stride;
  }
}
