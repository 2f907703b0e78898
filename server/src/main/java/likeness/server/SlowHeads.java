// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections whose request's head does not come to an end. Jetty closes those that send
 * nothing for a while; a byte now and then keeps them open for days, and a few thousand of them
 * keep everybody else out.
 */
final class SlowHeads implements Connection.Listener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

  /** What was seen when a connection last had no request in part; times in nanoseconds. */
  private record Seen(long messages, long bytes, long since) {}

  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "slow-heads");
            thread.setDaemon(true);
            return thread;
          });

  SlowHeads() {
    Future<?> unused =
        timer.scheduleWithFixedDelay(
            this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, seen(connection, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private static Seen seen(Connection connection, long now) {
    return new Seen(connection.getMessagesIn(), connection.getBytesIn(), now);
  }

  private void look() {
    long now = System.nanoTime();
    open.forEach(
        (connection, before) -> {
          boolean working = connection.getMessagesIn() > connection.getMessagesOut();
          boolean progress = connection.getMessagesIn() > before.messages();
          boolean silent = connection.getBytesIn() == before.bytes();
          if (working || progress || silent) {
            open.computeIfPresent(connection, (same, old) -> seen(connection, now));
          } else if (now - before.since() > PATIENCE.toNanos()) {
            connection.getEndPoint().close();
          }
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
