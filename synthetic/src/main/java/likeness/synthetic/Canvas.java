// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * What has been painted of the person so far: premultiplied linear light and alpha, layer over
 * layer.
 */
final class Canvas {
  private final int width;
  private final int height;
  private final float[] samples;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.samples = new float[Math.multiplyExact(Math.multiplyExact(width, height), 4)];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Lays the ink over what is there, covering {@code cover} of the pixel. */
  void over(int x, int y, Ink ink, double cover) {
    over(x, y, ink.red, ink.green, ink.blue, cover);
  }

  void over(int x, int y, double red, double green, double blue, double cover) {
    if (x < 0 || y < 0 || x >= width || y >= height || cover <= 0) {
      return;
    }
    int i = (y * width + x) * 4;
    double a = Math.min(cover, 1);
    double rest = 1.0 - a;
    samples[i] = (float) (samples[i] * rest + red * a);
    samples[i + 1] = (float) (samples[i + 1] * rest + green * a);
    samples[i + 2] = (float) (samples[i + 2] * rest + blue * a);
    samples[i + 3] = (float) (samples[i + 3] * rest + a);
  }

  /** Darkens what is there, without changing alpha. */
  void darken(int x, int y, double factor) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int i = (y * width + x) * 4;
    samples[i] = (float) (samples[i] * factor);
    samples[i + 1] = (float) (samples[i + 1] * factor);
    samples[i + 2] = (float) (samples[i + 2] * factor);
  }

  double alpha(int x, int y) {
    return samples[(y * width + x) * 4 + 3];
  }

  /** Premultiplied light; channel 0 is red. */
  double light(int x, int y, int channel) {
    return samples[(y * width + x) * 4 + channel];
  }
}
