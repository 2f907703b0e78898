// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line's entry. */
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "ID, passport and visa photos that the office accepts, with proof of what was done.",
    footer = {
      "",
      "The launcher also knows serve, policy, codes and audit, a program of their own:",
      "likeness serve --help"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of the program; of verify: altered; of check: failed",
      "2:the arguments are wrong",
      "3:a photo was rejected",
      "4:a file could not be read or written",
      "5:of verify: cannot tell; of check: in doubt or not judged"
    })
public final class Main {
  private static final int HELP_WIDTH = 100;

  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          MakeCommand.class,
          SheetCommand.class,
          CheckCommand.class,
          VerifyCommand.class,
          ReceiptCommand.class,
          InspectCommand.class,
          DocumentsCommand.class,
          PapersCommand.class,
          BatchCommand.class,
          ModelsCommand.class,
          DemoCommand.class,
          TraceCommand.class,
          AutoComplete.GenerateCompletion.class);

  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // PDF writing reports on fonts that this program does not use.
    Logger.getLogger("org.apache.pdfbox").setLevel(Level.SEVERE);
    System.exit(run(utf8(System.out), utf8(System.err), args));
  }

  /** The names of files and countries need more letters than some locales have. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs one command, which writes to the standard output. */
  static int run(PrintWriter err, String... args) {
    return run(utf8(System.out), err, args);
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main());
    commands(args).forEach(line::addSubcommand);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(HELP_WIDTH);
    // A photo may be called @me.jpg; that is no file of arguments.
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((e, badArgs) -> Failures.report(e));
    line.setExecutionExceptionHandler((e, command, result) -> Failures.report(command, e));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return Failures.reportNoMemory(line);
    }
  }

  /**
   * The command that the first argument names; all of them when it names none, or asks for the
   * completion of all. Reading what the others take costs a tenth of a second.
   */
  private static List<Class<?>> commands(String... args) {
    for (Class<?> command : COMMANDS) {
      if (args.length > 0
          && command != AutoComplete.GenerateCompletion.class
          && command.getAnnotation(Command.class).name().equals(args[0])) {
        return List.of(command);
      }
    }
    return COMMANDS;
  }

  /** Names the release. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"likeness " + likeness.jvm.Likeness.VERSION};
    }
  }
}
