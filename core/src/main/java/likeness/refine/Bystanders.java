// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.image.Plane;
import likeness.portrait.Sighting;

/**
 * Parts a crowd: what lies nearer to another face than to the chosen one is background.
 *
 * <p>Nearer is meant in widths of the face, and a way down along the body counts less than one to
 * the side, since bodies are tall; so the parting between two people who stand side by side runs
 * down between their shoulders. Where exactly, the unmixing or the guided filter finds at the edge
 * of the clothes.
 */
final class Bystanders {
  /** How much a way from the face down counts; shoulders are about three faces wide. */
  private static final double DOWN = 0.25;

  /** How wide the parting fades, in distances. */
  private static final double FADE = 0.05;

  /** One head and the body below it. */
  record Body(Point face, double widthPx, double upX, double upY) {

    double distance2(double x, double y) {
      double dx = (x - face.x()) / widthPx;
      double dy = (y - face.y()) / widthPx;
      double up = dx * upX + dy * upY;
      double aside = dx * upY - dy * upX;
      double along = up < 0 ? up * DOWN : up;
      return aside * aside + along * along;
    }
  }

  private Bystanders() {}

  /** Gives the matte without the others; the chosen one's {@code skin} stays. */
  static Plane without(
      Plane coarse, List<Sighting> others, Sighting chosen, WorkGrid grid, boolean[] skin) {
    if (others.isEmpty()) {
      return coarse;
    }
    Body own = body(chosen, grid);
    List<Body> bodies = new ArrayList<>();
    others.forEach(other -> bodies.add(body(other, grid)));
    Plane out = new Plane(coarse.width(), coarse.height(), coarse.values().clone());
    for (int i = 0; i < skin.length; i++) {
      double x = i % coarse.width() + 0.5;
      double y = i / coarse.width() + 0.5;
      double near = Math.sqrt(own.distance2(x, y));
      double others2 = bodies.get(0).distance2(x, y);
      for (Body body : bodies) {
        others2 = Math.min(others2, body.distance2(x, y));
      }
      double kept = Tones.ramp(Math.sqrt(others2) - near, -FADE, FADE);
      out.values()[i] = (float) (skin[i] ? out.values()[i] : out.values()[i] * kept);
    }
    return out;
  }

  private static Body body(Sighting face, WorkGrid grid) {
    return body(face, grid.toSource());
  }

  static Body body(Sighting face, Affine gridToSource) {
    Affine toGrid = gridToSource.inverse();
    Box box = face.box();
    Point centre = toGrid.apply(box.centre());
    Point up = Affine.rotationDeg(face.rollDeg()).apply(0, -box.width());
    Point above = toGrid.apply(box.centre().x() + up.x(), box.centre().y() + up.y());
    double length = centre.distanceTo(above);
    return new Body(
        centre,
        box.width() / gridToSource.scale(),
        (above.x() - centre.x()) / length,
        (above.y() - centre.y()) / length);
  }
}
