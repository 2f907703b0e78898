// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

/** The page no longer wants the result; not an error. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("stopped");
  }
}
