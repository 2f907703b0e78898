// SPDX-License-Identifier: Apache-2.0
package likeness.slot;

/** Whether a network may be used for gain, as far as its makers have said. */
public enum CommercialUse {
  /** The licence of the weights allows it. */
  ALLOWED,
  /** Code and weights, or weights and the pictures behind them, say different things. */
  UNCLEAR,
  /** Only by a contract with the makers. */
  FORBIDDEN
}
