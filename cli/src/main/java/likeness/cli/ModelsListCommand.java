// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import likeness.json.JsonArray;
import likeness.json.JsonBoolean;
import likeness.json.JsonObject;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.slot.SlotManifest;
import likeness.slots.InstalledModel;
import likeness.slots.ShippedManifests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the networks that were added and those that are described. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "List the networks that were added, and those that are known, with their licences.")
final class ModelsListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, SlotManifest> known = new LinkedHashMap<>();
    ShippedManifests.all().forEach(manifest -> known.put(manifest.id(), manifest));
    List<String> added = new ArrayList<>();
    for (InstalledModel model : ModelsCommand.store().all()) {
      known.put(model.manifest().id(), model.manifest());
      added.add(model.manifest().id());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          JsonWriter.indented(
              JsonArray.of(
                  known.values().stream()
                      .map(manifest -> toJson(manifest, added.contains(manifest.id())))
                      .toList())));
    } else {
      known.values().forEach(manifest -> describe(out, manifest, added.contains(manifest.id())));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void describe(PrintWriter out, SlotManifest manifest, boolean added) {
    out.println(
        Columns.pad(manifest.id(), 20)
            + Columns.pad(added ? "added" : "not added", 11)
            + manifest.name()
            + "; "
            + ModelsCommand.terms(manifest));
  }

  private static JsonObject toJson(SlotManifest manifest, boolean added) {
    Map<String, JsonValue> members = new LinkedHashMap<>(manifest.toJson().members());
    members.put("added", JsonBoolean.of(added));
    return JsonObject.of(members);
  }
}
