// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import java.util.List;
import likeness.geometry.Point;
import likeness.image.Plane;

/**
 * Paints a portrait of somebody who does not exist, with its exact matte and geometry.
 *
 * <p>Takes a recipe of any size up to about 12 megapixels; gives sRGB rasters, an alpha plane in
 * [0, 1] and pixel positions. The same recipe gives the same pixels on every platform. Time is
 * linear in pixels plus a fixed cost for growing hair: about a second for 1200×1600 on one core.
 *
 * <p>The head is a relief over an outline, lit by a lamp and the sky; hair is strands grown on an
 * ellipsoid (Kajiya and Kay, "Rendering Fur", 1989). It is good enough to be found by BlazeFace and
 * its mesh, which the tests hold it to; it is not a likeness of anyone.
 */
public final class PortraitPainter {
  private final PortraitRecipe recipe;
  private final Head head;
  private final Canvas canvas;

  private PortraitPainter(PortraitRecipe recipe) {
    this.recipe = recipe;
    this.head = Head.of(recipe);
    this.canvas = new Canvas(recipe.size().width(), recipe.size().height());
  }

  public static SyntheticPortrait paint(PortraitRecipe recipe) {
    PortraitPainter painter = new PortraitPainter(recipe);
    painter.person();
    return painter.finish();
  }

  private void person() {
    Sitter sitter = recipe.sitter();
    boolean scarf = sitter.headwear() == Headwear.HEADSCARF;
    List<Strand> strands = scarf ? List.of() : new HairGrower(recipe, head).grow();
    HairPainter hair = new HairPainter(recipe, head, strands, 1);
    BodyShape body = BodyShape.of(head);
    hair.paintBack(canvas);
    new NeckPainter(head, body, sitter.seed()).paint(canvas);
    new ClothesPainter(recipe, head, body).paint(canvas);
    if (!scarf) {
      new EarPainter(head).paint(canvas);
    }
    new FacePainter(recipe, head).paint(canvas);
    FaceHair faceHair = new FaceHair(recipe, head);
    faceHair.paint(canvas);
    new HairPainter(recipe, head, faceHair.beard(), 0.2).paintFront(canvas);
    if (sitter.glasses()) {
      new GlassesPainter(head).paint(canvas);
    }
    hair.paintFront(canvas);
    if (sitter.headwear() != Headwear.NONE) {
      new HatPainter(recipe, head).paint(canvas);
    }
  }

  private SyntheticPortrait finish() {
    int seed = recipe.sitter().seed();
    BackdropPainter backdrop = new BackdropPainter(recipe.backdrop(), recipe.size(), seed);
    Composition composition = new Composition(canvas, backdrop, seed);
    return composition.portrait(geometry(composition.alpha()));
  }

  private SyntheticGeometry geometry(Plane alpha) {
    HeadFrame frame = head.frame();
    double chin = head.traits().chinY();
    FaceRelief relief = head.relief();
    return new SyntheticGeometry(
        frame.place(0, head.traits().crownY(), 0),
        hairTop(alpha),
        frame.place(0, chin, relief.rimDepth(chin)),
        frame.place(-0.5, 0, relief.turningDepth(-0.5, 0)),
        frame.place(0.5, 0, relief.turningDepth(0.5, 0)),
        head.shape().halfWidth() * 2.0 * frame.scale(),
        recipe.pose().rollDeg(),
        recipe.pose().yawDeg());
  }

  /** The highest point, along the head's axis, where the matte reaches one half. */
  private Point hairTop(Plane alpha) {
    HeadFrame frame = head.frame();
    double highest = Double.MAX_VALUE;
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 0; x < alpha.width(); x++) {
        double v = frame.down(x + 0.5, y + 0.5) - 0.5 / frame.scale();
        if (v < highest
            && alpha.at(x, y) >= 0.5
            && Math.abs(frame.across(x + 0.5, y + 0.5)) < 2.2) {
          highest = v;
        }
      }
    }
    return frame.place(0, highest, 0);
  }
}
