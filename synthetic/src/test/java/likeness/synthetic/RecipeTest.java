// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import likeness.geometry.Size;
import org.junit.jupiter.api.Test;

final class RecipeTest {

  @Test
  void seedsGiveDifferentPeopleOfAllTonesAndStyles() {
    Set<Integer> tones = new HashSet<>();
    Set<HairStyle> styles = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      Sitter sitter = Sitter.of(seed);
      tones.add(sitter.skinTone());
      styles.add(sitter.hair());
    }
    assertEquals(Sitter.SKIN_TONES, tones.size());
    assertEquals(HairStyle.values().length, styles.size());
    assertNotEquals(Traits.of(Sitter.of(1), Pose.FRONTAL), Traits.of(Sitter.of(2), Pose.FRONTAL));
  }

  @Test
  void theHeadIsAboutTwiceTheDistanceFromEyesToChin() {
    for (int seed = 0; seed < 200; seed++) {
      Traits t = Traits.of(Sitter.of(seed), Pose.FRONTAL);
      double ratio = (t.chinY() - t.crownY()) / t.chinY();
      assertTrue(ratio > 1.87 && ratio < 2.1, "ratio " + ratio);
    }
  }

  @Test
  void nonsenseIsRefused() {
    Sitter sitter = Sitter.of(1);
    assertThrows(IllegalArgumentException.class, () -> sitter.withSkinTone(0));
    assertThrows(IllegalArgumentException.class, () -> sitter.withBeard(1.5));
    assertThrows(IllegalArgumentException.class, () -> Pose.FRONTAL.withTurn(0, 40));
    assertThrows(IllegalArgumentException.class, () -> Pose.FRONTAL.withExpression(-0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> Pose.FRONTAL.withPlace(0, 0.5, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new Light(0, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> new Light(120, 0, 0.5));
  }

  @Test
  void withersChangeOneThing() {
    PortraitRecipe recipe = PortraitRecipe.of(3, new Size(60, 80));
    Light side = new Light(60, 10, 1);
    assertEquals(side, recipe.with(side).light());
    assertEquals(recipe.sitter(), recipe.with(side).sitter());
    assertEquals(recipe.clothes(), recipe.with(Pose.FRONTAL).clothes());
    assertTrue(recipe.sitter().withGlasses(true).glasses());
  }
}
