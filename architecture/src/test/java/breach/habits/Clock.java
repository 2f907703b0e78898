// SPDX-License-Identifier: Apache-2.0
package breach.habits;

/** Reads the time. */
public final class Clock {
  public long now() {
    return System.currentTimeMillis();
  }
}
