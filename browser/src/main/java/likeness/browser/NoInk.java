// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

/** A scan without a signature. */
final class NoInk extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoInk() {
    super("no ink was found on the paper");
  }
}
