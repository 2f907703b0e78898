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

  @Override
  public String toString() {
    return "[tensor " + Arrays.toString(shape) + "]";
  }
}
