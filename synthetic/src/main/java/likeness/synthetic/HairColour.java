// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The colour of hair, brows and beard. */
public enum HairColour {
  BLACK(0x17120F),
  DARK_BROWN(0x33221A),
  BROWN(0x583A27),
  AUBURN(0x6E3820),
  BLOND(0xB08A55),
  GREY(0x8E8B87),
  WHITE(0xD6D2CB);

  private final int rgb;

  HairColour(int rgb) {
    this.rgb = rgb;
  }

  Colour colour() {
    return Colour.srgb(rgb);
  }
}
