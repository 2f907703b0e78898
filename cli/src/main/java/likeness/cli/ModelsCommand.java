// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import likeness.slot.SlotManifest;
import likeness.slots.DataFolder;
import likeness.slots.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Better networks for the matte, added by whoever runs this program. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description =
        "List, add, remove and verify networks that cut people out better than the base one.",
    subcommands = {
      ModelsListCommand.class,
      ModelsAddCommand.class,
      ModelsRemoveCommand.class,
      ModelsVerifyCommand.class
    },
    footer = {
      "",
      "They lie in the user's data folder, or where " + DataFolder.VARIABLE + " says.",
      "Example: likeness models add modnet --file modnet.onnx",
      "then: likeness make portrait.jpg -d cv-photo --studio --model modnet"
    })
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected one of list, add, remove, verify after 'models'");
  }

  static ModelStore store() {
    return new ModelStore(DataFolder.ofModels());
  }

  /** One line on the terms, for people. */
  static String terms(SlotManifest manifest) {
    return switch (manifest.terms().commercialUse()) {
      case ALLOWED -> manifest.terms().licence();
      case UNCLEAR -> manifest.terms().licence() + " [commercial use unclear]";
      case FORBIDDEN -> manifest.terms().licence() + " [NON-COMMERCIAL ONLY]";
    };
  }

  static IllegalArgumentException notAdded(String id) {
    return new IllegalArgumentException(
        "ID: expected one of those that were added ('likeness models list'), got " + id);
  }
}
