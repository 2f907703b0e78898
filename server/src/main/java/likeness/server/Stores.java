// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import likeness.server.codes.CodeKey;
import likeness.server.codes.JdbcCodeStore;
import likeness.server.codes.UnlockCodes;
import likeness.server.counts.CountSettings;
import likeness.server.counts.DailyCounts;
import likeness.server.settings.DatabaseFile;
import likeness.server.settings.ServerSettings;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a server, opened by a thread of their own beside the first answers: what needs
 * them waits for them.
 */
final class Stores implements AutoCloseable {
  private static final Executor OPENER =
      work -> {
        Thread thread = new Thread(work, "opening stores");
        thread.setDaemon(true);
        thread.start();
      };

  private final ServerSettings.@Nullable Codes forCodes;
  private final @Nullable CountSettings forCounts;
  private final Clock clock;
  private final CompletableFuture<UnlockCodes> codes = new CompletableFuture<>();
  private final CompletableFuture<DailyCounts> counts = new CompletableFuture<>();

  /** What the settings name, still closed. */
  Stores(ServerSettings settings, Clock clock) {
    forCodes = settings.codes();
    forCounts = settings.counts();
    this.clock = clock;
  }

  /**
   * Looks at what can be seen of them without opening them.
   *
   * @throws IOException if one of them cannot be opened, whatever is done
   */
  void check() throws IOException {
    if (forCodes != null) {
      DatabaseFile.check(forCodes.database());
      CodeKey.check(forCodes.keyFile());
    }
    if (forCounts != null) {
      DatabaseFile.check(forCounts.database());
    }
  }

  /** Begins to open them; codes come first, as both may lie in one database. */
  void open() {
    OPENER.execute(
        () -> {
          open(codes, forCodes, each -> codes(each, clock));
          open(counts, forCounts, each -> counts(each, clock));
        });
  }

  private static <S, T> void open(
      CompletableFuture<T> store, @Nullable S settings, Function<S, T> opener) {
    try {
      if (settings != null) {
        store.complete(opener.apply(settings));
      }
    } catch (RuntimeException e) {
      store.completeExceptionally(e);
    }
  }

  private static UnlockCodes codes(ServerSettings.Codes settings, Clock clock) {
    try {
      UnlockCodes codes =
          new UnlockCodes(
              JdbcCodeStore.open(settings.database()), CodeKey.open(settings.keyFile()), clock);
      // What the first person with a code would otherwise wait for.
      codes.rehearse();
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DailyCounts counts(CountSettings settings, Clock clock) {
    try {
      return DailyCounts.open(settings, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Absent if results need none. */
  @Nullable CompletableFuture<UnlockCodes> codes() {
    return forCodes == null ? null : codes;
  }

  /** Absent if nothing is counted. */
  @Nullable CompletableFuture<DailyCounts> counts() {
    return forCounts == null ? null : counts;
  }

  /**
   * Waits until all are open.
   *
   * @throws IOException if a database or the key cannot be opened
   */
  void await() throws IOException {
    await(codes());
    await(counts());
  }

  boolean areOpen() {
    return isOpen(codes()) && isOpen(counts());
  }

  private static boolean isOpen(@Nullable CompletableFuture<?> opening) {
    return opening == null || opening.isDone() && !opening.isCompletedExceptionally();
  }

  private static void await(@Nullable CompletableFuture<?> opening) throws IOException {
    try {
      Object unused = opening == null ? null : opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unread) {
        IOException unreadable = unread.getCause();
        throw unreadable == null ? new IOException(unread) : unreadable;
      }
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  @Override
  public void close() {
    if (forCounts != null && isOpen(counts)) {
      counts.join().close();
    }
  }
}
