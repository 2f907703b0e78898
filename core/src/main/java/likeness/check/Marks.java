// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.portrait.Overlay;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Overlay.Shape;

/** Draws marks: takes points in pixels of the photo, gives them as shares of its size. */
final class Marks {
  private final double width;
  private final double height;

  Marks(Size photo) {
    width = photo.width();
    height = photo.height();
  }

  Overlay point(Role role, Point p) {
    return new Overlay(Shape.POINT, role, List.of(share(p)));
  }

  Overlay line(Role role, Point from, Point to) {
    return new Overlay(Shape.LINE, role, List.of(share(from), share(to)));
  }

  Overlay polygon(Role role, List<Point> points) {
    return new Overlay(Shape.POLYGON, role, points.stream().map(this::share).toList());
  }

  Overlay box(Role role, Box box) {
    return polygon(
        role,
        List.of(
            new Point(box.left(), box.top()),
            new Point(box.right(), box.top()),
            new Point(box.right(), box.bottom()),
            new Point(box.left(), box.bottom())));
  }

  private Point share(Point p) {
    return new Point(p.x() / width, p.y() / height);
  }
}
