// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.spec.Provenance.FieldGroup;
import org.jspecify.annotations.Nullable;

/** All that a row rules, a line a figure, for people to read and to compare. */
public final class DocumentFigures {

  /**
   * One figure or rule.
   *
   * @param group whose evidence stands for it, absent for what is ours
   */
  public record Figure(String name, String value, @Nullable FieldGroup group) {}

  private final DocumentSpec document;
  private final List<Figure> figures = new ArrayList<>();

  private DocumentFigures(DocumentSpec document) {
    this.document = document;
  }

  /** What is absent in the row is left out. */
  public static List<Figure> of(DocumentSpec document) {
    DocumentFigures figures = new DocumentFigures(document);
    figures.addSubmission();
    figures.addSizes();
    figures.addFile();
    figures.addGeometry();
    figures.addLook();
    figures.addPolicy();
    return List.copyOf(figures.figures);
  }

  private void addSubmission() {
    add("status", JsonField.wordOf(document.status()), FieldGroup.SUBMISSION);
    Submission submission = document.submission();
    if (!submission.kinds().isEmpty()) {
      List<String> kinds = submission.kinds().stream().map(JsonField::wordOf).toList();
      add("submission", String.join(", ", kinds), FieldGroup.SUBMISSION);
    }
    add("provider", JsonField.wordOf(submission.provider()), FieldGroup.SUBMISSION);
  }

  private void addSizes() {
    PrintSize print = document.print();
    if (print != null) {
      add(
          "print",
          number(print.widthMm()) + " × " + number(print.heightMm()) + " mm",
          FieldGroup.PRINT);
    }
    PixelRule pixels = document.pixels();
    if (pixels != null) {
      String side = sides(pixels.widthMin(), pixels.width(), pixels.widthMax());
      addIfSaid("pixels wide", side, FieldGroup.PIXELS);
      String height = sides(pixels.heightMin(), pixels.height(), pixels.heightMax());
      addIfSaid("pixels high", height, FieldGroup.PIXELS);
      Aspect aspect = pixels.aspect();
      if (aspect != null) {
        add("shape", aspect.width() + ":" + aspect.height(), FieldGroup.PIXELS);
      }
    }
    DpiRule dpi = document.dpi();
    if (dpi != null) {
      addIfSaid("dpi", range(dpi.min(), dpi.nominal(), dpi.max()), FieldGroup.PIXELS);
    }
  }

  private void addFile() {
    FileRule file = document.file();
    if (file != null) {
      addIfSaid("file kB", range(file.kbMin(), null, file.kbMax()), FieldGroup.FILE);
      List<String> formats = file.formats().stream().map(JsonField::wordOf).toList();
      addIfSaid("file formats", String.join(", ", formats), FieldGroup.FILE);
    }
    ColourRule colour = document.colour();
    if (colour != null) {
      add("colour", JsonField.wordOf(colour), FieldGroup.RULES);
    }
    if (document.maxAgeMonths() != null) {
      add("taken within", number(document.maxAgeMonths()) + " months", FieldGroup.RECENCY);
    }
    if (document.prints() != null) {
      add("prints", String.valueOf(document.prints()), FieldGroup.PRINTS);
    }
  }

  private void addGeometry() {
    add("top of the head", JsonField.wordOf(document.geometry().crown()), FieldGroup.HEAD);
    for (Map.Entry<MeasureName, MeasureRule> measure : document.geometry().measures().entrySet()) {
      add(
          measure.getKey().field().replace('_', ' '),
          measure(measure.getValue()),
          group(measure.getKey()));
    }
    for (AgeException exception : document.ageExceptions()) {
      List<String> relaxes = exception.relaxes().stream().map(JsonField::wordOf).toList();
      addIfSaid(
          "under " + number(exception.underYears()) + " years, free",
          String.join(", ", relaxes),
          FieldGroup.CHILDREN);
      String note = exception.note();
      if (note != null) {
        add("under " + number(exception.underYears()) + " years", note, FieldGroup.CHILDREN);
      }
      exception
          .geometry()
          .forEach(
              (name, rule) ->
                  add(
                      "under "
                          + number(exception.underYears())
                          + " years, "
                          + name.field().replace('_', ' '),
                      measure(rule),
                      FieldGroup.CHILDREN));
    }
  }

  /** Whose evidence stands for a measure. */
  static FieldGroup group(MeasureName name) {
    return switch (name) {
      case HEAD_HEIGHT, HEAD_WIDTH -> FieldGroup.HEAD;
      case EYE_FROM_BOTTOM, EYE_TO_CHIN, INTER_EYE -> FieldGroup.EYES;
      default -> FieldGroup.MARGINS;
    };
  }

  private static String measure(MeasureRule rule) {
    String unit = rule.unit() == MeasureRule.Unit.PERCENT ? "%" : JsonField.wordOf(rule.unit());
    String basis =
        rule.basis() == MeasureRule.Basis.RULE ? "" : " (" + JsonField.wordOf(rule.basis()) + ")";
    return range(rule.min(), rule.nominal(), rule.max())
        + " "
        + unit
        + (rule.ofWidth() ? " of the width" : "")
        + basis;
  }

  private void addLook() {
    BackgroundRule background = document.background();
    if (background != null) {
      List<String> allowed =
          background.allowed().stream()
              .map(
                  colour ->
                      colour.name() + " " + colour.hex() + (colour.official() ? "" : " (ours)"))
              .toList();
      addIfSaid("background", String.join(", ", allowed), FieldGroup.BACKGROUND);
      addIfSaid(
          "background, not", String.join(", ", background.forbidden()), FieldGroup.BACKGROUND);
    }
    DressRules rules = document.rules();
    addRule("glasses", rules.glasses());
    addRule("head covering", rules.headCovering());
    addRule("expression", rules.expression());
    addRule("shoulders", rules.shoulders());
    addRule("ears", rules.ears());
    if (rules.mouthClosed() != null) {
      add("mouth", rules.mouthClosed() ? "closed" : "may be open", FieldGroup.RULES);
    }
  }

  private <E extends Enum<E>> void addRule(String name, DressRules.Worded<E> worded) {
    String rule = JsonField.wordOf(worded.rule());
    if (!rule.equals("unknown")) {
      add(name, rule + (worded.note() == null ? "" : "; " + worded.note()), FieldGroup.RULES);
    }
  }

  private void addPolicy() {
    EditPolicy policy = document.editPolicy();
    addRuling("edit: crop", policy.crop());
    addRuling("edit: rotate", policy.rotate());
    addRuling("edit: scale", policy.scale());
    addRuling("edit: tone", policy.tone());
    addRuling("edit: background", policy.background());
    addRuling("edit: retouch", policy.retouch());
    addRuling("edit: mirror", policy.mirror());
  }

  private void addRuling(String name, EditPolicy.Ruling ruling) {
    String word =
        ruling.permission() == Permission.UNKNOWN
            ? "unknown, so treated as forbidden"
            : JsonField.wordOf(ruling.permission());
    add(
        name,
        word + " — " + ruling.basis(),
        ruling.basis().startsWith("alteration") ? FieldGroup.ALTERATION : null);
  }

  private void addIfSaid(String name, String value, FieldGroup group) {
    if (!value.isEmpty()) {
      add(name, value, group);
    }
  }

  private void add(String name, String value, @Nullable FieldGroup group) {
    figures.add(new Figure(name, value, group));
  }

  private static String sides(
      @Nullable Integer min, @Nullable Integer nominal, @Nullable Integer max) {
    return range(
        min == null ? null : Double.valueOf(min),
        nominal == null ? null : Double.valueOf(nominal),
        max == null ? null : Double.valueOf(max));
  }

  private static String range(
      @Nullable Double min, @Nullable Double nominal, @Nullable Double max) {
    String bounds = "";
    if (min != null && max != null) {
      bounds = number(min) + " to " + number(max);
    } else if (min != null) {
      bounds = "at least " + number(min);
    } else if (max != null) {
      bounds = "at most " + number(max);
    }
    if (nominal == null) {
      return bounds;
    }
    return bounds.isEmpty() ? number(nominal) : number(nominal) + " (" + bounds + ")";
  }

  private static String number(double value) {
    String text = JsonNumber.decimalText(value, 2);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
