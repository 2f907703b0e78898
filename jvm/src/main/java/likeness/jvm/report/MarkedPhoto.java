// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Finding;
import likeness.portrait.Overlay;
import likeness.portrait.Report;

/** Draws a report's marks over its photo: what failed last, so that nothing hides it. */
final class MarkedPhoto {
  private static final int LONGEST_SIDE = 1000;
  private static final double LONGEST_PLACE = 400;

  /** So much of the photo's side is shown around a place. */
  private static final double PLACE_MARGIN = 0.02;

  private static final Color FAILED = new Color(220, 30, 30);
  private static final Color WARNING = new Color(240, 150, 0);
  private static final Color MET = new Color(0, 160, 90, 160);
  private static final Color LOOK = new Color(40, 90, 230);

  private MarkedPhoto() {}

  /** The photo, at most 1000 pixels long, with the marks on it. */
  static Raster draw(Raster photo, Report report) {
    double scale = Math.max(1.0, Math.max(photo.width(), photo.height()) / (double) LONGEST_SIDE);
    int width = (int) Math.max(1, photo.width() / scale);
    int height = (int) Math.max(1, photo.height() / scale);
    Raster small =
        Resampler.resample(
            photo, Affine.scaling(scale, scale), new Size(width, height), Bands.SEQUENTIAL);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, small.rgbAt(x, y));
      }
    }
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setStroke(new BasicStroke(Math.max(1, Math.max(width, height) / 400f)));
    draw(g, report, Finding.Met.class, MET, width, height);
    draw(g, report, Finding.NotAssessed.class, LOOK, width, height);
    draw(g, report, Finding.Warning.class, WARNING, width, height);
    draw(g, report, Finding.Failed.class, FAILED, width, height);
    g.dispose();
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return Raster.bgr(width, height, samples);
  }

  /** The part of the photo around marks, at most 400 pixels long, with nothing drawn on it. */
  static Raster place(Raster photo, List<Overlay> marks) {
    double left = 1;
    double top = 1;
    double right = 0;
    double bottom = 0;
    for (Overlay mark : marks) {
      for (Point p : mark.points()) {
        left = Math.min(left, p.x());
        top = Math.min(top, p.y());
        right = Math.max(right, p.x());
        bottom = Math.max(bottom, p.y());
      }
    }
    double x0 = Math.max(0, Math.min(0.99, left - PLACE_MARGIN)) * photo.width();
    double y0 = Math.max(0, Math.min(0.99, top - PLACE_MARGIN)) * photo.height();
    double x1 = Math.min(1, Math.max(0.01, right + PLACE_MARGIN)) * photo.width();
    double y1 = Math.min(1, Math.max(0.01, bottom + PLACE_MARGIN)) * photo.height();
    double scale = Math.max(1.0, Math.max(x1 - x0, y1 - y0) / LONGEST_PLACE);
    Size size =
        new Size((int) Math.max(1, (x1 - x0) / scale), (int) Math.max(1, (y1 - y0) / scale));
    return Resampler.resample(
        photo,
        Affine.translation(x0, y0).after(Affine.scaling(scale, scale)),
        size,
        Bands.SEQUENTIAL);
  }

  private static void draw(
      Graphics2D g,
      Report report,
      Class<? extends Finding> kind,
      Color colour,
      int width,
      int height) {
    g.setColor(colour);
    for (Finding finding : report.findings()) {
      if (kind.isInstance(finding)) {
        finding.overlays().forEach(overlay -> draw(g, overlay, width, height));
      }
    }
  }

  private static void draw(Graphics2D g, Overlay overlay, int width, int height) {
    if (overlay.shape() == Overlay.Shape.POINT) {
      for (Point p : overlay.points()) {
        g.draw(new Ellipse2D.Double(p.x() * width - 4, p.y() * height - 4, 8, 8));
      }
      return;
    }
    Path2D path = new Path2D.Double();
    for (Point p : overlay.points()) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(p.x() * width, p.y() * height);
      } else {
        path.lineTo(p.x() * width, p.y() * height);
      }
    }
    if (overlay.shape() == Overlay.Shape.POLYGON) {
      path.closePath();
    }
    g.draw(path);
  }
}
