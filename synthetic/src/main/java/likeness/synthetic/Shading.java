// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Turns the colour of a surface into the light it sends to the camera. */
final class Shading {
  private final double lx;
  private final double ly;
  private final double lz;
  private final double hx;
  private final double hy;
  private final double hz;
  private final double ambient;
  private final double lamp;

  Shading(Light light) {
    this.lx = light.x();
    this.ly = light.y();
    this.lz = light.z();
    double length = Math.sqrt(lx * lx + ly * ly + (lz + 1.0) * (lz + 1.0));
    this.hx = lx / length;
    this.hy = ly / length;
    this.hz = (lz + 1.0) / length;
    this.ambient = light.ambient();
    this.lamp = light.lamp();
  }

  double lightX() {
    return lx;
  }

  double lightY() {
    return ly;
  }

  double lightZ() {
    return lz;
  }

  double halfX() {
    return hx;
  }

  double halfY() {
    return hy;
  }

  double halfZ() {
    return hz;
  }

  /**
   * The light on a matt surface with that unit normal; {@code wrap} lets it reach round the edge.
   */
  double diffuse(double nx, double ny, double nz, double wrap) {
    double facing = nx * lx + ny * ly + nz * lz;
    return Math.max(0, (facing + wrap) / (1.0 + wrap));
  }

  /** The light from all around: more from above. */
  double sky(double ny) {
    return ambient * (1.0 - 0.22 * ny);
  }

  /** Cloth, hat or wall: matt, in shadow by {@code open}. */
  void matt(Ink ink, double nx, double ny, double nz, double open) {
    ink.times((sky(ny) + lamp * diffuse(nx, ny, nz, 0.12)) * open);
  }

  /**
   * Skin: light enters and leaves reddened, so that the edge of the shadow is warm, and the surface
   * shines a little.
   *
   * @param open how much of the sky is seen
   * @param lit how much of the lamp is seen
   * @param gloss how strongly the surface mirrors
   */
  void skin(Ink ink, double nx, double ny, double nz, double open, double lit, double gloss) {
    double sky = sky(ny) * open;
    double direct = lamp * (0.25 + 0.75 * lit);
    double soften = 1.0 - lit;
    double red = diffuse(nx, ny, nz, 0.34) * direct * (1.0 + 0.1 * soften);
    double green = diffuse(nx, ny, nz, 0.22) * direct;
    double blue = diffuse(nx, ny, nz, 0.18) * direct;
    // What hollows reflect onto themselves is skin-coloured, so they are redder, not greyer.
    double warm = 1.0 - open;
    ink.times(sky * (1.0 + 0.25 * warm) + red, sky + green, sky * (1.0 - 0.1 * warm) + blue);
    double facing = Math.max(0, nx * hx + ny * hy + nz * hz);
    ink.add(Smooth.power16(facing) * gloss * lit * lamp);
  }
}
