// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import likeness.server.LikenessServer;
import likeness.server.settings.ServerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serve the page and the rule book; in ephemeral mode also work on photos, in memory.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private ConfigOptions config;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen (default: 127.0.0.1).")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "0 for any that is free (default: 8080).")
  private @Nullable Integer port;

  @Option(
      names = "--app",
      paramLabel = "FOLDER",
      defaultValue = "${sys:" + ServeArguments.APP_PROPERTY + "}",
      description = "The built page (default: what the launcher finds in web/dist).")
  private @Nullable Path app;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return serve(told(), spec.commandLine().getOut());
  }

  ServeArguments told() {
    return new ServeArguments(config.profile(), config.config(), host, port, app);
  }

  /** Serves until the process is told to stop, and gives the exit code. */
  static int serve(ServeArguments told, PrintWriter out) throws IOException, InterruptedException {
    ServerSettings settings =
        ConfigOptions.read(told.config(), told.profile(), "on-device")
            .listening(told.host(), told.port(), told.app());
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (LikenessServer server = LikenessServer.start(settings, out, Clock.systemUTC())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitStop(stop, stopped)));
      out.println(
          "likeness: "
              + settings.policy().mode().word()
              + ", at "
              + (settings.tls() == null ? "http" : "https")
              + "://"
              + settings.host()
              + ":"
              + server.port()
              + "/");
      server.awaitStores();
      stop.await();
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  /** The machine goes down when its hooks return, so this one waits for the last answer. */
  private static void awaitStop(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
