// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.time.Duration;
import java.util.Set;

/**
 * How a download may go.
 *
 * @param hosts which may be asked, in lower case, with the port where the address names one
 * @param tries how often in a row it may fail without anything having come
 * @param pause how long to wait after the first failure; doubled after each further one
 * @param timeout how long a server may be silent
 */
public record DownloadRules(Set<String> hosts, int tries, Duration pause, Duration timeout) {

  public DownloadRules {
    hosts = Set.copyOf(hosts);
    if (tries < 1 || tries > 20) {
      throw new IllegalArgumentException("tries: expected 1 to 20, got " + tries);
    }
  }

  /** Five tries in a row, 1, 2, 4 and 8 seconds apart; a server may be silent for 30 seconds. */
  public static DownloadRules of(Set<String> hosts) {
    return new DownloadRules(hosts, 5, Duration.ofSeconds(1), Duration.ofSeconds(30));
  }
}
