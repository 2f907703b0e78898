// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import likeness.jvm.Likeness;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry of the commands that need the server's libraries; the launcher chooses it. */
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    versionProvider = ServerMain.Version.class,
    description = "The server of Likeness, its privacy policy, its unlock codes, and its audit.",
    subcommands = {ServeCommand.class, PolicyCommand.class, CodesCommand.class, AuditCommand.class})
public final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) {
    // What Jetty has to say of requests may hold parts of them.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    System.exit(run(utf8(System.out), utf8(System.err), args));
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    Optional<ServeArguments> told = ServeArguments.plain(List.of(args));
    if (told.isPresent()) {
      try {
        return ServeCommand.serve(told.get(), out);
      } catch (Exception e) {
        // As below, where picocli hands over whatever a command threw: each ends with its reason
        // and code.
        return explain(e, "likeness serve", err);
      }
    }
    CommandLine line = new CommandLine(new ServerMain());
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(
        (e, command, result) -> explain(e, command.getCommandSpec().qualifiedName(), err));
    return line.execute(args);
  }

  /** Says what went wrong and gives the exit code. */
  private static int explain(Exception e, String command, PrintWriter err) {
    err.println(command + ": " + wording(e));
    return e instanceof IllegalArgumentException ? 2 : e instanceof java.io.IOException ? 4 : 1;
  }

  private static String wording(Exception e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return e.getMessage() + ": there is no such file";
    }
    return e instanceof IllegalArgumentException || e instanceof java.io.IOException
        ? String.valueOf(e.getMessage())
        : "a fault of the program: " + e;
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Names the release. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"likeness " + Likeness.VERSION};
    }
  }
}
