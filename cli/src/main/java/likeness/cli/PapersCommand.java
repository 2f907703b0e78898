// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.spec.PaperSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the papers that sheets can be made for. */
@Command(
    name = "papers",
    mixinStandardHelpOptions = true,
    description = "List the papers for print sheets.")
final class PapersCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<PaperSpec> papers = Likeness.ruleBook().papers().all();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          JsonWriter.indented(JsonArray.of(papers.stream().map(PapersCommand::toJson).toList())));
    } else {
      papers.forEach(
          paper ->
              out.println(
                  paper.id()
                      + " ".repeat(Math.max(1, 12 - paper.id().length()))
                      + millimetres(paper.widthMm())
                      + " × "
                      + millimetres(paper.heightMm())
                      + " mm  "
                      + paper.names().en()));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String millimetres(double value) {
    return JsonNumber.decimalText(value, 1);
  }

  private static JsonObject toJson(PaperSpec paper) {
    return JsonObject.builder()
        .put("id", paper.id())
        .put("name", paper.names().en())
        .put("width_mm", paper.widthMm(), 2)
        .put("height_mm", paper.heightMm(), 2)
        .put("aliases", JsonArray.ofStrings(paper.aliases()))
        .build();
  }
}
