// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.util.concurrent.atomic.AtomicLong;
import likeness.server.http.Problem;

/** How many bytes of people's pictures may lie in memory, all sessions together. */
final class ByteBudget {
  private static final long RETRY_SECONDS = 10;
  private final long limit;
  private final AtomicLong used = new AtomicLong();

  ByteBudget(long limit) {
    this.limit = limit;
  }

  /**
   * Takes bytes.
   *
   * @throws Problem 503 if there are not as many left; nothing is taken then
   */
  void take(long bytes) {
    long before = used.getAndAdd(bytes);
    if (before + bytes > limit) {
      used.addAndGet(-bytes);
      throw Problem.later(
          503, "busy", "the server holds as many photos as it can; try again soon", RETRY_SECONDS);
    }
  }

  void giveBack(long bytes) {
    used.addAndGet(-bytes);
  }

  long used() {
    return used.get();
  }
}
