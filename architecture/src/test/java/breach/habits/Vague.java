// SPDX-License-Identifier: Apache-2.0
package breach.habits;

/** Throws what nobody can tell apart. */
public final class Vague {
  public void fail() {
    throw new RuntimeException("something");
  }
}
