// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentSpecs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and searches the rule book. */
@Command(
    name = "documents",
    mixinStandardHelpOptions = true,
    description = "List the documents of the rule book, or those that fit some words.",
    subcommands = DocumentShowCommand.class)
final class DocumentsCommand implements Callable<Integer> {
  private static final int ALL = Integer.MAX_VALUE;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "A country, its code, a kind of document, a part of a name or id.")
  private List<String> words = List.of();

  @Option(names = "--counts", description = "Only count them, by grade and by region.")
  private boolean counts;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (counts) {
      new DocumentCounts(Likeness.ruleBook().all()).print(spec.commandLine().getOut(), json);
      return ExitCode.OK;
    }
    return print(String.join(" ", words), json);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List them all, as without any word.")
  int list(@Option(names = "--json", description = "Write JSON.") boolean asJson) {
    return print("", asJson);
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = "List those that fit some words, also words that are commands here.")
  int search(
      @Parameters(
              paramLabel = "WORD",
              arity = "1..*",
              description = "A country, its code, a kind of document, a part of a name or id.")
          List<String> sought,
      @Option(names = "--json", description = "Write JSON.") boolean asJson) {
    return print(String.join(" ", sought), asJson);
  }

  private int print(String query, boolean asJson) {
    DocumentSpecs documents = Likeness.ruleBook();
    List<DocumentEntry> found =
        query.isBlank() ? documents.entries() : documents.search(query, ALL);
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.print(
          JsonWriter.indented(JsonArray.of(found.stream().map(DocumentsCommand::toJson).toList())));
      out.flush();
    } else {
      found.forEach(entry -> out.println(line(entry)));
      out.flush();
    }
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("likeness documents: nothing fits '" + query + "'");
    }
    return ExitCode.OK;
  }

  private static String line(DocumentEntry entry) {
    @Nullable String remark = remark(entry);
    return Columns.pad(entry.id(), 36)
        + entry.name()
        + (remark == null ? "" : "  [" + remark + "]");
  }

  /** Why a photo that a person makes cannot be handed in as it is. */
  private static @Nullable String remark(DocumentEntry entry) {
    return switch (entry.status()) {
      case CURRENT -> null;
      case CERTIFIED_ONLY -> "certified photographers only";
      case CAPTURE_ONLY -> "the office takes the picture";
      case NO_PHOTO -> "no photo is handed in";
    };
  }

  private static JsonObject toJson(DocumentEntry entry) {
    return JsonObject.builder()
        .put("id", entry.id())
        .put("country", entry.country())
        .put("type", entry.type().name().toLowerCase(Locale.ROOT))
        .put("status", entry.status().name().toLowerCase(Locale.ROOT))
        .put("names", JsonArray.ofStrings(entry.names()))
        .build();
  }
}
