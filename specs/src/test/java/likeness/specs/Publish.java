// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNull;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentSpecs;
import likeness.spec.PublishedSpecs;

/** Writes the published form of the rule book into the folder that is packed; the build runs it. */
public final class Publish {

  private Publish() {}

  /**
   * Writes {@code specs.json}, {@code specs.raw.json}, {@code documents.json} and {@code
   * papers.json} into a folder.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    DocumentSpecs specs = RuleBook.open();
    write(folder.resolve("specs.json"), PublishedSpecs.dataset(specs));
    write(folder.resolve("specs.raw.json"), PublishedSpecs.raw(specs));
    write(folder.resolve("documents.json"), rows(specs));
    write(folder.resolve("papers.json"), JsonReader.read(RuleBook.text("papers.json")));
  }

  private static JsonObject rows(DocumentSpecs specs) {
    List<JsonValue> rows = new ArrayList<>();
    specs.entries().stream()
        .map(DocumentEntry::file)
        .distinct()
        .forEach(
            file ->
                JsonField.root(JsonReader.read(RuleBook.text(file)))
                    .get("documents")
                    .list(row -> rows.add(said(row.value()))));
    return JsonObject.builder()
        .put("schema_version", specs.schemaVersion())
        .put("data_version", specs.dataVersion())
        .put("documents", JsonArray.of(rows))
        .build();
  }

  /** Without the members that are null: what is absent says the same, in fewer bytes. */
  private static JsonValue said(JsonValue value) {
    if (value instanceof JsonArray array) {
      return JsonArray.of(array.items().stream().map(Publish::said).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    JsonObject.Builder members = JsonObject.builder();
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!(member instanceof JsonNull)) {
                members.put(name, said(member));
              }
            });
    return members.build();
  }

  private static void write(Path file, JsonValue value) throws IOException {
    Files.writeString(file, JsonWriter.compact(value), StandardCharsets.UTF_8);
  }
}
