// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Box;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/** Works out the file that a row asks for. */
final class Outputs {

  /** The resolution of a print when the row names none: what photo printers are made for. */
  static final double PRINT_DPI = 300;

  /** The finer resolutions that are tried when a print has fewer pixels than the row asks for. */
  private static final double[] FINER_DPI = {350, 400, 600, 1200, 2400};

  private static final double MM_PER_INCH = 25.4;

  private Outputs() {}

  static Output of(DocumentSpec document) {
    Optional<Frame> frame = Frame.of(document);
    if (frame.isEmpty()) {
      return new NoOutput(whyNoFrame(document.status()));
    }
    FileFormat format = format(document.file());
    if (format == null) {
      return new NoOutput(
          "The office takes neither JPEG nor PNG, and no other format is written here.");
    }
    return rule(document, frame.get(), format);
  }

  private static String whyNoFrame(DocumentStatus status) {
    return switch (status) {
      case NO_PHOTO -> "No photo is submitted for this document.";
      case CAPTURE_ONLY -> "The office takes the picture itself, and no size is known.";
      case CERTIFIED_ONLY -> "Only certified providers deliver the photo, and no size is known.";
      case CURRENT -> "The row names no size, shape or suggested frame.";
    };
  }

  private static @Nullable FileFormat format(@Nullable FileRule file) {
    List<FileFormat> formats = file == null ? List.of() : file.formats();
    if (formats.isEmpty() || formats.contains(FileFormat.JPEG)) {
      return FileFormat.JPEG;
    }
    return formats.contains(FileFormat.PNG) ? FileFormat.PNG : null;
  }

  private static Output rule(DocumentSpec document, Frame frame, FileFormat format) {
    PrintSize print = document.print();
    Frame canvas =
        frame.origin() == Frame.Origin.INNER_FRAME && print != null
            ? new Frame(print.widthMm(), print.heightMm(), print.heightMm(), frame.origin())
            : frame;
    Double canvasMm = canvas.heightMm();
    Integer width = document.pixels() == null ? null : document.pixels().width();
    Integer height = document.pixels() == null ? null : document.pixels().height();
    Size size;
    double dpi;
    if (width != null
        && height != null
        && Frame.sameShape((double) width / height, canvas.aspect())) {
      size = new Size(width, height);
      dpi = dpiOf(size, canvasMm, document.dpi());
    } else if (canvasMm != null) {
      dpi = printDpi(canvas, canvasMm, document);
      size = printSize(canvas, canvasMm, dpi);
    } else {
      size = FreeSize.choose(canvas, document.pixels(), kilobytes(document.file()));
      dpi = dpiOf(size, null, document.dpi());
    }
    return new OutputRule(
        size,
        frameIn(size, canvas, frame),
        frame.heightMm(),
        frame.origin(),
        dpi,
        format,
        bytes(document.file(), size),
        document.colour() == ColourRule.GREYSCALE);
  }

  private static Box frameIn(Size size, Frame canvas, Frame frame) {
    if (frame.origin() != Frame.Origin.INNER_FRAME) {
      return new Box(0, 0, size.width(), size.height());
    }
    double width = frame.width() / canvas.width() * size.width();
    double height = frame.height() / canvas.height() * size.height();
    return new Box((size.width() - width) / 2, (size.height() - height) / 2, width, height);
  }

  private static double dpiOf(Size size, @Nullable Double heightMm, @Nullable DpiRule rule) {
    if (rule != null && rule.nominal() != null) {
      return rule.nominal();
    }
    double dpi =
        heightMm == null ? PRINT_DPI : Elementary.round(size.height() * MM_PER_INCH / heightMm);
    return within(rule, dpi);
  }

  private static double within(@Nullable DpiRule rule, double dpi) {
    double value = dpi;
    if (rule != null && rule.min() != null) {
      value = Math.max(value, rule.min());
    }
    if (rule != null && rule.max() != null) {
      value = Math.min(value, rule.max());
    }
    return value;
  }

  private static double printDpi(Frame canvas, double heightMm, DocumentSpec document) {
    DpiRule rule = document.dpi();
    double dpi = rule != null && rule.nominal() != null ? rule.nominal() : within(rule, PRINT_DPI);
    for (double finer : FINER_DPI) {
      if (!tooSmall(printSize(canvas, heightMm, dpi), document.pixels())) {
        return dpi;
      }
      dpi = Math.max(dpi, within(rule, finer));
    }
    return dpi;
  }

  private static boolean tooSmall(Size size, @Nullable PixelRule pixels) {
    return pixels != null
        && (pixels.widthMin() != null && size.width() < pixels.widthMin()
            || pixels.heightMin() != null && size.height() < pixels.heightMin());
  }

  private static Size printSize(Frame canvas, double heightMm, double dpi) {
    double pxPerMm = dpi / MM_PER_INCH;
    double widthMm = heightMm * canvas.aspect();
    return new Size(Elementary.round(widthMm * pxPerMm), Elementary.round(heightMm * pxPerMm));
  }

  private static ByteWindow kilobytes(@Nullable FileRule file) {
    if (file == null) {
      return ByteWindow.ANY;
    }
    int min = file.kbMin() == null ? 0 : (int) Math.ceil(file.kbMin() * ByteWindow.FLOOR_UNIT);
    int max =
        file.kbMax() == null
            ? Integer.MAX_VALUE
            : (int) Math.floor(file.kbMax() * ByteWindow.CEILING_UNIT);
    return new ByteWindow(min, max);
  }

  private static ByteWindow bytes(@Nullable FileRule file, Size size) {
    ByteWindow window = kilobytes(file);
    if (file == null || file.maxCompressionRatio() == null) {
      return window;
    }
    double uncompressed = 3.0 * size.width() * size.height();
    int floor = (int) Math.ceil(uncompressed / file.maxCompressionRatio());
    return new ByteWindow(Math.min(Math.max(window.min(), floor), window.max()), window.max());
  }
}
