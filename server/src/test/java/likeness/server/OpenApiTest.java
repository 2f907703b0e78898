// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import likeness.server.codes.CodeKey;
import likeness.server.codes.JdbcCodeStore;
import likeness.server.codes.UnlockCodes;
import likeness.server.http.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description is held against the running server: every route, status and shape. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What only a fault, a crowd or a provider brings about; LoadTest, OnDeviceTest and
   * ProviderSessionTest see those.
   */
  private static final Set<String> ELSEWHERE = Set.of("408", "429", "502", "503", "504");

  @TempDir Path folder;
  private final Set<String> seen = new TreeSet<>();
  private JsonNode description;

  @Test
  void everyRouteStatusAndShape() throws Exception {
    try (Running running = Running.with(folder, "policy: ephemeral\nlimits: {photo_mb: 1}\n")) {
      running.awaitReady();
      description = JSON.readTree(running.get("/api/openapi.json", new String[0]).body());
      assertEquals(routes(running), described());
      reading(running);
      session(running);
      Set<String> missing = promised();
      missing.removeAll(seen);
      // No paper in trade is smaller than this document.
      missing.remove("GET " + Running.CURRENT + "/sheet 422");
      assertTrue(missing.isEmpty(), () -> "described, but never answered so: " + missing);
    }
  }

  @Test
  void onDeviceDescribesNoUpload() throws Exception {
    try (Running running = Running.with(folder, "")) {
      description = JSON.readTree(running.get("/api/openapi.json", new String[0]).body());
      assertEquals(routes(running), described());
      assertTrue(described().stream().allMatch(each -> each.startsWith("GET ")));
    }
  }

  private static Set<String> routes(Running running) {
    Set<String> routes = new TreeSet<>();
    for (Route route : running.server.routes()) {
      if (!route.path().equals("/") && !route.path().equals("/<path>")) {
        routes.add(route.method() + " " + route.path());
      }
    }
    return routes;
  }

  private Set<String> described() {
    Set<String> described = new TreeSet<>();
    promised().forEach(each -> described.add(each.substring(0, each.lastIndexOf(' '))));
    return described;
  }

  private Set<String> promised() {
    Set<String> promised = new TreeSet<>();
    description
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation ->
                            operation
                                .getValue()
                                .get("responses")
                                .fieldNames()
                                .forEachRemaining(
                                    status -> {
                                      if (!ELSEWHERE.contains(status)) {
                                        promised.add(
                                            operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                                + " "
                                                + path.getKey()
                                                + " "
                                                + status);
                                      }
                                    })));
    return promised;
  }

  private void reading(Running running) throws Exception {
    for (String path :
        new String[] {
          "/api/specs",
          "/api/v1/documents",
          "/api/v1/papers",
          "/api/privacy",
          "/api/openapi.json",
          "/api/docs",
          "/privacy",
          "/pages.css"
        }) {
      HttpResponse<byte[]> answer = check("GET", path, running.get(path));
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      check("GET", path, running.get(path, "If-None-Match", tag));
    }
    for (String path : new String[] {"/health", "/ready", "/metrics"}) {
      check("GET", path, running.get(path));
    }
    String language = "/privacy/{language}";
    HttpResponse<byte[]> german = check("GET", language, running.get("/privacy/de"));
    assertTrue(Running.text(german).contains("Was mit Ihrem Foto geschieht"));
    String page = german.headers().firstValue("ETag").orElseThrow();
    check("GET", language, running.get("/privacy/de", "If-None-Match", page));
    check("GET", language, running.get("/privacy/xx"));
    HttpResponse<byte[]> asked = running.get("/privacy", "Accept-Language", "de");
    assertEquals("de", asked.headers().firstValue("Content-Language").orElseThrow());
    check("GET", "/api/specs", running.get("/api/specs?format=raw&country=us"));
    for (String path : new String[] {"/api/specs", "/api/v1/documents"}) {
      check("GET", path, running.get(path + "?nonsense=1"));
      check("GET", path, running.get(path + "?country=xx"));
    }
    String one = "/api/v1/documents/{id}";
    HttpResponse<byte[]> row = check("GET", one, running.get("/api/v1/documents/us-passport"));
    String tag = row.headers().firstValue("ETag").orElseThrow();
    check("GET", one, running.get("/api/v1/documents/us-passport", "If-None-Match", tag));
    check("GET", one, running.get("/api/v1/documents/no-such"));
    check("GET", one, running.get("/api/v1/documents/us-passport?nonsense=1"));
    check("GET", "/api/v1/papers", running.get("/api/v1/papers?nonsense=1"));
    everyPathRefuses(running);
  }

  /** As the description says of all paths at once. */
  private void everyPathRefuses(Running running) throws Exception {
    for (String path : new String[] {"/api/specs", "/health", Running.CURRENT + "/preview"}) {
      for (String method : new String[] {"PATCH", "POST"}) {
        HttpResponse<byte[]> refused = running.send(method, path, new byte[0]);
        assertEquals(405, refused.statusCode(), path);
        assertShape(path + " 405", description.at("/components/schemas/Problem"), refused);
      }
    }
    String text = description.at("/info/description").asText();
    assertTrue(text.contains("405") && text.contains("413"), text);
  }

  private void session(Running running) throws Exception {
    check("POST", "/api/v1/sessions", running.send("POST", "/api/v1/sessions", new byte[0]));
    String session = running.open();
    String[] parts = {"", "/preview", "/result", "/sheet", "/receipt", "/report"};
    for (String part : parts) {
      check("GET", Running.CURRENT + part, running.get(session, part, false));
      check("GET", Running.CURRENT + part, running.get("nobody", part, true));
      check("GET", Running.CURRENT + part, running.get(session, part, true));
    }
    for (String part : new String[] {"/process", "/unlock"}) {
      String order = part.equals("/process") ? ORDER : "{\"code\":\"x\"}";
      check("POST", part, running.send("POST", Running.CURRENT + part, Running.bytes(order)));
      check("POST", part, running.post("nobody", part, order));
      check("POST", part, running.post(session, part, order));
      check("POST", part, running.post(session, part, "x".repeat(5000)));
    }
    check("PUT", "/photo", running.send("PUT", Running.CURRENT + "/photo", new byte[3]));
    check("PUT", "/photo", running.upload("nobody", new byte[3]));
    check("PUT", "/photo", running.upload(session, new byte[0]));
    check("PUT", "/photo", running.upload(session, new byte[1_000_001]));
    check("PUT", "/photo", running.upload(session, Running.portrait()));
    check("POST", "/process", running.post(session, "/process", "{}"));
    String studio = "{\"document\":\"us-passport\",\"track\":\"studio\"}";
    check("POST", "/process", running.post(session, "/process", studio));
    check("POST", "/process", running.post(session, "/process", ORDER));
    for (String part : parts) {
      check("GET", Running.CURRENT + part, running.get(session, part, true));
    }
    check("POST", "/unlock", running.post(session, "/unlock", "{}"));
    check("POST", "/unlock", running.post(session, "/unlock", "{\"code\":\"wrong\"}"));
    check("POST", "/unlock", running.post(session, "/unlock", "{\"code\":\"" + code() + "\"}"));
    for (String part : parts) {
      check("GET", Running.CURRENT + part, running.get(session, part, true));
    }
    String sheet = Running.CURRENT + "/sheet";
    check("GET", sheet, running.get(session, "/sheet?paper=none", true));
    byte[] none = new byte[0];
    check("DELETE", "", running.send("DELETE", Running.CURRENT, none));
    check("DELETE", "", running.send("DELETE", Running.CURRENT, none, "Likeness-Session", session));
    check("DELETE", "", running.send("DELETE", Running.CURRENT, none, "Likeness-Session", session));
  }

  private static final String ORDER = "{\"document\":\"us-passport\"}";

  private String code() throws Exception {
    return new UnlockCodes(
            JdbcCodeStore.open("jdbc:sqlite:" + folder.resolve("likeness-codes.db")),
            CodeKey.open(folder.resolve("likeness-codes.key")),
            new TestClock())
        .mint(1, 1, Duration.ofDays(1), "x")
        .get(0)
        .letters();
  }

  /** The answer is one that is described, of a type and shape that are described. */
  private HttpResponse<byte[]> check(String method, String path, HttpResponse<byte[]> answer)
      throws Exception {
    String whole =
        path.startsWith("/") && !path.startsWith("/p") && !path.startsWith("/u")
                || path.startsWith("/privacy")
                || path.startsWith("/pages")
            ? path
            : Running.CURRENT + path;
    String place = method + " " + whole + " " + answer.statusCode();
    seen.add(place);
    JsonNode operation =
        description.get("paths").get(whole).get(method.toLowerCase(java.util.Locale.ROOT));
    JsonNode response = operation.get("responses").get(Integer.toString(answer.statusCode()));
    assertTrue(response != null, place + " is not described: " + Running.text(answer));
    JsonNode content = response.get("content");
    if (content == null) {
      assertEquals(0, answer.body().length, place);
      return answer;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode described = content.get(type);
    assertTrue(described != null, place + ": type " + type + " is not described");
    if (type.endsWith("json")) {
      assertShape(place, described.get("schema"), answer);
    }
    return answer;
  }

  private void assertShape(String place, JsonNode schema, HttpResponse<byte[]> answer)
      throws Exception {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", description.get("components"));
    Set<com.networknt.schema.ValidationMessage> faults =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(whole)
            .validate(JSON.readTree(answer.body()));
    assertTrue(faults.isEmpty(), () -> place + ": " + faults);
  }
}
