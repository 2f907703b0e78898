// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Optional;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one measure, in the authority's own unit.
 *
 * @param ofWidth whether a percentage or a pixel count is of the frame's width, not of its height
 * @param refPx the picture that a pixel count refers to
 * @param note the authority's words where they matter
 */
public record MeasureRule(
    Unit unit,
    boolean ofWidth,
    @Nullable Double min,
    @Nullable Double nominal,
    @Nullable Double max,
    @Nullable Size refPx,
    Basis basis,
    @Nullable String note) {

  /** The unit of the figures. */
  public enum Unit {
    MM,
    PX,
    PERCENT
  }

  /** Where the figures are from. */
  public enum Basis {
    /** Stated. */
    RULE,
    /** Labelled on a drawing. */
    DIAGRAM,
    /** Wished for ("should"): aimed at as far as the rules allow, never held against a photo. */
    RECOMMENDATION,
    /** A reading of loose words: shown, never held against a photo. */
    INTERPRETATION;

    /** Whether a photo can fail by figures of this basis. */
    public boolean binding() {
      return this == RULE || this == DIAGRAM;
    }
  }

  public MeasureRule {
    if (min == null && nominal == null && max == null) {
      throw new IllegalArgumentException("measure: expected at least one of min, nominal, max");
    }
    check("min", min);
    check("nominal", nominal);
    check("max", max);
    if (min != null && max != null && !(min < max)) {
      throw new IllegalArgumentException(
          "measure: expected min below max (one figure alone is nominal)");
    }
    if (nominal != null && (min != null && nominal < min || max != null && nominal > max)) {
      throw new IllegalArgumentException("measure: expected nominal between min and max");
    }
    if (unit == Unit.PX && refPx == null) {
      throw new IllegalArgumentException("measure: expected ref_px with unit px");
    }
  }

  private static void check(String name, @Nullable Double figure) {
    if (figure != null && !(figure >= 0)) {
      throw new IllegalArgumentException("measure." + name + ": expected 0 or more");
    }
  }

  /** Whether a photo can fail by this measure. */
  public boolean binding() {
    return basis.binding();
  }

  /**
   * The rule as fractions of the height of {@code frame}; absent when it is in millimetres and the
   * frame has none.
   */
  public Optional<Band> in(Frame frame, MeasureName measure) {
    Double unitPerHeight = unitPerHeight(frame);
    if (unitPerHeight == null) {
      return Optional.empty();
    }
    double factor = unitPerHeight;
    return Optional.of(
        new Band(
            measure, scaled(min, factor), scaled(nominal, factor), scaled(max, factor), basis));
  }

  private static @Nullable Double scaled(@Nullable Double figure, double factor) {
    return figure == null ? null : Double.valueOf(figure * factor);
  }

  /** What one unit of the figures is, in heights of the frame. */
  private @Nullable Double unitPerHeight(Frame frame) {
    double ofHeight = ofWidth ? frame.aspect() : 1;
    if (unit == Unit.PERCENT) {
      return ofHeight / 100;
    }
    if (unit == Unit.PX && refPx != null) {
      return ofHeight / (ofWidth ? refPx.width() : refPx.height());
    }
    Double heightMm = frame.heightMm();
    return heightMm == null ? null : Double.valueOf(1 / heightMm);
  }
}
