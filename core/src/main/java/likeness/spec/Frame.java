// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Optional;
import likeness.spec.FramingAdvice.SuggestedFrame;
import org.jspecify.annotations.Nullable;

/**
 * The rectangle that a document's measures are fractions of.
 *
 * @param width in the unit of {@code height}
 * @param height only the ratio of the two counts
 * @param heightMm absent when the document knows no millimetres
 * @param origin which figures of the row it was taken from
 */
public record Frame(double width, double height, @Nullable Double heightMm, Origin origin) {

  /**
   * Shapes that differ by less are one shape: the next whole pixel or millimetre of a small photo
   * is as far away.
   */
  static final double SAME_SHAPE = 0.02;

  /** Where a frame is from, in the order in which they are asked. */
  public enum Origin {
    INNER_FRAME,
    PRINT,
    PIXELS,
    PIXEL_ASPECT,
    PIXEL_MINIMUM,
    SUGGESTED
  }

  /** Width by height. */
  public double aspect() {
    return width / height;
  }

  static boolean sameShape(double aspect, double other) {
    return Math.abs(aspect / other - 1) <= SAME_SHAPE;
  }

  /**
   * The first frame of the row in the order of {@link Origin}; none when the row names no shape at
   * all.
   */
  static Optional<Frame> of(DocumentSpec document) {
    Geometry.InnerFrame inner = document.geometry().innerFrame();
    if (inner != null) {
      return mm(inner.widthMm(), inner.heightMm(), Origin.INNER_FRAME);
    }
    PrintSize print = document.print();
    if (print != null) {
      return mm(print.widthMm(), print.heightMm(), Origin.PRINT);
    }
    SuggestedFrame suggested = document.framing().suggestedFrame();
    PixelRule pixels = document.pixels();
    if (pixels != null) {
      Optional<Frame> ruled = ofPixels(pixels, suggested);
      if (ruled.isPresent()) {
        return ruled;
      }
    }
    if (suggested == null) {
      return Optional.empty();
    }
    return suggested.unit() == SuggestedFrame.Unit.MM
        ? mm(suggested.width(), suggested.height(), Origin.SUGGESTED)
        : shape(suggested.width(), suggested.height(), Origin.SUGGESTED);
  }

  private static Optional<Frame> ofPixels(PixelRule pixels, @Nullable SuggestedFrame suggested) {
    Aspect aspect = pixels.aspect();
    Integer width = pixels.width();
    Integer height = pixels.height();
    Integer widthMin = pixels.widthMin();
    Integer heightMin = pixels.heightMin();
    if (width != null && height != null) {
      return shape(width, height, Origin.PIXELS);
    }
    if (aspect != null) {
      return shape(aspect.width(), aspect.height(), Origin.PIXEL_ASPECT);
    }
    // Two equal minima bound each side by itself; beside a suggested frame of another shape they
    // name none.
    boolean shapeless =
        suggested != null
            && widthMin != null
            && widthMin.equals(heightMin)
            && !sameShape(suggested.aspect(), 1);
    if (widthMin != null && heightMin != null && !shapeless) {
      return shape(widthMin, heightMin, Origin.PIXEL_MINIMUM);
    }
    return Optional.empty();
  }

  private static Optional<Frame> mm(double width, double height, Origin origin) {
    return Optional.of(new Frame(width, height, height, origin));
  }

  private static Optional<Frame> shape(double width, double height, Origin origin) {
    return Optional.of(new Frame(width, height, null, origin));
  }
}
