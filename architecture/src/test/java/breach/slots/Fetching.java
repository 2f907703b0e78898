// SPDX-License-Identifier: Apache-2.0
package breach.slots;

import breach.geometry.Uphill;

/** Uses what only one class may use. */
public final class Fetching {
  public Uphill fetch() {
    return new Uphill();
  }
}
