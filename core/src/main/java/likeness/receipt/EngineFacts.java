// SPDX-License-Identifier: Apache-2.0
package likeness.receipt;

import java.util.List;

/**
 * What made the portrait.
 *
 * @param version the engine's release
 * @param networks the networks it used, by id and SHA-256
 */
public record EngineFacts(String version, List<NetworkFact> networks) {

  public EngineFacts {
    networks = List.copyOf(networks);
  }

  /** A network's id and the SHA-256 of its file in hexadecimal. */
  public record NetworkFact(String id, String sha256) {}
}
