// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import java.util.LinkedHashMap;
import java.util.Map;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.synthetic.Backdrop;
import likeness.synthetic.Clothes;
import likeness.synthetic.HairColour;
import likeness.synthetic.HairStyle;
import likeness.synthetic.Headwear;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.Pose;
import likeness.synthetic.Sitter;
import likeness.synthetic.SyntheticPortrait;

/** People who do not exist, of all kinds of hair, and the walls that they stand before. */
public final class PaintedPeople {
  private static final Pose POSE = Pose.FRONTAL.withPlace(0.46, 0.5, 0.45);
  private static final int PALE = 0xD9D4C8;
  private static final int NAVY = 0x2F3E55;
  private static final int RUST = 0x8A4A32;

  private PaintedPeople() {}

  /** One of each kind of hair, in clothes pale and dark. */
  public static Map<String, PortraitRecipe> recipes(Size size) {
    Map<String, PortraitRecipe> all = new LinkedHashMap<>();
    put(all, size, "short-brown", 101, 3, HairStyle.SHORT, HairColour.BROWN, NAVY);
    put(all, size, "straight-black", 102, 5, HairStyle.STRAIGHT, HairColour.BLACK, PALE);
    put(all, size, "wavy-auburn", 103, 2, HairStyle.WAVY, HairColour.AUBURN, NAVY);
    put(all, size, "curls-dark", 104, 7, HairStyle.CURLS, HairColour.DARK_BROWN, RUST);
    put(all, size, "afro-black", 105, 9, HairStyle.AFRO, HairColour.BLACK, PALE);
    put(all, size, "bun-blond", 106, 1, HairStyle.BUN, HairColour.BLOND, NAVY);
    put(all, size, "long-blond", 107, 2, HairStyle.LONG, HairColour.BLOND, PALE);
    put(all, size, "long-black", 108, 6, HairStyle.LONG, HairColour.BLACK, RUST);
    put(all, size, "short-grey", 109, 4, HairStyle.SHORT, HairColour.GREY, PALE);
    put(all, size, "bald-dark", 110, 10, HairStyle.BALD, HairColour.BLACK, NAVY);
    put(all, size, "buzz-brown", 111, 4, HairStyle.BUZZ, HairColour.BROWN, RUST);
    PortraitRecipe beard = recipe(size, 112, 5, HairStyle.SHORT, HairColour.BLACK, PALE);
    all.put("beard-glasses", beard.with(beard.sitter().withBeard(1).withGlasses(true)));
    PortraitRecipe hat = recipe(size, 113, 3, HairStyle.STRAIGHT, HairColour.BROWN, NAVY);
    all.put("hat", hat.with(hat.sitter().withHeadwear(Headwear.BEANIE)));
    PortraitRecipe scarf = recipe(size, 114, 6, HairStyle.LONG, HairColour.BLACK, RUST);
    all.put("headscarf", scarf.with(scarf.sitter().withHeadwear(Headwear.HEADSCARF)));
    return all;
  }

  /** The person of a recipe. */
  public static PersonLayer layer(String name, PortraitRecipe recipe) {
    SyntheticPortrait painted = PortraitPainter.paint(recipe);
    return new PersonLayer(name, painted.alpha(), painted.foreground());
  }

  /** Walls by name: three plain, one graded, one textured, one busy. */
  public static Map<String, Raster> walls(Size size) {
    Map<String, Raster> all = new LinkedHashMap<>();
    all.put("plain-grey", wall(size, Backdrop.Kind.PLAIN, 0xD4D6D8));
    all.put("plain-blue", wall(size, Backdrop.Kind.PLAIN, 0xA9C3DC));
    all.put("plain-cream", wall(size, Backdrop.Kind.PLAIN, 0xEDE6D6));
    all.put("graded", wall(size, Backdrop.Kind.GRADIENT, 0xD0D2D4));
    all.put("textured", wall(size, Backdrop.Kind.TEXTURED, 0xC9BBA4));
    all.put("busy", wall(size, Backdrop.Kind.BUSY, 0x9C9488));
    return all;
  }

  private static Raster wall(Size size, Backdrop.Kind kind, int rgb) {
    PortraitRecipe recipe = PortraitRecipe.of(1, size).with(new Backdrop(kind, rgb));
    Sitter bald = recipe.sitter().withHair(HairStyle.BALD, HairColour.BLACK);
    return PortraitPainter.paint(recipe.with(bald)).background();
  }

  private static void put(
      Map<String, PortraitRecipe> all,
      Size size,
      String name,
      int seed,
      int tone,
      HairStyle hair,
      HairColour colour,
      int clothes) {
    all.put(name, recipe(size, seed, tone, hair, colour, clothes));
  }

  private static PortraitRecipe recipe(
      Size size, int seed, int tone, HairStyle hair, HairColour colour, int clothes) {
    Clothes.Cut[] cuts = Clothes.Cut.values();
    Sitter sitter = Sitter.of(seed).withSkinTone(tone).withHair(hair, colour).withBeard(0);
    return PortraitRecipe.of(seed, size)
        .with(sitter)
        .with(POSE)
        .with(new Clothes(cuts[seed % cuts.length], clothes));
  }
}
