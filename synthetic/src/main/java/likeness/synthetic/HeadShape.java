// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;

/** The head's outline from the front, without ears and hair. */
final class HeadShape {
  static final double SKULL_CENTRE_V = -0.35;
  private static final int RAYS = 512;

  private final Outline outline;
  private final DistanceField field;
  private final double[] radii = new double[RAYS + 1];

  HeadShape(Traits t) {
    this.outline = outline(t);
    this.field = new DistanceField(outline, 0.025);
    for (int i = 0; i <= RAYS; i++) {
      radii[i] = radius(i * (Elementary.PI * 2.0) / RAYS - Elementary.PI);
    }
  }

  private static Outline outline(Traits t) {
    double skull = t.skullHalfWidth();
    double cheek = t.cheekHalfWidth();
    double jaw = t.jawHalfWidth();
    double chin = t.chinHalfWidth();
    double high = SKULL_CENTRE_V - t.crownY();
    double drop = t.chinY() - 1.79;
    return Outline.mirrored(
        0,
        t.crownY(),
        0.42 * skull,
        SKULL_CENTRE_V - high * 0.9075,
        0.74 * skull,
        SKULL_CENTRE_V - high * 0.6726,
        0.94 * skull,
        SKULL_CENTRE_V - high * 0.3412,
        skull,
        SKULL_CENTRE_V,
        Smooth.mix(skull, cheek, 0.45),
        0.08,
        cheek,
        0.42,
        Smooth.mix(cheek, jaw, 0.42),
        0.78,
        jaw,
        1.08 + 0.6 * drop,
        Smooth.mix(jaw, chin, 0.33),
        1.38 + 0.9 * drop,
        0.18 + chin,
        t.chinY() - 0.19,
        chin * 0.75,
        t.chinY() - 0.045,
        0,
        t.chinY());
  }

  private double radius(double angle) {
    double dx = Elementary.cos(angle);
    double dy = Elementary.sin(angle);
    double near = 0;
    double far = 3;
    for (int i = 0; i < 24; i++) {
      double middle = (near + far) * 0.5;
      if (outline.distance(middle * dx, middle * dy) < 0) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  /** The distance to the outline, negative inside. */
  double distance(double u, double v) {
    return field.at(u, v);
  }

  DistanceField field() {
    return field;
  }

  /** How far out a point lies on its ray from between the eyes: 0 there, 1 on the outline. */
  double eccentricity(double u, double v) {
    double turn = (Elementary.atan2(v, u) / Elementary.PI + 1.0) * 0.5 * RAYS;
    int i = Math.min((int) turn, RAYS - 1);
    return Math.sqrt(u * u + v * v) / Smooth.mix(radii[i], radii[i + 1], turn - i);
  }

  /** Half the greatest width. */
  double halfWidth() {
    double widest = 0;
    for (int i = 0; i < outline.size(); i++) {
      widest = Math.max(widest, outline.x(i));
    }
    return widest;
  }
}
