// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Micrometres;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.sheet.Line;
import likeness.sheet.Placement;
import likeness.sheet.Ruler;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes titled facts, a crop on the outline of its source, and perhaps a picture, on one A4 page.
 */
public final class FactSheetPdf {
  private static final int MM = Micrometres.PER_MM;
  private static final int WIDTH = 210 * MM;
  private static final int HEIGHT = 297 * MM;
  private static final int LEFT = 18 * MM;
  private static final int TOP = 20 * MM;
  private static final int BOTTOM = HEIGHT - 15 * MM;
  private static final int VALUE_LEFT = 62 * MM;
  private static final int DRAWING = 52 * MM;
  private static final int TITLE_SIZE = 6 * MM;
  private static final int HEAD_SIZE = 4 * MM;
  private static final int TEXT_SIZE = 3 * MM;
  private static final int LINE = 5 * MM;

  /** So many letters of Helvetica at {@link #TEXT_SIZE} always fit right of {@link #VALUE_LEFT}. */
  private static final int LETTERS = 74;

  private FactSheetPdf() {}

  /** One line of the page. */
  public record Fact(String name, String value) {}

  /** Facts under a heading. */
  public record Section(String title, List<Fact> facts) {
    public Section {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Where a crop lies.
   *
   * @param source the source's size
   * @param corners the crop's corners in pixels of the source, in turn
   */
  public record Crop(Size source, List<Point> corners) {
    public Crop {
      corners = List.copyOf(corners);
    }
  }

  /**
   * Gives the bytes of the PDF; the same input gives the same bytes. Letters beyond Latin-1 become
   * question marks.
   *
   * @param picture drawn beside the crop; absent when none is to be embedded
   * @throws IllegalArgumentException if the facts do not fit on one page
   */
  public static byte[] bytes(
      String title, List<Section> sections, Crop crop, @Nullable PdfPicture picture)
      throws IOException {
    try (PDDocument document = PdfPage.newDocument()) {
      PdfPage page = new PdfPage(document, WIDTH, HEIGHT);
      page.helvetica();
      PageContent content = new PageContent(HEIGHT);
      text(content, TITLE_SIZE, LEFT, TOP, title);
      int y = TOP + 8 * MM;
      draw(content, crop, LEFT, y);
      if (picture != null) {
        page.picture("Im0", picture);
        content.image("Im0", fitted(picture.size(), LEFT + DRAWING + 10 * MM, y));
      }
      y += DRAWING + 2 * MM;
      for (Section section : sections) {
        y = write(content, section, y);
      }
      if (y > BOTTOM) {
        throw new IllegalArgumentException("facts: expected as many as fit on one page");
      }
      return page.bytes(title, content);
    }
  }

  private static int write(PageContent content, Section section, int from) {
    int y = from + LINE + 2 * MM;
    text(content, HEAD_SIZE, LEFT, y, section.title());
    for (Fact fact : section.facts()) {
      y += LINE;
      text(content, TEXT_SIZE, LEFT, y, fact.name());
      List<String> lines = wrapped(fact.value());
      for (int i = 0; i < lines.size(); i++) {
        y += i == 0 ? 0 : LINE - MM;
        text(content, TEXT_SIZE, VALUE_LEFT, y, lines.get(i));
      }
    }
    return y;
  }

  private static void text(PageContent content, int size, int x, int y, String text) {
    content.text(PdfPage.FONT, size, new Ruler.Spot(x, y), false, text);
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > LETTERS) {
      int space = rest.lastIndexOf(' ', LETTERS);
      int end = space > 0 ? space : LETTERS;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).trim();
    }
    lines.add(rest);
    return lines;
  }

  private static Placement fitted(Size size, int x, int y) {
    double scale = (double) DRAWING / Math.max(size.width(), size.height());
    return new Placement(
        0, x, y, (int) (size.width() * scale), (int) (size.height() * scale), false);
  }

  /** The source as a grey outline, the crop as a dark one, a short stroke at the crop's top. */
  private static void draw(PageContent content, Crop crop, int x, int y) {
    Placement source = fitted(crop.source(), x, y);
    double scale = (double) source.widthUm() / crop.source().width();
    content.pen(MM / 3, 7);
    outline(
        content,
        List.of(
            new Point(x, y),
            new Point(x + source.widthUm(), y),
            new Point(x + source.widthUm(), y + source.heightUm()),
            new Point(x, y + source.heightUm())));
    content.pen(MM / 3, 1);
    List<Point> corners =
        crop.corners().stream().map(p -> new Point(p.x() * scale + x, p.y() * scale + y)).toList();
    outline(content, corners);
    Point top = corners.get(0).towards(corners.get(1), 0.5);
    Point middle = corners.get(0).towards(corners.get(2), 0.5);
    content.line(line(top, top.towards(middle, 0.15)));
  }

  private static void outline(PageContent content, List<Point> corners) {
    for (int i = 0; i < corners.size(); i++) {
      content.line(line(corners.get(i), corners.get((i + 1) % corners.size())));
    }
  }

  private static Line line(Point from, Point to) {
    return new Line((int) from.x(), (int) from.y(), (int) to.x(), (int) to.y());
  }
}
