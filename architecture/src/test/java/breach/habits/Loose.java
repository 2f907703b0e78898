// SPDX-License-Identifier: Apache-2.0
package breach.habits;

/** Neither final nor abstract, with a field that anyone may change. */
public class Loose {
  public int width;
}
