// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import likeness.policy.DataKind;
import likeness.policy.Policy;
import likeness.server.LikenessServer;
import likeness.server.audit.Scratch;
import likeness.server.settings.ServerSettings;

/** A server in this process, with a policy's limits and a clock that is put forward by hand. */
public final class ScratchServer implements Scratch {
  private final Path folder;
  private final LikenessServer server;
  private final HandClock clock = new HandClock();

  private static final class HandClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private ScratchServer(Path folder, ServerSettings settings) throws IOException {
    this.folder = folder;
    server = LikenessServer.start(settings, new PrintWriter(PrintWriter.nullWriter()), clock);
    server.awaitStores();
  }

  /**
   * Starts one; its codes lie in a folder that goes with it. Providers are not asked, and nothing
   * is counted.
   */
  public static ScratchServer of(ServerSettings like) throws IOException {
    Path folder = Files.createTempDirectory("likeness-scratch");
    ServerSettings.Codes codes =
        like.codes() == null
            ? null
            : new ServerSettings.Codes(
                "jdbc:sqlite:" + folder.resolve("codes.db"), folder.resolve("codes.key"));
    Policy policy = like.policy();
    Policy alone =
        new Policy(
            policy.profile(),
            policy.mode(),
            policy.operator(),
            policy.kept().stream().filter(flow -> flow.what() != DataKind.DAILY_COUNT).toList(),
            List.of(),
            policy.cookies(),
            policy.rights());
    return new ScratchServer(
        folder,
        new ServerSettings(
            alone,
            "127.0.0.1",
            0,
            false,
            null,
            null,
            codes,
            List.of(),
            null,
            like.limits(),
            like.log()));
  }

  @Override
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void advance(Duration time) {
    clock.now = clock.now.plus(time);
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
