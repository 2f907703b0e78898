// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.image.Bands;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/**
 * The threads that one photo may use beside its caller's: for the rows of a kernel and for networks
 * that do not wait for each other.
 *
 * <p>The caller's thread always does a share itself, so a photo makes progress however busy the
 * others are.
 */
final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService pool;

  /**
   * @param threads how many threads a photo may use in all; 1 uses the caller's alone
   */
  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected 1 or more, got " + threads);
    }
    this.threads = threads;
    pool =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            work -> {
              Thread thread = new Thread(work, "likeness-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  Bands bands() {
    return threads == 1 ? Bands.SEQUENTIAL : this::runBands;
  }

  NetworkRunner around(NetworkRunner runner) {
    return threads == 1 ? runner : requests -> runNetworks(runner, requests);
  }

  /**
   * Does work beside the caller's, if there is a thread for it; whoever needs its result must be
   * able to do it as well.
   */
  void meanwhile(Runnable work) {
    if (threads > 1) {
      Future<?> unused = pool.submit(work);
    }
  }

  private void runBands(int rows, Bands.Kernel kernel) {
    int parts = Math.min(threads, rows);
    List<Future<?>> others = new ArrayList<>();
    for (int part = 1; part < parts; part++) {
      int from = (int) ((long) rows * part / parts);
      int to = (int) ((long) rows * (part + 1) / parts);
      others.add(pool.submit(() -> kernel.run(from, to)));
    }
    kernel.run(0, rows / Math.max(1, parts));
    others.forEach(Workers::await);
  }

  private List<List<Tensor>> runNetworks(NetworkRunner runner, List<NetworkRequest> requests) {
    List<Future<List<List<Tensor>>>> others = new ArrayList<>();
    for (NetworkRequest request : requests.subList(1, requests.size())) {
      others.add(pool.submit(() -> runner.run(List.of(request))));
    }
    List<List<Tensor>> outputs = new ArrayList<>(runner.run(requests.subList(0, 1)));
    for (Future<List<List<Tensor>>> other : others) {
      outputs.addAll(await(other));
    }
    return outputs;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a photo was being worked on", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a worker failed", e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
