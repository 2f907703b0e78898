// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import likeness.slots.InstalledModel;
import likeness.slots.ModelRefused;
import likeness.slots.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares networks with their manifests. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Compare length and SHA-256 of the networks that were added with their manifests.")
final class ModelsVerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "As 'likeness models list' names it (default: all that were added).")
  private List<String> ids = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ModelStore store = ModelsCommand.store();
    int worst = ExitCode.OK;
    for (InstalledModel model : wanted(store)) {
      try {
        store.verify(model);
        spec.commandLine()
            .getOut()
            .println(
                Columns.pad(model.manifest().id(), 20)
                    + "intact, SHA-256 "
                    + model.manifest().file().sha256());
      } catch (ModelRefused e) {
        worst = Failures.report(spec.commandLine(), e);
      }
    }
    return worst;
  }

  private List<InstalledModel> wanted(ModelStore store) throws IOException {
    if (ids.isEmpty()) {
      return store.all();
    }
    List<InstalledModel> models = new ArrayList<>();
    for (String id : ids) {
      InstalledModel model = store.find(id);
      if (model == null) {
        throw ModelsCommand.notAdded(id);
      }
      models.add(model);
    }
    return models;
  }
}
