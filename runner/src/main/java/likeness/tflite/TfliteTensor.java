// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import java.util.Arrays;

/**
 * A tensor of a TensorFlow Lite graph: an activation, or a constant with its data still encoded.
 */
public final class TfliteTensor {
  private static final int FLOAT32 = 0;
  private static final int FLOAT16 = 1;
  private static final int INT32 = 2;

  /** More than any tensor of our networks has, and few enough to allocate. */
  private static final int MOST_ELEMENTS = 1 << 22;

  private final Flatbuffer file;
  private final String name;
  private final int[] shape;
  private final int size;
  private final int type;
  private final int data;
  private final int sparsity;

  TfliteTensor(Flatbuffer file, int table, int buffers) {
    this.file = file;
    this.shape = file.int32s(file.reference(table, 0));
    this.type = file.int8(table, 1);
    int buffer = file.int32(table, 2);
    if (buffer < 0 || buffer >= file.length(buffers, 4)) {
      throw new IllegalArgumentException("model: expected a buffer of the file, got " + buffer);
    }
    this.data = file.reference(file.element(buffers, buffer), 0);
    this.name = file.string(file.reference(table, 3));
    this.sparsity = file.reference(table, 6);
    this.size = checkedSize(name, shape);
  }

  private static int checkedSize(String name, int[] shape) {
    int size = 1;
    for (int n : shape) {
      if (n < 1 || n > MOST_ELEMENTS / size) {
        throw new IllegalArgumentException(
            "tensor " + name + ": expected a sensible shape, got " + Arrays.toString(shape));
      }
      size *= n;
    }
    return size;
  }

  public String name() {
    return name;
  }

  public int rank() {
    return shape.length;
  }

  public int dimension(int axis) {
    if (axis >= shape.length) {
      throw new IllegalArgumentException("tensor " + this + ": expected a dimension " + axis);
    }
    return shape[axis];
  }

  public int[] shape() {
    return shape.clone();
  }

  public int size() {
    return size;
  }

  public boolean isConstant() {
    return data != 0 && file.int32At(data) > 0;
  }

  /** The elements of an int32 constant. */
  public int[] ints() {
    if (type != INT32) {
      throw new IllegalArgumentException("tensor " + name + ": expected int32, got type " + type);
    }
    return file.packedInt32s(data);
  }

  /**
   * The elements of a float16 or float32 constant in row-major order; a sparse one is filled up
   * with zeros.
   */
  public double[] values() {
    double[] stored = stored();
    double[] values = sparsity == 0 ? stored : Sparsity.read(file, sparsity, shape).densify(stored);
    if (values.length != size()) {
      throw new IllegalArgumentException(
          "tensor " + name + ": expected " + size() + " elements, got " + values.length);
    }
    return values;
  }

  private double[] stored() {
    switch (type) {
      case FLOAT16:
        return file.packedHalves(data);
      case FLOAT32:
        int[] bits = file.packedInt32s(data);
        double[] values = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
          values[i] = Float.intBitsToFloat(bits[i]);
        }
        return values;
      default:
        throw new IllegalArgumentException(
            "tensor " + name + ": expected floats, got type " + type);
    }
  }

  @Override
  public String toString() {
    return name + " " + Arrays.toString(shape);
  }
}
