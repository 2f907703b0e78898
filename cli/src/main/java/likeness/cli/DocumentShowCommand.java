// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNull;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.spec.DocumentFigures;
import likeness.spec.DocumentFigures.Figure;
import likeness.spec.DocumentSpec;
import likeness.spec.JudgedFigures;
import likeness.spec.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all that the rule book says of a document, or where two differ. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show every figure of a document with its source, date and grade.")
final class DocumentShowCommand implements Callable<Integer> {
  private static final int NAME_WIDTH = 30;

  @Parameters(paramLabel = "ID", description = "The document.")
  private String id;

  @Option(
      names = "--compare",
      paramLabel = "ID2",
      description = "Show only what differs from this document.")
  private @Nullable String other;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DocumentSpec document = Likeness.ruleBook().get(id);
    PrintWriter out = spec.commandLine().getOut();
    if (other == null) {
      show(document, out);
    } else {
      compare(document, Likeness.ruleBook().get(other), out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private void show(DocumentSpec document, PrintWriter out) {
    if (json) {
      out.print(JsonWriter.indented(toJson(document)));
      return;
    }
    Provenance provenance = document.provenance();
    out.println(document.id() + "  " + String.join(" / ", document.names().all()));
    line(out, "evidence", evidence(provenance));
    line(out, "a photo that keeps to it", document.standing().words());
    line(out, "here", offer(document));
    List<String> withoutText = withoutText(document);
    if (!withoutText.isEmpty()) {
      line(out, "no text was found for", String.join(", ", withoutText));
    }
    for (Figure figure : DocumentFigures.of(document)) {
      line(out, figure.name(), figure.value() + sources(figure, provenance));
    }
    out.println("sources");
    for (int i = 0; i < provenance.sources().size(); i++) {
      Provenance.Source source = provenance.sources().get(i);
      out.println("  [" + (i + 1) + "] " + source.title() + ", " + dates(source));
      out.println("      " + (source.url() == null ? "no address" : source.url()));
    }
    for (Provenance.Conflict conflict : provenance.conflicts()) {
      out.println((conflict.open() ? "open conflict: " : "conflict: ") + conflict.field());
      conflict
          .values()
          .forEach(claim -> out.println("  " + claim.value() + " — " + claim.source()));
      out.println("  followed: " + conflict.chosen() + "; " + conflict.reason());
    }
    if (document.notes() != null) {
      out.println(document.notes());
    }
  }

  private static List<String> withoutText(DocumentSpec document) {
    return JudgedFigures.withoutText(document).stream().map(JsonField::wordOf).toList();
  }

  private static String offer(DocumentSpec document) {
    String why = document.offer().why();
    String way =
        switch (document.offer().way()) {
          case MAKE -> "can be made";
          case CHECK_ONLY -> "can only be checked";
          case NOT_AT_HOME -> "not possible at home";
        };
    return why == null ? way : way + ": " + why;
  }

  private static String evidence(Provenance provenance) {
    return JsonField.wordOf(provenance.grade()).replace('_', ' ')
        + ", confidence "
        + JsonField.wordOf(provenance.confidence())
        + ", checked "
        + provenance.lastChecked();
  }

  /** The numbers of the texts that the figure is from, or how it is known without one. */
  private static String sources(Figure figure, Provenance provenance) {
    Provenance.FieldGroup group = figure.group();
    if (group == null) {
      return "";
    }
    Provenance.Evidence evidence = provenance.fieldEvidence().get(group);
    if (evidence == Provenance.Evidence.BACKGROUND) {
      return "  [no text was found]";
    }
    StringBuilder numbers = new StringBuilder();
    for (Provenance.Source source : provenance.sources(group)) {
      numbers.append(" [").append(provenance.sources().indexOf(source) + 1).append(']');
    }
    return numbers.isEmpty() ? "" : " " + numbers;
  }

  /** The row's, but of a figure without a text that it is common knowledge. */
  private static @Nullable String grade(Provenance.@Nullable Evidence evidence, Provenance of) {
    if (evidence == null) {
      return null;
    }
    return JsonField.wordOf(
        evidence == Provenance.Evidence.READ ? of.grade() : Provenance.Grade.BACKGROUND);
  }

  private static String dates(Provenance.Source source) {
    return JsonField.wordOf(source.publisher()).replace('_', ' ')
        + (source.date() == null ? ", undated" : ", of " + source.date())
        + (source.retrieved() == null ? "" : ", read " + source.retrieved());
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println(Columns.pad(name, NAME_WIDTH) + value);
  }

  private static JsonObject toJson(DocumentSpec document) {
    Provenance provenance = document.provenance();
    List<JsonValue> figures = new ArrayList<>();
    for (Figure figure : DocumentFigures.of(document)) {
      figures.add(toJson(figure, provenance));
    }
    return JsonObject.builder()
        .put("id", document.id())
        .put("country", document.country())
        .put("names", JsonArray.ofStrings(document.names().all()))
        .put("grade", JsonField.wordOf(provenance.grade()))
        .put("confidence", JsonField.wordOf(provenance.confidence()))
        .put("last_checked", provenance.lastChecked())
        .put("standing", JsonField.wordOf(document.standing()))
        .put("wording", document.standing().words())
        .put("offer", JsonField.wordOf(document.offer().way()))
        .putIfPresent("offer_why", document.offer().why())
        .put("without_text", JsonArray.ofStrings(withoutText(document)))
        .put("figures", JsonArray.of(figures))
        .put(
            "conflicts",
            JsonArray.of(provenance.conflicts().stream().map(DocumentShowCommand::toJson).toList()))
        .build();
  }

  private static JsonObject toJson(Figure figure, Provenance provenance) {
    Provenance.FieldGroup group = figure.group();
    List<Provenance.Source> sources = group == null ? List.of() : provenance.sources(group);
    Provenance.Evidence evidence = group == null ? null : provenance.fieldEvidence().get(group);
    return JsonObject.builder()
        .put("name", figure.name())
        .put("value", figure.value())
        .putIfPresent("evidence", evidence == null ? null : JsonField.wordOf(evidence))
        .putIfPresent("grade", grade(evidence, provenance))
        .put("sources", JsonArray.of(sources.stream().map(DocumentShowCommand::toJson).toList()))
        .build();
  }

  private static JsonObject toJson(Provenance.Source source) {
    return JsonObject.builder()
        .put("title", source.title())
        .putIfPresent("url", source.url())
        .put("publisher", JsonField.wordOf(source.publisher()))
        .putIfPresent("date", source.date())
        .putIfPresent("retrieved", source.retrieved())
        .build();
  }

  private static JsonObject toJson(Provenance.Conflict conflict) {
    return JsonObject.builder()
        .put("field", conflict.field())
        .put("chosen", conflict.chosen())
        .put("reason", conflict.reason())
        .put("open", conflict.open())
        .build();
  }

  private void compare(DocumentSpec one, DocumentSpec two, PrintWriter out) {
    Map<String, String> first = values(one);
    Map<String, String> second = values(two);
    Set<String> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    JsonObject.Builder differences = JsonObject.builder();
    if (!json) {
      line(out, "", one.id() + " | " + two.id());
    }
    for (String name : names) {
      String left = first.get(name);
      String right = second.get(name);
      if (left != null && left.equals(right)) {
        continue;
      }
      if (json) {
        differences.put(name, JsonArray.of(List.of(orNull(left), orNull(right))));
      } else {
        line(out, name, (left == null ? "-" : left) + " | " + (right == null ? "-" : right));
      }
    }
    if (json) {
      out.print(JsonWriter.indented(differences.build()));
    }
  }

  private static JsonValue orNull(@Nullable String text) {
    return text == null ? JsonNull.NULL : JsonString.of(text);
  }

  private static Map<String, String> values(DocumentSpec document) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("evidence", evidence(document.provenance()));
    values.put("a photo that keeps to it", document.standing().words());
    values.put("here", offer(document));
    for (Figure figure : DocumentFigures.of(document)) {
      values.put(figure.name(), figure.value());
    }
    return values;
  }
}
