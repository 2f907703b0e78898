// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Has the memory swept after a photo is let go. What this program holds of it is overwritten at
 * once; in between, decoders and encoders of the platform leave small copies behind that nobody
 * reaches, and those are garbage until the collector comes by. It is asked to come soon, but not so
 * often that everybody else's requests would wait for it.
 */
final class Scraps {
  private static final long SOON_MILLIS = 200;
  private static final long REST_MILLIS = 10_000;
  private final ScheduledExecutorService timer;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final AtomicLong lastNanos =
      new AtomicLong(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(REST_MILLIS));

  Scraps(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Something of a photo was let go. */
  void left() {
    if (timer.isShutdown() || !planned.compareAndSet(false, true)) {
      return;
    }
    long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos.get());
    long wait = Math.max(SOON_MILLIS, REST_MILLIS - rested);
    Future<?> unused = timer.schedule(this::sweep, wait, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    planned.set(false);
    lastNanos.set(System.nanoTime());
    HeapRoom.collect();
  }
}
