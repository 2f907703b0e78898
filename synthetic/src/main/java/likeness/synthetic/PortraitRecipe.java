// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Size;

/** Everything that a synthetic portrait is made from; equal recipes give equal pixels. */
public record PortraitRecipe(
    Size size, Sitter sitter, Pose pose, Clothes clothes, Backdrop backdrop, Light light) {

  private static final int[] GARMENTS = {
    0x2F3E55, 0x6B2F38, 0x3E5244, 0x8A8F98, 0x24262B, 0x9C7A5B, 0x4F6D8F, 0xD9D4C8
  };

  /** Somebody before a pale grey wall, all else as the seed has it. */
  public static PortraitRecipe of(int seed, Size size) {
    Dice dice = new Dice(seed).split(2);
    Clothes.Cut[] cuts = Clothes.Cut.values();
    Clothes clothes =
        new Clothes(cuts[dice.below(cuts.length)], GARMENTS[dice.below(GARMENTS.length)]);
    return new PortraitRecipe(
        size, Sitter.of(seed), Pose.FRONTAL, clothes, Backdrop.PALE_GREY, Light.SOFT_BOX);
  }

  public PortraitRecipe with(Sitter newSitter) {
    return new PortraitRecipe(size, newSitter, pose, clothes, backdrop, light);
  }

  public PortraitRecipe with(Pose newPose) {
    return new PortraitRecipe(size, sitter, newPose, clothes, backdrop, light);
  }

  public PortraitRecipe with(Clothes newClothes) {
    return new PortraitRecipe(size, sitter, pose, newClothes, backdrop, light);
  }

  public PortraitRecipe with(Backdrop newBackdrop) {
    return new PortraitRecipe(size, sitter, pose, clothes, newBackdrop, light);
  }

  public PortraitRecipe with(Light newLight) {
    return new PortraitRecipe(size, sitter, pose, clothes, backdrop, newLight);
  }
}
