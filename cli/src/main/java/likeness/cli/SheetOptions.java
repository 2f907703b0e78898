// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.util.Locale;
import likeness.jvm.SheetFormat;
import likeness.sheet.CutStyle;
import likeness.sheet.RulerPolicy;
import likeness.sheet.SheetSpec;
import likeness.sheet.Spacing;
import likeness.spec.PaperSpec;
import likeness.spec.Papers;
import picocli.CommandLine.Option;

/** How a print sheet is laid out. */
final class SheetOptions {
  /** How the cutting is marked, in words for people. */
  enum Cut {
    MARKS(CutStyle.MARKS_IN_GAPS),
    LINES(CutStyle.SHARED_LINES),
    NONE(CutStyle.NONE);

    private final CutStyle style;

    Cut(CutStyle style) {
      this.style = style;
    }
  }

  @Option(
      names = "--sheet-format",
      paramLabel = "F",
      description = "pdf, jpg or png (default: pdf).",
      defaultValue = "pdf")
  private SheetFormat format;

  @Option(
      names = "--cut",
      paramLabel = "STYLE",
      description = "marks in the gaps, shared lines, or none (default: marks).",
      defaultValue = "marks")
  private Cut cut;

  @Option(
      names = "--margin",
      paramLabel = "MM",
      description = "The unprintable border (default: 3).",
      defaultValue = "3")
  private double marginMm;

  @Option(
      names = "--gap",
      paramLabel = "MM",
      description = "Between copies (default: 2).",
      defaultValue = "2")
  private double gapMm;

  @Option(
      names = "--borderless",
      description = "No margin and no gap, for labs and borderless printers.")
  private boolean borderless;

  @Option(
      names = "--ruler",
      description = "none, if_room or always (default: if_room).",
      defaultValue = "if_room")
  private RulerPolicy ruler;

  @Option(
      names = "--sheet-dpi",
      paramLabel = "N",
      description = "For jpg and png (default: 300).",
      defaultValue = "300")
  private int dpi;

  SheetFormat format() {
    return format;
  }

  int dpi() {
    return dpi;
  }

  SheetSpec applyTo(SheetSpec spec) {
    boolean touching = borderless || cut == Cut.LINES;
    Spacing spacing =
        borderless ? Spacing.BORDERLESS : Spacing.ofMm(marginMm, touching ? 0 : gapMm);
    return spec.with(spacing)
        .with(borderless && cut == Cut.MARKS ? CutStyle.NONE : cut.style)
        .with(ruler);
  }

  /** A paper by its name, or by its size as {@code 100x150}. */
  static PaperSpec paper(Papers papers, String name) {
    String size = name.toLowerCase(Locale.ROOT);
    if (papers.find(name).isEmpty()
        && size.matches("[0-9]{2,4}(\\.[0-9]+)?x[0-9]{2,4}(\\.[0-9]+)?(mm)?")) {
      String[] sides = size.replace("mm", "").split("x", -1);
      return PaperSpec.custom(Double.parseDouble(sides[0]), Double.parseDouble(sides[1]));
    }
    return papers.get(name);
  }
}
