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
  /** The interpreter of this project, the same on every host. */
  public static final String OWN_RUNNER = "likeness";

  public EngineFacts {
    networks = List.copyOf(networks);
  }

  /**
   * A network that was run.
   *
   * @param sha256 of its file, in hexadecimal
   * @param runner what ran it: {@link #OWN_RUNNER}, or another by name
   */
  public record NetworkFact(String id, String sha256, String runner) {}
}
