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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a print sheet is laid out. */
final class SheetOptions {
  private static final int LEAST_DPI = 36;
  private static final int MOST_DPI = 1200;
  private static final int LEAST_PAPER_MM = 20;
  private static final int MOST_PAPER_MM = 1000;
  private static final int MOST_SPACE_MM = 500;

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
      description = "pdf, jpg or png (default: as the sheet's file is named, else pdf).")
  private @Nullable SheetFormat format;

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
      paramLabel = "WHEN",
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
    return format == null ? SheetFormat.PDF : format;
  }

  /**
   * The format that the name of the sheet's file asks for is taken when none is named.
   *
   * @throws IllegalArgumentException if the name belongs to another format than the one named
   */
  void settleFormat(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceAll("\\.jpeg$", ".jpg");
    for (SheetFormat each : SheetFormat.values()) {
      if (name.endsWith("." + each.extension())) {
        if (format != null && format != each) {
          throw new IllegalArgumentException(
              "--sheet-format: expected " + each.extension() + ", as " + file + " is named");
        }
        format = each;
      }
    }
  }

  int dpi() {
    if (dpi < LEAST_DPI || dpi > MOST_DPI) {
      throw new IllegalArgumentException(
          "--sheet-dpi: expected " + LEAST_DPI + " to " + MOST_DPI + ", got " + dpi);
    }
    return dpi;
  }

  SheetSpec applyTo(SheetSpec spec) {
    requireMillimetres("--margin", marginMm);
    requireMillimetres("--gap", gapMm);
    boolean touching = borderless || cut == Cut.LINES;
    Spacing spacing =
        borderless ? Spacing.BORDERLESS : Spacing.ofMm(marginMm, touching ? 0 : gapMm);
    return spec.with(spacing)
        .with(borderless && cut == Cut.MARKS ? CutStyle.NONE : cut.style)
        .with(ruler);
  }

  private static void requireMillimetres(String option, double value) {
    if (!(value >= 0 && value <= MOST_SPACE_MM)) {
      throw new IllegalArgumentException(
          option + ": expected 0 to " + MOST_SPACE_MM + " mm, got " + value);
    }
  }

  /** A paper by its name, or by its size as {@code 100x150}. */
  static PaperSpec paper(Papers papers, String name) {
    String size = name.toLowerCase(Locale.ROOT);
    if (papers.find(name).isEmpty()
        && size.matches("[0-9]{2,4}(\\.[0-9]+)?x[0-9]{2,4}(\\.[0-9]+)?(mm)?")) {
      String[] sides = size.replace("mm", "").split("x", -1);
      double width = Double.parseDouble(sides[0]);
      double height = Double.parseDouble(sides[1]);
      if (Math.min(width, height) < LEAST_PAPER_MM || Math.max(width, height) > MOST_PAPER_MM) {
        throw new IllegalArgumentException(
            "paper: expected "
                + LEAST_PAPER_MM
                + " to "
                + MOST_PAPER_MM
                + " mm a side, got "
                + name);
      }
      return PaperSpec.custom(width, height);
    }
    try {
      return papers.get(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + "; 'likeness papers' lists them, or give millimetres as 100x150", e);
    }
  }
}
