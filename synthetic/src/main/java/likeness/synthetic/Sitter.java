// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * The person, who does not exist.
 *
 * @param seed decides everything that is not named here: proportions, eye colour, single hairs
 * @param skinTone 1 (palest) to 10 (darkest), after the Monk scale
 * @param hair how the hair grows
 * @param hairColour the colour of hair, brows and beard
 * @param headwear what covers the head
 * @param beard 0 none, about 0.3 stubble, 1 full
 * @param age 0 a young adult, 1 old
 * @param build 0 a soft face on a slim neck, 1 an angular face on a strong one
 * @param glasses whether glasses are worn
 */
public record Sitter(
    int seed,
    int skinTone,
    HairStyle hair,
    HairColour hairColour,
    Headwear headwear,
    double beard,
    double age,
    double build,
    boolean glasses) {

  public static final int SKIN_TONES = 10;

  public Sitter {
    if (skinTone < 1 || skinTone > SKIN_TONES) {
      throw new IllegalArgumentException("skinTone: expected 1 to 10, got " + skinTone);
    }
    if (!(beard >= 0 && beard <= 1) || !(age >= 0 && age <= 1) || !(build >= 0 && build <= 1)) {
      throw new IllegalArgumentException("sitter: expected beard, age and build in 0 to 1");
    }
  }

  /** Somebody, as the seed has it; hair colour and skin go together as they do among people. */
  public static Sitter of(int seed) {
    Dice dice = new Dice(seed).split(1);
    int tone = 1 + dice.below(SKIN_TONES);
    double age = dice.unit() * dice.unit();
    double build = dice.unit();
    HairStyle[] styles = HairStyle.values();
    HairStyle hair = styles[dice.below(styles.length)];
    double beard = build > 0.6 && dice.unit() < 0.4 ? dice.between(0.3, 1) : 0;
    HairColour colour = likelyColour(tone, age, dice);
    return new Sitter(seed, tone, hair, colour, Headwear.NONE, beard, age, build, false);
  }

  private static HairColour likelyColour(int tone, double age, Dice dice) {
    if (age > 0.6) {
      return dice.unit() < 0.5 ? HairColour.GREY : HairColour.WHITE;
    }
    HairColour[] choice =
        tone <= 3
            ? new HairColour[] {
              HairColour.BLOND, HairColour.BROWN, HairColour.AUBURN, HairColour.DARK_BROWN
            }
            : tone <= 6
                ? new HairColour[] {HairColour.DARK_BROWN, HairColour.BROWN, HairColour.BLACK}
                : new HairColour[] {HairColour.BLACK, HairColour.BLACK, HairColour.DARK_BROWN};
    return choice[dice.below(choice.length)];
  }

  public Sitter withSkinTone(int newSkinTone) {
    return new Sitter(seed, newSkinTone, hair, hairColour, headwear, beard, age, build, glasses);
  }

  public Sitter withHair(HairStyle newHair, HairColour newColour) {
    return new Sitter(seed, skinTone, newHair, newColour, headwear, beard, age, build, glasses);
  }

  public Sitter withBeard(double newBeard) {
    return new Sitter(seed, skinTone, hair, hairColour, headwear, newBeard, age, build, glasses);
  }

  public Sitter withHeadwear(Headwear newHeadwear) {
    return new Sitter(seed, skinTone, hair, hairColour, newHeadwear, beard, age, build, glasses);
  }

  public Sitter withGlasses(boolean newGlasses) {
    return new Sitter(seed, skinTone, hair, hairColour, headwear, beard, age, build, newGlasses);
  }

  public Sitter withAgeAndBuild(double newAge, double newBuild) {
    return new Sitter(seed, skinTone, hair, hairColour, headwear, beard, newAge, newBuild, glasses);
  }
}
