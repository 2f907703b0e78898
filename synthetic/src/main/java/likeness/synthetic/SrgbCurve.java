// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;
import likeness.image.Srgb;

/** Between sRGB codes and linear light, by tables: IEC 61966-2-1. */
final class SrgbCurve {
  private static final int LAST = 65535;

  private final double[] linearOfCode = new double[256];
  private final byte[] codeOfLinear = new byte[LAST + 1];

  SrgbCurve() {
    int from = 0;
    for (int code = 0; code < 256; code++) {
      linearOfCode[code] = Srgb.linear(code / 255.0);
      int to = code == 255 ? LAST + 1 : Elementary.round(Srgb.linear((code + 0.5) / 255.0) * LAST);
      for (int i = from; i < to; i++) {
        codeOfLinear[i] = (byte) code;
      }
      from = to;
    }
  }

  double linear(int code) {
    return linearOfCode[code & 255];
  }

  /** The nearest code; light outside [0, 1] is clipped. */
  byte code(double linear) {
    return codeOfLinear[(int) Math.floor(Smooth.clamp(linear) * LAST + 0.5)];
  }
}
