// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import likeness.server.http.Problem;

/**
 * Stops asking a provider that does not answer well: nobody waits for it then, and no photo is sent
 * for nothing. After a pause one request may try.
 */
final class Breaker {
  private static final int FAILURES = 5;
  private static final Duration SHORT = Duration.ofMinutes(1);

  /** For what an operator must set right first: a wrong key, an empty account. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private final String provider;
  private final Clock clock;
  private int failures;
  private Instant closedAgain = Instant.MIN;
  private boolean trying;

  Breaker(String provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * Lets a request pass.
   *
   * @throws Problem 503 if the provider is left alone for now
   */
  synchronized void pass() {
    Instant now = clock.instant();
    boolean open = now.isBefore(closedAgain);
    if (open || trying) {
      long seconds = open ? Duration.between(now, closedAgain).toSeconds() + 1 : 5;
      throw Problem.later(
          503, "provider-unavailable", provider + " does not answer at the moment", seconds);
    }
    trying = failures >= FAILURES;
  }

  synchronized void succeeded() {
    failures = 0;
    trying = false;
  }

  /** The provider did not do its part; what a photo's fault is, is not a failure. */
  synchronized void failed() {
    trying = false;
    failures++;
    if (failures >= FAILURES) {
      closedAgain = clock.instant().plus(SHORT);
    }
  }

  /** The provider will not do its part before somebody sets something right. */
  synchronized void refused() {
    trying = false;
    failures = FAILURES;
    closedAgain = clock.instant().plus(LONG);
  }
}
