// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonValue;
import likeness.policy.Mode;

/** The description of the interface, without what the running mode does not have. */
final class OpenApi {
  private static final String MODES = "x-modes";
  private final Mode mode;

  /** Read only once somebody asks for it, and then kept as it is handed out. */
  OpenApi(Mode mode) {
    this.mode = mode;
  }

  JsonObject file() {
    JsonObject whole = (JsonObject) JsonReader.read(Resources.text("openapi.json"));
    JsonObject.Builder kept = JsonObject.builder();
    whole
        .members()
        .forEach(
            (name, value) ->
                kept.put(name, name.equals("paths") ? paths((JsonObject) value, mode) : value));
    return kept.build();
  }

  /** A plain page for people: each path, what it does, what it answers. */
  String page() {
    List<String> rows = new ArrayList<>();
    JsonField paths = JsonField.root(file()).get("paths");
    paths
        .object()
        .members()
        .forEach(
            (path, operations) ->
                ((JsonObject) operations)
                    .members()
                    .forEach(
                        (method, operation) ->
                            rows.add(row(path, method, JsonField.root(operation)))));
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\"><title>Likeness API</title>"
        + "<link rel=\"stylesheet\" href=\"/pages.css\"></head>\n<body><main><h1>Likeness API</h1>\n"
        + "<p>For programs: <a href=\"/api/openapi.json\">openapi.json</a>.</p>\n<table>\n"
        + "<tr><th>request</th><th>what it does</th><th>answers</th></tr>\n"
        + String.join("\n", rows)
        + "\n</table></main></body></html>\n";
  }

  private static String row(String path, String method, JsonField operation) {
    Map<String, JsonValue> answers = operation.get("responses").object().members();
    return "<tr><td><code>"
        + method.toUpperCase(Locale.ROOT)
        + " "
        + path
        + "</code></td><td>"
        + operation.get("summary").text()
        + "</td><td>"
        + String.join(", ", new TreeSet<>(answers.keySet()))
        + "</td></tr>";
  }

  private static JsonObject paths(JsonObject paths, Mode mode) {
    JsonObject.Builder kept = JsonObject.builder();
    paths
        .members()
        .forEach(
            (path, item) -> {
              JsonObject operations = operations((JsonObject) item, mode);
              if (!operations.members().isEmpty()) {
                kept.put(path, operations);
              }
            });
    return kept.build();
  }

  private static JsonObject operations(JsonObject item, Mode mode) {
    JsonObject.Builder kept = JsonObject.builder();
    item.members()
        .forEach(
            (method, operation) -> {
              List<String> modes = JsonField.root(operation).get(MODES).list(JsonField::text);
              if (modes.contains(mode.word())) {
                kept.put(method, operation);
              }
            });
    return kept.build();
  }
}
