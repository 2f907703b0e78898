// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Paints the head's skin with eyes, nose and mouth. */
final class FacePainter {
  private final HeadFrame frame;
  private final Traits traits;
  private final HeadShape shape;
  private final FaceRelief relief;
  private final Complexion complexion;
  private final EyePainter eyes;
  private final LipPainter lips;
  private final Shading shading;
  private final Colour scalp;
  private final double scalpStrength;
  private final Ink ink = new Ink();

  FacePainter(PortraitRecipe recipe, Head head) {
    this.frame = head.frame();
    this.traits = head.traits();
    this.shape = head.shape();
    this.relief = head.relief();
    this.complexion = head.complexion();
    this.shading = head.shading();
    this.eyes = new EyePainter(recipe, traits, shading, frame.scale());
    this.lips = new LipPainter(recipe, traits, complexion.base());
    this.scalp = recipe.sitter().hairColour().colour().times(0.5);
    this.scalpStrength = recipe.sitter().hair() == HairStyle.BALD ? 0 : 0.9;
  }

  void paint(Canvas canvas) {
    PixelBox box = PixelBox.around(frame, shape.field(), canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double across = frame.across(x + 0.5, y + 0.5);
        double v = frame.down(x + 0.5, y + 0.5);
        double rim = shape.distance(across - frame.sinYaw() * relief.rimDepth(v), v);
        double cover = Smooth.clamp(0.5 - rim * frame.scale());
        if (cover > 0) {
          skin(relief.faceU(frame, across, v), v);
          canvas.over(x, y, ink, cover);
        }
      }
    }
  }

  private void skin(double u, double v) {
    complexion.paint(ink, u, v);
    double lip = lips.paint(ink, u, v);
    nostrils(u, v);
    double hair = HairLine.under(u, v) * scalpStrength;
    ink.tint(0.7, 0.62, 0.6, Smooth.step(0.22, -0.05, v - HairLine.at(u)) * scalpStrength * 0.5);
    ink.towards(scalp, hair);
    double sx = -relief.slopeU(u, v);
    double sy = -relief.slopeV(u, v);
    double nx = sx * frame.cosYaw() + frame.sinYaw();
    double nz = Math.max(0.05, frame.cosYaw() - sx * frame.sinYaw());
    double length = Math.sqrt(nx * nx + sy * sy + nz * nz);
    double open = 1.0 - Smooth.clamp(relief.hollow(u, v) * 2.6 - 0.02) * 0.7;
    double shine = Smooth.bump(u, v, 0, 0.0, 0.9, 1.3) * 0.6 + 0.4;
    double gloss = Smooth.mix(complexion.gloss() * shine, 0.1, lip) * (1.0 - hair);
    shading.skin(ink, nx / length, sy / length, nz / length, open, relief.lit(u, v), gloss);
    eyes.paint(ink, u, v);
  }

  private void nostrils(double u, double v) {
    double x = Math.abs(u) - traits.noseHalfWidth() * 0.43;
    double y = v - traits.noseTipY() - 0.125 + x * 0.35;
    double hole = Smooth.bump((x * x) / (0.085 * 0.085) + (y * y) / (0.042 * 0.042));
    ink.tint(0.16, 0.1, 0.1, Smooth.clamp(hole * 1.8) * 0.9);
    double under =
        Smooth.bump(u, v, 0, traits.noseTipY() + 0.17, traits.noseHalfWidth() * 1.1, 0.05);
    ink.tint(0.62, 0.52, 0.5, under * 0.35);
    double wx = Math.abs(u) - traits.noseHalfWidth() - 0.015;
    double wy = v - traits.noseTipY() - 0.02;
    double wing = Math.abs(wx + wy * wy * 1.6) / 0.035;
    ink.tint(0.55, 0.44, 0.42, Smooth.bump(wing * wing) * Smooth.bump(wy * wy / 0.018) * 0.38);
  }
}
