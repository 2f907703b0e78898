// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.geometry.Size;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import org.jspecify.annotations.Nullable;

/** Looks for fields of one row that do not go together. */
final class DocumentCheck {
  private final DocumentSpec document;
  private final List<SpecProblem> problems = new ArrayList<>();

  DocumentCheck(DocumentSpec document) {
    this.document = document;
  }

  List<SpecProblem> problems() {
    checkPreferred();
    checkShapes();
    boolean hasMillimetres = checkMillimetres();
    if (document.output() instanceof OutputRule output && hasMillimetres) {
      checkPixels(output);
      checkBands(output);
    }
    return List.copyOf(problems);
  }

  private void checkPreferred() {
    BackgroundRule background = document.background();
    if (background == null || background.preferred() == null) {
      return;
    }
    String preferred = background.preferred();
    if (background.allowed().stream().noneMatch(colour -> colour.name().equals(preferred))) {
      warn("background.preferred", "expected one of the allowed names, got " + preferred);
    }
  }

  private void checkShapes() {
    PixelRule pixels = document.pixels();
    Frame frame = Frame.of(document).orElse(null);
    if (pixels == null || frame == null) {
      return;
    }
    Aspect aspect = pixels.aspect();
    Integer width = pixels.width();
    Integer height = pixels.height();
    if (width != null && height != null) {
      compare("pixels", (double) width / height, frame);
    } else if (aspect != null) {
      compare("pixels.aspect", aspect.ratio(), frame);
    }
    FramingAdvice.SuggestedFrame suggested = document.framing().suggestedFrame();
    if (suggested != null && suggested.unit() == FramingAdvice.SuggestedFrame.Unit.RATIO) {
      compare("framing.suggested_frame", suggested.aspect(), frame);
    }
  }

  private void compare(String field, double aspect, Frame frame) {
    if (!Frame.sameShape(aspect, frame.aspect())) {
      warn(
          field,
          "expected the shape of the frame ("
              + JsonField.wordOf(frame.origin())
              + ", "
              + figure(frame.aspect())
              + "), got "
              + figure(aspect)
              + "; the frame is followed");
    }
  }

  private boolean checkMillimetres() {
    Frame frame = Frame.of(document).orElse(null);
    if (frame == null) {
      return false;
    }
    boolean sound = true;
    for (Map.Entry<MeasureName, MeasureRule> measure : document.geometry().measures().entrySet()) {
      if (measure.getValue().in(frame, measure.getKey()).isEmpty()) {
        add(
            "geometry." + measure.getKey().field(),
            SpecProblem.Severity.ERROR,
            "expected a frame in millimetres (print) for a measure in millimetres");
        sound = false;
      }
    }
    return sound;
  }

  private void checkPixels(OutputRule output) {
    PixelRule pixels = document.pixels();
    if (pixels == null) {
      return;
    }
    Size size = output.size();
    checkPixels("w", size.width(), pixels.widthMin(), pixels.widthMax());
    checkPixels("h", size.height(), pixels.heightMin(), pixels.heightMax());
    Integer width = pixels.width();
    Integer height = pixels.height();
    if (pixels.exact()
        && width != null
        && height != null
        && !size.equals(new Size(width, height))) {
      add(
          "pixels.exact",
          SpecProblem.Severity.ERROR,
          "expected the shape of the frame, so that "
              + width
              + "×"
              + height
              + " can be made of it");
    }
  }

  private void checkPixels(String side, int px, @Nullable Integer min, @Nullable Integer max) {
    if (min != null && px < min || max != null && px > max) {
      add(
          "pixels." + side,
          SpecProblem.Severity.ERROR,
          "expected limits that allow the frame's shape, got " + px + " px outside them");
    }
  }

  private void checkBands(OutputRule output) {
    Map<MeasureName, Band> bands = new EnumMap<>(MeasureName.class);
    for (Band band : document.bands(output.exactFrame(), null)) {
      bands.put(band.measure(), band);
      if (band.min() != null && band.min() >= 1 && band.measure() != MeasureName.HEAD_WIDTH) {
        add(field(band), SpecProblem.Severity.ERROR, "expected a minimum within the frame");
      }
    }
    checkSum(bands);
    checkAdvice(bands.get(MeasureName.HEAD_HEIGHT), document.framing().head(), "framing.head");
    checkAdvice(
        bands.get(MeasureName.EYE_FROM_BOTTOM),
        document.framing().eyeFromBottom(),
        "framing.eye_from_bottom");
    checkAdvice(bands.get(MeasureName.CROWN_TO_TOP), document.framing().top(), "framing.top");
  }

  /** Top margin, head and bottom margin make up the frame. */
  private void checkSum(Map<MeasureName, Band> bands) {
    double least = 0;
    double most = 0;
    for (MeasureName name :
        List.of(MeasureName.CROWN_TO_TOP, MeasureName.HEAD_HEIGHT, MeasureName.CHIN_TO_BOTTOM)) {
      Band band = bands.get(name);
      least += band == null || band.min() == null ? 0 : band.min();
      most += band == null || band.max() == null ? 1 : band.max();
    }
    if (least > 1 || most < 1) {
      add(
          "geometry",
          SpecProblem.Severity.ERROR,
          "expected crown_to_top, head_height and chin_to_bottom to make up the frame, got "
              + figure(least)
              + " to "
              + figure(most)
              + " of it");
    }
  }

  private void checkAdvice(@Nullable Band band, @Nullable Double advice, String field) {
    // The advice is rounded to four places.
    double rounding = 0.0001;
    if (band == null || advice == null) {
      return;
    }
    if (band.min() != null && advice < band.min() - rounding
        || band.max() != null && advice > band.max() + rounding) {
      warn(field, "expected a figure inside its own rule, got " + figure(advice));
    }
  }

  private static String field(Band band) {
    return "geometry." + band.measure().field();
  }

  private static String figure(double value) {
    return JsonNumber.decimalText(value, 4);
  }

  private void warn(String field, String message) {
    add(field, SpecProblem.Severity.WARNING, message);
  }

  private void add(String field, SpecProblem.Severity severity, String message) {
    problems.add(new SpecProblem(document.id(), field, severity, message));
  }
}
