// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import java.util.Arrays;

/**
 * Numbers with a shape, [N, C, H, W] for pictures, in row-major order.
 *
 * <p>Written by its maker, read-only once handed on: {@link #values()} is the storage itself, not a
 * copy.
 */
public final class Tensor {
  private final int[] shape;
  private final float[] values;

  public Tensor(int[] shape, float[] values) {
    int length = 1;
    for (int n : shape) {
      length = Math.multiplyExact(length, n);
    }
    if (values.length != length) {
      throw new IllegalArgumentException(
          "tensor: expected "
              + length
              + " values for "
              + Arrays.toString(shape)
              + ", got "
              + values.length);
    }
    this.shape = shape.clone();
    this.values = values;
  }

  public int rank() {
    return shape.length;
  }

  public int dimension(int axis) {
    return shape[axis];
  }

  public float[] values() {
    return values;
  }

  /** The same, with each row, the last axis, turned around: a picture as a mirror shows it. */
  public Tensor mirrored() {
    int width = shape[shape.length - 1];
    float[] turned = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int x = i % width;
      turned[i] = values[i - x + width - 1 - x];
    }
    return new Tensor(shape, turned);
  }

  @Override
  public String toString() {
    return "[tensor " + Arrays.toString(shape) + "]";
  }
}
