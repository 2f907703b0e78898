// SPDX-License-Identifier: Apache-2.0
package breach.habits;

/** Writes to a standard stream. */
public final class Speaks {
  public void aloud() {
    System.out.println();
  }
}
