// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Works through the photos of a batch, some at a time.
 *
 * <p>Each thread takes the next photo when it has done with one, so there are never more photos in
 * memory than threads. Whatever goes wrong with one photo is a row of the report; only what would
 * go wrong with every photo, such as a full disk under the report or too little memory, ends the
 * batch.
 */
final class BatchRun {
  private final List<BatchEntry> entries;
  private final BatchStep step;
  private final BatchReport report;
  private final BatchCounts counts;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean stopped;

  BatchRun(List<BatchEntry> entries, BatchStep step, BatchReport report, BatchCounts counts) {
    this.entries = entries;
    this.step = step;
    this.report = report;
    this.counts = counts;
  }

  /**
   * Returns when all are done.
   *
   * @throws IOException if the report cannot be written
   */
  void run(int threads, ProgressBar progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<@Nullable Void>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(progress)));
      }
      for (Future<@Nullable Void> worker : workers) {
        await(worker);
      }
    } finally {
      stopped = true;
      pool.shutdown();
    }
  }

  private @Nullable Void work(ProgressBar progress) throws IOException {
    boolean finished = false;
    try {
      for (int i = next.getAndIncrement(); i < entries.size() && !stopped; ) {
        report.append(step.run(entries.get(i), counts));
        progress.advance();
        i = next.getAndIncrement();
      }
      finished = true;
    } finally {
      if (!finished) {
        stopped = true;
      }
    }
    return null;
  }

  private static void await(Future<?> worker) throws IOException {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted; go on with --resume", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a batch worker failed", cause);
    }
  }
}
