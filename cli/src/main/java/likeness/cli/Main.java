// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintWriter;
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
    subcommands = {
      MakeCommand.class,
      SheetCommand.class,
      VerifyCommand.class,
      InspectCommand.class,
      DocumentsCommand.class,
      PapersCommand.class,
      BatchCommand.class,
      DemoCommand.class,
      TraceCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of the program",
      "2:the arguments are wrong",
      "3:a photo was rejected",
      "4:a file could not be read or written"
    })
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // PDF writing reports on fonts that this program does not use.
    Logger.getLogger("org.apache.pdfbox").setLevel(Level.SEVERE);
    System.exit(run(new PrintWriter(System.err, true), args));
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (e, badArgs) -> Failures.report(e.getCommandLine(), e, ExitCode.USAGE));
    line.setExecutionExceptionHandler((e, command, result) -> Failures.report(command, e));
    return line.execute(args);
  }

  /** Names the release. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"likeness " + likeness.jvm.Likeness.VERSION};
    }
  }
}
