// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One line a request: time, method, route, status, milliseconds. The route is the server's own word
 * for a path, never the path itself; addresses, names and queries are not in it.
 *
 * <p>Written by a thread of its own, so that no answer waits for a slow disk; when lines come
 * faster than they can be written, some are left out and counted.
 */
public final class AccessLog implements AutoCloseable {
  private static final int WAITING_LINES = 8192;
  private static final long EVERY_MILLIS = 100;
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(WAITING_LINES);
  private final AtomicLong dropped = new AtomicLong();
  private final PrintWriter out;
  private final Clock clock;
  private final Thread writer;
  private volatile boolean closed;

  public AccessLog(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
    writer = new Thread(this::write, "access-log");
    writer.setDaemon(true);
    writer.start();
  }

  /** Notes one request. */
  public void note(String method, String route, int status, long millis) {
    String line =
        clock.instant().truncatedTo(ChronoUnit.SECONDS)
            + " "
            + method
            + " "
            + route
            + " "
            + status
            + " "
            + millis
            + "ms";
    if (!lines.offer(line)) {
      dropped.incrementAndGet();
    }
  }

  /** All that came since the last time at once: one write, and no waking for each line. */
  private void write() {
    try {
      while (!closed || !lines.isEmpty()) {
        StringBuilder text = new StringBuilder();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
          text.append(line).append('\n');
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
          text.append("access-log: left out ").append(lost).append(" lines\n");
        }
        if (text.length() > 0) {
          out.print(text);
          out.flush();
        }
        if (!closed) {
          // Lines are gathered meanwhile; what is left is written on closing.
          Thread.sleep(EVERY_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      writer.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
