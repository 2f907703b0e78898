// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import likeness.image.Plane;
import likeness.image.Raster;

/** A 32-bit hash, FNV-1a over bytes, in int arithmetic alone. */
final class Hash {
  private static final int PRIME = 0x01000193;
  private int value = 0x811c9dc5;

  int value() {
    return value;
  }

  Hash add(int number) {
    int rest = number;
    for (int i = 0; i < 4; i++) {
      value = (value ^ (rest & 255)) * PRIME;
      rest >>>= 8;
    }
    return this;
  }

  Hash add(Raster raster) {
    add(raster.width()).add(raster.height());
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        add(raster.rgbAt(x, y));
      }
    }
    return this;
  }

  Hash add(Plane plane) {
    add(plane.width()).add(plane.height());
    for (float v : plane.values()) {
      add(Float.floatToIntBits(v));
    }
    return this;
  }

  Hash add(double number) {
    long bits = Double.doubleToLongBits(number);
    return add((int) bits).add((int) (bits >>> 32));
  }
}
