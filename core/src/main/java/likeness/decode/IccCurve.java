// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import likeness.geometry.Elementary;

/**
 * Reads a tone curve into the linear values, 0 to 1, of the 256 device values. Source: ICC.1:2022,
 * 10.6 and 10.18.
 */
final class IccCurve {
  private static final double FIXED_ONE = 65536;
  private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

  private IccCurve() {}

  static double[] linear(Window tag) {
    double[] linear = new double[256];
    boolean parametric = tag.startsWith(0, "para");
    if (!parametric && !tag.startsWith(0, "curv")) {
      throw HeaderNotes.damaged("ICC: a curve of unknown kind");
    }
    double[] p = parametric ? parameters(tag) : new double[0];
    for (int i = 0; i < 256; i++) {
      double x = i / 255.0;
      double y = parametric ? evaluate(tag.u16(8), p, x) : sampled(tag, x);
      linear[i] = Math.min(Math.max(y, 0), 1);
    }
    return linear;
  }

  /** A signed number with 16 bits behind the point. */
  static double fixed(Window data, int at) {
    return data.i32(at) / FIXED_ONE;
  }

  private static double sampled(Window tag, double x) {
    int count = tag.i32(8);
    if (count == 0) {
      return x;
    }
    if (count == 1) {
      return Elementary.pow(x, tag.u16(12) / 256.0);
    }
    if (count < 0 || count > tag.length() / 2) {
      throw HeaderNotes.damaged("ICC: a curve of " + count + " points");
    }
    double position = x * (count - 1);
    int below = Math.min((int) Math.floor(position), count - 2);
    double low = tag.u16(12 + 2 * below);
    double high = tag.u16(14 + 2 * below);
    return ((position - below) * (high - low) + low) / 65535.0;
  }

  private static double[] parameters(Window tag) {
    int kind = tag.u16(8);
    if (kind >= PARAMETERS.length) {
      throw HeaderNotes.damaged("ICC: a curve of kind " + kind);
    }
    double[] p = new double[7];
    for (int i = 0; i < PARAMETERS[kind]; i++) {
      p[i] = fixed(tag, 12 + 4 * i);
    }
    return p;
  }

  /** The five functions, in the specification's letters: p holds g, a, b, c, d, e, f. */
  private static double evaluate(int kind, double[] p, double x) {
    if (kind == 0) {
      return Elementary.pow(x, p[0]);
    }
    double base = p[1] * x + p[2];
    double power = Elementary.pow(Math.max(base, 0), p[0]);
    return switch (kind) {
      case 1 -> base >= 0 ? power : 0;
      case 2 -> base >= 0 ? power + p[3] : p[3];
      case 3 -> x >= p[4] ? power : p[3] * x;
      default -> x >= p[4] ? power + p[5] : p[3] * x + p[6];
    };
  }
}
