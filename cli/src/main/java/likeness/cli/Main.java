// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry. */
@Command(name = "likeness", mixinStandardHelpOptions = true, version = "likeness 0.1.0")
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
