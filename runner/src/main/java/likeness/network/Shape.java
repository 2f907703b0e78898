// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.tflite.TfliteTensor;

/** The size of a map of features: {@code channels} planes of {@code height} rows. */
record Shape(int channels, int height, int width) {

  static Shape of(TfliteTensor tensor) {
    if (tensor.rank() != 4 || tensor.dimension(0) != 1) {
      throw new IllegalArgumentException("map: expected [1, H, W, C], got " + tensor);
    }
    return new Shape(tensor.dimension(3), tensor.dimension(1), tensor.dimension(2));
  }

  int plane() {
    return height * width;
  }

  /** Whether the map is a single pixel, and so stored as one array of its channels. */
  boolean isPixel() {
    return plane() == 1;
  }
}
