// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

/** How much of an alteration. */
public enum Strength {
  /** Below what people notice side by side; not held against the verifier. */
  FAINT,
  /** Seen when looked for. */
  MODEST,
  /** Seen at once. */
  PLAIN;

  double of(double faint, double modest, double plain) {
    return switch (this) {
      case FAINT -> faint;
      case MODEST -> modest;
      case PLAIN -> plain;
    };
  }
}
