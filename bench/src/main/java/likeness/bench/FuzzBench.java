// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import likeness.decode.DecodeLimits;
import likeness.image.Bands;
import likeness.jvm.codec.PhotoDecoders;
import likeness.testkit.hostile.FuzzRun;

/**
 * Decodes mutated files by the hundred thousand; run with {@code -Xmx256m}.
 *
 * <p>Arguments: how many files (100000 without), the number of the first (0 without). Prints how
 * many came to what, each failure with the number that makes its file again, and ends with 1 if
 * there was one.
 */
public final class FuzzBench {
  private static final int FILES = 100_000;
  private static final long HANG_MS = 60_000;

  /** Small, so that a header that lies within the limits cannot take the whole heap. */
  private static final DecodeLimits LIMITS = new DecodeLimits(10_000_000, 1_000_000);

  private FuzzBench() {}

  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : FILES;
    int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    PhotoDecoders decoders = PhotoDecoders.inProcess();
    FuzzRun run = new FuzzRun();
    Thread watch = new Thread(() -> watch(run), "watch");
    watch.setDaemon(true);
    watch.start();
    long start = System.nanoTime();
    run.run(first, first + count, bytes -> decoders.read(bytes, LIMITS, Bands.SEQUENTIAL));
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.out.println(
        count
            + " files in "
            + seconds
            + " s, heap limit "
            + Runtime.getRuntime().maxMemory() / 1_000_000
            + " MB");
    run.outcomes().forEach((outcome, files) -> System.out.println("  " + outcome + " " + files));
    System.out.println("  slowest " + run.slowest());
    System.out.println("  failures " + run.failures().size());
    run.failures().forEach(failure -> System.out.println("    " + failure));
    if (!run.failures().isEmpty()) {
      System.exit(1);
    }
  }

  /** Ends the run when one file does not come back at all. */
  private static void watch(FuzzRun run) {
    try {
      int before = run.current() - 1;
      while (run.current() != before) {
        before = run.current();
        // A watchdog: the same file still being read after the limit is the hang that is looked
        // for.
        Thread.sleep(HANG_MS);
      }
      System.out.println("file " + before + " hangs");
      Runtime.getRuntime().halt(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
