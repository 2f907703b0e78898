// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One line a request: time, method, route, status, milliseconds. The route is the server's own word
 * for a path, never the path itself; addresses, names and queries are not in it.
 *
 * <p>Put into words and written by a thread of its own, so that no answer waits for a slow disk;
 * when lines come faster than they can be written, some are left out and counted.
 */
public final class AccessLog implements AutoCloseable {
  private static final int WAITING_LINES = 8192;
  private static final long EVERY_MILLIS = 100;
  private static final long MILLIS_A_SECOND = 1000;

  /** What is known of a request. */
  private record Line(long second, String words, long millis) {}

  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
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

  /**
   * Notes one request.
   *
   * @param words method, route and status
   */
  void note(String words, long millis) {
    if (waiting.get() >= WAITING_LINES) {
      dropped.incrementAndGet();
      return;
    }
    waiting.incrementAndGet();
    lines.add(new Line(clock.millis() / MILLIS_A_SECOND, words, millis));
  }

  /** All that came since the last time at once: one write, and no waking for each line. */
  private void write() {
    try {
      StringBuilder text = new StringBuilder();
      while (!closed || !lines.isEmpty()) {
        text.setLength(0);
        gather(text);
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
          text.append("access-log: left out ").append(lost).append(" lines\n");
        }
        if (text.length() > 0) {
          out.append(text);
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

  private void gather(StringBuilder text) {
    long second = Long.MIN_VALUE;
    String time = "";
    for (Line line = lines.poll(); line != null; line = lines.poll()) {
      waiting.decrementAndGet();
      if (line.second() != second) {
        second = line.second();
        time = Instant.ofEpochSecond(second).toString();
      }
      text.append(time)
          .append(' ')
          .append(line.words())
          .append(' ')
          .append(line.millis())
          .append("ms\n");
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
