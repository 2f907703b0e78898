// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * The numbers behind a hair style; lengths in inter-eye distances.
 *
 * @param count how many strands
 * @param length how long they are
 * @param cutY where they are cut off, down from the eyes
 * @param volume how far they stand off the skull
 * @param sideways how strongly they are combed away from the parting
 * @param backward how strongly they are combed to the back
 * @param outward how strongly they stand up
 * @param gravity how strongly they fall
 * @param curlRadius the radius of their curls
 * @param curlPitch the length of hair in one turn of a curl
 * @param clumps how many locks curl together; 0 for every hair on its own
 * @param parting where the parting is, across
 * @param strays how far single hairs leave the others
 */
record HairCut(
    int count,
    double length,
    double cutY,
    double volume,
    double sideways,
    double backward,
    double outward,
    double gravity,
    double curlRadius,
    double curlPitch,
    int clumps,
    double parting,
    double strays) {

  static HairCut of(HairStyle style, Dice dice) {
    double side = dice.unit() < 0.5 ? -1 : 1;
    double part = dice.between(0.3, 0.5) * side;
    return switch (style) {
      case BALD -> new HairCut(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
      case BUZZ -> new HairCut(11000, 0.075, 9, 0.03, 0.2, -0.3, 0.9, 0.3, 0, 1, 0, 0, 0.1);
      case SHORT ->
          new HairCut(8000, 0.62, 0.1, 0.15, 1.0, 0.45, 0.22, 0.35, 0.008, 0.5, 500, part, 0.09);
      case STRAIGHT ->
          new HairCut(
              7500, 3.4, 1.45, 0.11, 1.0, 0.1, 0.05, 1.0, 0.006, 0.9, 350, part * 0.5, 0.05);
      case WAVY ->
          new HairCut(7500, 3.6, 1.5, 0.19, 1.0, 0.15, 0.12, 0.85, 0.055, 0.75, 260, part, 0.1);
      case CURLS ->
          new HairCut(7000, 1.9, 1.3, 0.28, 0.9, 0.1, 0.4, 0.5, 0.075, 0.33, 420, part * 0.6, 0.16);
      case AFRO -> new HairCut(9000, 0.62, 9, 0.3, 0, -0.1, 1.3, 0, 0.035, 0.09, 1500, 0, 0.3);
      case BUN -> new HairCut(8000, 3.0, 9, 0.045, 0, 0, 0, 0, 0.004, 0.8, 300, 0, 0.05);
      case LONG ->
          new HairCut(
              8500, 6.5, 3.75, 0.12, 1.0, 0.1, 0.05, 1.0, 0.045, 1.7, 300, part * 0.3, 0.06);
    };
  }
}
