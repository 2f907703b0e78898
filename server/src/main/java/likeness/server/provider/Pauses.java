// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before asking again: each time up to twice as long, by chance in between, so
 * that those who failed together do not come back together.
 *
 * @param first the most before the second try
 * @param most the most before any
 * @param chance a number from 0 to 1, anew each time
 */
record Pauses(Duration first, Duration most, DoubleSupplier chance, Sleeper sleeper) {
  private static final int LEAST_SHARE = 4;

  /** Waits. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  static Pauses usual() {
    return new Pauses(
        Duration.ofMillis(500),
        Duration.ofSeconds(8),
        Math::random,
        time -> Thread.sleep(time.toMillis()));
  }

  /**
   * The wait after some try, from 1; no shorter than what the other side asked for.
   *
   * @return empty if the other side asks for more than is waited here
   */
  Optional<Duration> after(int tried, Duration asked) {
    if (asked.compareTo(most) > 0) {
      return Optional.empty();
    }
    long limit = Math.min(most.toMillis(), first.toMillis() << Math.min(16, tried - 1));
    long least = limit / LEAST_SHARE;
    long wait = least + (long) (chance.getAsDouble() * (limit - least));
    return Optional.of(Duration.ofMillis(Math.max(wait, asked.toMillis())));
  }
}
