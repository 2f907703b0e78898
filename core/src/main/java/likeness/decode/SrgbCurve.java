// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import likeness.geometry.Elementary;

/** The tone curve of sRGB. Source: IEC 61966-2-1. */
final class SrgbCurve {
  private SrgbCurve() {}

  /** The linear value, 0 to 1, of an encoded one, 0 to 1. */
  static double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : Elementary.pow((encoded + 0.055) / 1.055, 2.4);
  }

  /** The nearest code, 0 to 255, of a linear value, which is clamped to 0 to 1. */
  static int encode(double linear) {
    double y = Math.min(Math.max(linear, 0), 1);
    double encoded = y <= 0.0031308 ? y * 12.92 : Elementary.pow(y, 1 / 2.4) * 1.055 - 0.055;
    return Elementary.round(encoded * 255);
  }

  /** The code of each linear value 0 to {@code one}. */
  static byte[] table(int one) {
    byte[] table = new byte[one + 1];
    int from = 0;
    for (int code = 0; code < 256; code++) {
      // Every linear value below that of the half step above belongs to this code.
      int to = code == 255 ? one + 1 : (int) Math.ceil(linear((code + 0.5) / 255) * one);
      for (int i = from; i < to; i++) {
        table[i] = (byte) code;
      }
      from = to;
    }
    return table;
  }
}
