// SPDX-License-Identifier: Apache-2.0
package likeness.slot;

import org.jspecify.annotations.Nullable;

/**
 * On which terms a network may be used.
 *
 * @param licence what the weights are under, in the makers' words or an SPDX id
 * @param commercialUse whether that includes gain
 * @param attribution whom to name
 * @param note what a person should know before accepting
 */
public record SlotTerms(
    String licence, CommercialUse commercialUse, String attribution, @Nullable String note) {

  public SlotTerms {
    if (licence.isBlank() || attribution.isBlank()) {
      throw new IllegalArgumentException("licence, attribution: expected text, got none");
    }
  }

  /** Whether a person must accept the terms before the network may be added. */
  public boolean needAcceptance() {
    return commercialUse != CommercialUse.ALLOWED;
  }
}
