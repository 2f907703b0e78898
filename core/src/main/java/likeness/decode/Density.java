// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/** The pixels an inch that a file claims for itself; a claim, not a measurement. */
public record Density(double xPerInch, double yPerInch) {

  static final double CENTIMETRES_PER_INCH = 2.54;
  static final double METRES_PER_INCH = 0.0254;

  public Density {
    if (!(xPerInch > 0) || !(yPerInch > 0)) {
      throw new IllegalArgumentException(
          "density: expected positive figures, got " + xPerInch + ", " + yPerInch);
    }
  }
}
