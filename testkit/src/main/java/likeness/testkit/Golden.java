// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

/** Whether this run is to accept what it makes as the new expectation. */
final class Golden {

  private Golden() {}

  static boolean accepting() {
    return Boolean.getBoolean("likeness.golden.accept");
  }
}
