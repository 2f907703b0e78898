// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * One channel of numbers, row by row; alpha in [0, 1] unless its maker says otherwise.
 *
 * <p>Written by its maker, read-only once handed on: {@link #values()} is the storage itself, not a
 * copy.
 */
public final class Plane {
  private final int width;
  private final int height;
  private final float[] values;

  public Plane(int width, int height) {
    this(width, height, new float[checkedLength(width, height)]);
  }

  /** Wraps {@code values}, of length {@code width × height}, without copying. */
  public Plane(int width, int height, float[] values) {
    if (values.length != checkedLength(width, height)) {
      throw new IllegalArgumentException(
          "plane: expected " + (width * height) + " values, got " + values.length);
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  private static int checkedLength(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "plane: expected at least 1×1, got " + width + "×" + height);
    }
    return Math.multiplyExact(width, height);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public float[] values() {
    return values;
  }

  public double at(int x, int y) {
    return values[y * width + x];
  }

  @Override
  public String toString() {
    return "[plane " + width + "×" + height + "]";
  }
}
