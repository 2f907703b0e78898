// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.image.Bands;

/** Two bands at the same time, as a host with two cores runs them. */
final class TwoThreads implements Bands, AutoCloseable {
  private final ExecutorService other =
      Executors.newFixedThreadPool(
          1,
          work -> {
            Thread thread = new Thread(work, "second band");
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public void run(int rows, Kernel kernel) {
    Future<?> upper = other.submit(() -> kernel.run(0, rows / 2));
    kernel.run(rows / 2, rows);
    try {
      upper.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a band", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the other band failed", e);
    }
  }

  @Override
  public void close() {
    other.shutdown();
  }
}
