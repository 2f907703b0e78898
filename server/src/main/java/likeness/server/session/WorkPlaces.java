// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import likeness.server.http.Problem;

/** How many photos are worked on at a time, and how many may wait for it. */
final class WorkPlaces {
  private static final long PATIENCE_SECONDS = 20;
  private static final long RETRY_SECONDS = 5;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int maxWaiting;

  WorkPlaces(int places, int maxWaiting) {
    this.places = new Semaphore(places, true);
    this.maxWaiting = maxWaiting;
  }

  <T> T run(Supplier<T> work) {
    boolean placed = places.tryAcquire() || await();
    if (!placed) {
      throw Problem.later(
          503, "busy", "too many photos are being worked on; try again soon", RETRY_SECONDS);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean await() {
    if (waiting.incrementAndGet() > maxWaiting) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }
}
