// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.spec.CustomDocuments;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentSearch;
import likeness.spec.DocumentSpec;
import likeness.spec.DocumentSpecs;
import likeness.spec.PaperSpec;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;

/** The rule book for the page. */
public final class Library {
  private final DocumentSpecs specs;
  private final Map<String, DocumentSpec> custom = new LinkedHashMap<>();
  private final Map<String, DocumentSpec> read = new LinkedHashMap<>();
  private @Nullable DocumentSearch search;

  @JSExport
  public Library(RuleFiles files) {
    specs =
        DocumentSpecs.open(
            path -> {
              String text = files.text(path);
              if (text == null) {
                throw new IllegalArgumentException(
                    "path: expected a file of the rule book, got " + path);
              }
              return text;
            });
  }

  DocumentSpec document(String id) {
    DocumentSpec own = custom.get(id);
    return own != null ? own : read.computeIfAbsent(id, specs::get);
  }

  PaperSpec paper(String name) {
    return specs.papers().get(name);
  }

  String dataVersion() {
    return specs.dataVersion();
  }

  /** The bridge's EngineFacts as JSON. */
  @JSExport
  @JSProperty
  public String getFacts() {
    return Answers.text(
        JsonObject.builder()
            .put("version", BrowserEngine.VERSION)
            .put("dataVersion", specs.dataVersion())
            .put("documents", specs.entries().size())
            .build());
  }

  /** Documents that fit, best first, as JSON; all of them for a blank query. */
  @JSExport
  public String search(String query, int limit) {
    List<DocumentEntry> found;
    if (query.isBlank()) {
      found = specs.entries().subList(0, Math.min(limit, specs.entries().size()));
    } else {
      DocumentSearch searching = search == null ? specs.search() : search;
      search = searching;
      found = searching.search(query, limit);
    }
    return Answers.text(JsonArray.of(found.stream().map(DocumentAnswers::summary).toList()));
  }

  /** All that a row says, as JSON. */
  @JSExport
  public String details(String id) {
    return Answers.text(DocumentAnswers.details(document(id)));
  }

  /** Adds the documents of a file of the rule book's form; gives their summaries. */
  @JSExport
  public String addCustom(String text) {
    List<JsonObject> added = new ArrayList<>();
    for (DocumentSpec document : CustomDocuments.read(text)) {
      if (specs.entry(document.id()).isPresent()) {
        throw new IllegalArgumentException(
            "id: expected one that the rule book lacks, got " + document.id());
      }
      custom.put(document.id(), document);
      added.add(DocumentAnswers.summary(document));
    }
    return Answers.text(JsonArray.of(added));
  }

  @JSExport
  public String papers() {
    return Answers.text(
        JsonArray.of(specs.papers().all().stream().map(DocumentAnswers::paper).toList()));
  }
}
