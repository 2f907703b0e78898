// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.time.Instant;

/**
 * What is known of a code: nothing that tells the code, or who used it.
 *
 * @param id to name it by in lists
 * @param batch the operator's word for those minted together
 * @param uses how often it opens something
 * @param used how often it has
 */
public record StoredCode(
    String id, String hash, String batch, int uses, int used, Instant expires, boolean revoked) {

  /** Whether it opens something at a moment. */
  public boolean isGood(Instant now) {
    return !revoked && used < uses && now.isBefore(expires);
  }

  @Override
  public String toString() {
    return "[code " + id + "]";
  }
}
