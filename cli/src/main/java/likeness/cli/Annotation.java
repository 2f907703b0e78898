// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.jvm.Inspection;
import likeness.portrait.Face;
import likeness.portrait.Head;
import likeness.portrait.Matte;

/** Draws what was found over a photo. */
final class Annotation {
  private static final int LONGEST_SIDE = 1200;
  private static final Color MESH = new Color(0, 200, 255, 130);
  private static final Color LINES = new Color(255, 200, 0);
  private static final Color PUPILS = new Color(0, 255, 120);

  private Annotation() {}

  /** The photo as PNG, at most 1200 pixels long, with mesh, eyes, crown, hair top and chin. */
  static byte[] png(Inspection inspection) throws IOException {
    Raster photo = inspection.photo().raster();
    double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(photo.width(), photo.height()));
    BufferedImage image = scaled(photo, scale);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(scale, scale);
    double unit = inspection.subject().face().interEyeDistancePx() / 60;
    drawMesh(g, inspection.subject().face(), unit);
    drawHead(g, inspection.subject().head(), unit);
    g.dispose();
    return bytes(image);
  }

  /** The mask as a grey PNG of its own size. */
  static byte[] mask(Plane alpha) throws IOException {
    BufferedImage image =
        new BufferedImage(alpha.width(), alpha.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 0; x < alpha.width(); x++) {
        image.getRaster().setSample(x, y, 0, (int) (255 * alpha.at(x, y)));
      }
    }
    return bytes(image);
  }

  /** A part of the photo under a matte, for comparison by eye. */
  static byte[] beside(Raster photo, Matte matte) throws IOException {
    Plane alpha = matte.alpha();
    Affine toSource = matte.planeToSource();
    BufferedImage image =
        new BufferedImage(alpha.width(), alpha.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 0; x < alpha.width(); x++) {
        Point p = toSource.apply(x + 0.5, y + 0.5);
        int sx = Math.max(0, Math.min(photo.width() - 1, (int) p.x()));
        int sy = Math.max(0, Math.min(photo.height() - 1, (int) p.y()));
        image.setRGB(x, y, photo.rgbAt(sx, sy));
      }
    }
    return bytes(image);
  }

  private static BufferedImage scaled(Raster photo, double scale) {
    int width = Math.max(1, (int) (photo.width() * scale));
    int height = Math.max(1, (int) (photo.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, photo.rgbAt((int) (x / scale), (int) (y / scale)));
      }
    }
    return image;
  }

  private static void drawMesh(Graphics2D g, Face face, double unit) {
    g.setColor(MESH);
    for (Point p : face.mesh()) {
      g.fill(new Ellipse2D.Double(p.x() - unit / 2, p.y() - unit / 2, unit, unit));
    }
  }

  private static void drawHead(Graphics2D g, Head head, double unit) {
    g.setStroke(new BasicStroke((float) unit));
    g.setColor(LINES);
    double dx = head.rightEye().x() - head.leftEye().x();
    double dy = head.rightEye().y() - head.leftEye().y();
    for (Point p : new Point[] {head.crown(), head.hairTop(), head.chin(), head.eyeMidpoint()}) {
      g.draw(new Line2D.Double(p.x() - dx, p.y() - dy, p.x() + dx, p.y() + dy));
    }
    g.setColor(PUPILS);
    for (Point p : new Point[] {head.leftEye(), head.rightEye()}) {
      g.draw(new Ellipse2D.Double(p.x() - 2 * unit, p.y() - 2 * unit, 4 * unit, 4 * unit));
    }
  }

  private static byte[] bytes(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
