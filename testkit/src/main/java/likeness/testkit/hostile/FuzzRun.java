// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import likeness.portrait.PhotoRejected;

/**
 * Feeds mutated files to a decoder and counts what becomes of them: decoded, rejected with a code,
 * or a failure.
 *
 * <p>Any exception but {@code PhotoRejected}, any error, and any file that takes longer than five
 * seconds is a failure, kept with the number that makes the file again.
 */
public final class FuzzRun {
  private static final long PATIENCE_NS = 5_000_000_000L;
  private static final int NONE = -1;

  private final Mutator mutator = new Mutator();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private volatile int current = NONE;
  private long slowestNs;
  private int slowest = NONE;

  /** Runs the files {@code from} (inclusive) to {@code to} (exclusive). */
  public void run(int from, int to, Consumer<byte[]> decoder) {
    for (int number = from; number < to; number++) {
      byte[] file = mutator.file(number);
      long start = System.nanoTime();
      current = number;
      outcomes.merge(outcome(number, file, decoder), 1, Integer::sum);
      long taken = System.nanoTime() - start;
      if (taken > slowestNs) {
        slowestNs = taken;
        slowest = number;
      }
      if (taken > PATIENCE_NS) {
        failures.add(number + ": " + taken / 1_000_000 + " ms");
      }
    }
  }

  private String outcome(int number, byte[] file, Consumer<byte[]> decoder) {
    try {
      decoder.accept(file);
      return "decoded";
    } catch (PhotoRejected rejected) {
      return rejected.code().name();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      // The purpose of the run is to see these.
      failures.add(number + ": " + failure);
      return "FAILED";
    }
  }

  /** The number of the file that is being decoded, for a watch on another thread. */
  public int current() {
    return current;
  }

  /** How many files came to what, by name. */
  public Map<String, Integer> outcomes() {
    return outcomes;
  }

  /** One line a failure, the file's number first; empty is what is wanted. */
  public List<String> failures() {
    return failures;
  }

  /** The slowest file and its time. */
  public String slowest() {
    return slowest + ": " + slowestNs / 1_000_000 + " ms";
  }
}
