// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.geometry.Elementary;

/** The mean power spectrum of lines of 128 samples. */
final class Spectrum {
  static final int LENGTH = 128;
  private static final int BITS = 7;

  private final double[] cos = new double[LENGTH];
  private final double[] sin = new double[LENGTH];
  private final double[] window = new double[LENGTH];
  private final double[] power = new double[LENGTH / 2];
  private final double[] re = new double[LENGTH];
  private final double[] im = new double[LENGTH];
  private int lines;

  Spectrum() {
    for (int i = 0; i < LENGTH; i++) {
      double angle = 2 * Elementary.PI * i / LENGTH;
      cos[i] = Elementary.cos(angle);
      sin[i] = 0 - Elementary.sin(angle);
      window[i] = 0.5 - 0.5 * cos[i];
    }
  }

  /** Adds a line; its mean is taken out, and its ends are faded. */
  void add(double[] line) {
    double mean = 0;
    for (double v : line) {
      mean += v / LENGTH;
    }
    for (int i = 0; i < LENGTH; i++) {
      int j = Integer.reverse(i) >>> (32 - BITS);
      re[j] = (line[i] - mean) * window[i];
      im[j] = 0;
    }
    transform();
    for (int k = 0; k < power.length; k++) {
      power[k] = re[k] * re[k] + im[k] * im[k] + power[k];
    }
    lines++;
  }

  /** The mean power of the frequencies from {@code from} to {@code to}, in cycles a sample. */
  double mean(double from, double to) {
    int first = (int) Math.ceil(from * LENGTH);
    int last = (int) Math.min(power.length - 1, Math.floor(to * LENGTH));
    double sum = 0;
    for (int k = first; k <= last; k++) {
      sum += power[k];
    }
    return lines == 0 ? 0 : sum / (last - first + 1) / lines;
  }

  /** Cooley and Tukey's transform in place, over samples in bit-reversed order. */
  private void transform() {
    for (int half = 1; half < LENGTH; half *= 2) {
      int step = LENGTH / (2 * half);
      for (int start = 0; start < LENGTH; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          int a = start + k;
          int b = a + half;
          double c = cos[k * step];
          double s = sin[k * step];
          double x = re[b] * c - im[b] * s;
          double y = re[b] * s + im[b] * c;
          re[b] = re[a] - x;
          im[b] = im[a] - y;
          re[a] = re[a] + x;
          im[a] = im[a] + y;
        }
      }
    }
  }
}
