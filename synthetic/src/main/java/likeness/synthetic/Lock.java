// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;

/**
 * What the hairs of one lock have in common, and what one hair has to itself.
 *
 * @param phase where in its turn the curl begins
 * @param lift how much higher than others the lock lies, about 1
 * @param flare how far it swings out below the ears
 * @param wild how far the hair strays
 * @param length how long it is
 * @param cutY where it is cut off
 * @param volume how far it stands off the skull
 * @param width in inter-eye distances
 * @param tone its brightness, about 1
 */
record Lock(
    double phase,
    double lift,
    double flare,
    double wild,
    double length,
    double cutY,
    double volume,
    double width,
    double tone) {

  /**
   * @param own the lock's dice, the same for all its hairs
   * @param dice the hair's
   */
  static Lock of(HairCut cut, Dice own, Dice dice) {
    double phase = own.between(0, Elementary.PI * 2.0) + dice.bell() * 0.35;
    double lift = own.between(0.75, 1.15);
    double flare = own.between(-0.04, 0.16);
    double cutY = cut.cutY() + own.between(-0.16, 0.16) + dice.bell() * 0.08;
    double tone = own.between(0.86, 1.12) * dice.between(0.85, 1.12);
    boolean stray = dice.unit() < 0.02 + cut.strays() * 0.2;
    double spread = cut.volume() * lift * dice.between(0.25, 1.05);
    double length = cut.length() * dice.between(0.8, 1.05);
    double wild = cut.strays();
    return stray
        ? new Lock(phase, lift, flare, 0.5 + wild, length * 1.08, cutY, spread * 1.35, 0.004, tone)
        : new Lock(phase, lift, flare, wild * 0.6, length, cutY, spread, thickness(dice), tone);
  }

  private static double thickness(Dice dice) {
    return 0.0075 * dice.between(0.7, 1.2);
  }

  /** The same, closer to the skull. */
  Lock flattened(double factor) {
    return new Lock(phase, lift, flare, wild, length, cutY, volume * factor, width, tone);
  }
}
