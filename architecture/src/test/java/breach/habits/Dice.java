// SPDX-License-Identifier: Apache-2.0
package breach.habits;

import java.util.Random;

/** Asks chance. */
public final class Dice {
  private final Random random = new Random();

  public int roll() {
    return random.nextInt(6);
  }
}
