// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;

/**
 * The turned rectangle of the source that a document asks for, and how large it is to be.
 *
 * @param output the portrait's size in pixels
 * @param outputToSource takes a point of the portrait to the upright source: a turn, one scale and
 *     a shift
 * @param rollDeg how far the portrait is turned against the source
 * @param dpi the resolution to write into the file
 * @param measures what the framing makes of each measure that the document rules or that people ask
 *     for
 * @param notes what a person should be told of it
 */
public record Framing(
    Size output,
    Affine outputToSource,
    double rollDeg,
    double dpi,
    List<Measure> measures,
    List<FramingNote> notes) {

  public Framing {
    measures = List.copyOf(measures);
    notes = List.copyOf(notes);
  }

  /** A framing of which nothing need be told. */
  public Framing(
      Size output, Affine outputToSource, double rollDeg, double dpi, List<Measure> measures) {
    this(output, outputToSource, rollDeg, dpi, measures, List.of());
  }

  /** How many source pixels one output pixel covers along each axis. */
  public double sourcePixelsPerOutputPixel() {
    return outputToSource.scale();
  }

  /** The corners of the rectangle in the source: top left, top right, bottom right, bottom left. */
  public List<Point> corners() {
    double w = output.width();
    double h = output.height();
    return List.of(
        outputToSource.apply(0, 0),
        outputToSource.apply(w, 0),
        outputToSource.apply(w, h),
        outputToSource.apply(0, h));
  }

  /**
   * Whether the rectangle lies within a source of that size, with {@code tolerancePx} to spare for
   * rounding.
   */
  public boolean within(Size source, double tolerancePx) {
    for (Point p : corners()) {
      if (p.x() < -tolerancePx
          || p.y() < -tolerancePx
          || p.x() > source.width() + tolerancePx
          || p.y() > source.height() + tolerancePx) {
        return false;
      }
    }
    return true;
  }
}
