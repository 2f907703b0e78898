// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a network away. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Remove a network that was added, and what is left of a download of it.")
final class ModelsRemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "As 'likeness models list' names it.")
  private String id;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!ModelsCommand.store().remove(id)) {
      throw ModelsCommand.notAdded(id);
    }
    spec.commandLine().getOut().println("removed " + id);
    return ExitCode.OK;
  }
}
