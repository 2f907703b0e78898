// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.policy.DataKind;
import likeness.policy.Place;
import likeness.policy.Policy;
import likeness.policy.PolicyJson;
import likeness.server.audit.Evidence.Probe;
import likeness.server.http.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/** Probes one deployment. */
public final class Audit {
  private static final List<String> PAGES =
      List.of("/", "/privacy", "/api/privacy", "/api/specs", "/health", "/no-such-path.js");

  /** Parts of a policy, and what they are called. */
  private static final Map<String, String> PROMISES = promises();

  private static final Pattern LOADED =
      Pattern.compile("(?:src|href|action)\\s*=\\s*[\"']?((?:https?:)?//[^\"'\\s>]+)");

  private final Deployment deployment;
  private final List<Probe> probes = new ArrayList<>();

  private Audit(URI base) {
    deployment = new Deployment(base);
  }

  /**
   * How far an audit looks.
   *
   * @param expected what the deployment should promise; absent to take its own word
   * @param folders where a marked photo must not be found afterwards
   * @param pid the server's process, where it runs on this machine; absent to leave memory and
   *     connections out
   * @param mayConnect where it may connect to, such as its database, as {@code address:port}
   * @param scratch starts a server of one's own with the same policy; absent to leave retention out
   */
  public record Scope(
      @Nullable Policy expected,
      List<Path> folders,
      @Nullable Long pid,
      List<String> mayConnect,
      @Nullable ScratchStart scratch) {
    public Scope {
      folders = List.copyOf(folders);
      mayConnect = List.copyOf(mayConnect);
    }

    /** From outside alone. */
    public static Scope outside(@Nullable Policy expected, List<Path> folders) {
      return new Scope(expected, folders, null, List.of(), null);
    }
  }

  /** Starts a scratch instance. */
  public interface ScratchStart {
    Scratch start() throws IOException;
  }

  /** Asks everything that the scope allows. */
  public static Evidence of(URI base, Scope scope, Clock clock) throws IOException {
    Audit audit = new Audit(base);
    Long pid = scope.pid();
    if (pid == null) {
      audit.outside(scope, null);
    } else {
      try (Outgoing outgoing = new Outgoing(pid)) {
        audit.outside(scope, new ServerMemory(pid));
        audit.connections(outgoing, scope.mayConnect());
      }
    }
    audit.retention(scope);
    List<String> left = new ArrayList<>();
    if (scope.folders().isEmpty()) {
      left.add("folders: none were named (--look-in)");
    }
    if (pid == null) {
      left.add("memory and outgoing connections: no process was named (--pid)");
    }
    if (scope.scratch() == null) {
      left.add("retention: no scratch instance was asked for (--scratch)");
    }
    if (!isHttps(base)) {
      left.add("whether HTTPS is made to stay: this address speaks plain HTTP");
    }
    String when = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Evidence(base.toString(), when, audit.probes, left);
  }

  private void connections(Outgoing outgoing, List<String> mayConnect) throws IOException {
    Set<String> seen = outgoing.seen();
    seen.removeAll(mayConnect);
    probes.add(
        new Probe(
            "the server connects to nobody while it is probed",
            seen.isEmpty(),
            seen.isEmpty() ? "no connection" : seen.toString()));
  }

  private void retention(Scope scope) throws IOException {
    if (scope.scratch() == null) {
      return;
    }
    Duration kept =
        scope.expected() == null
            ? null
            : scope.expected().period(DataKind.PHOTO, Place.MEMORY).orElse(null);
    if (kept == null) {
      throw new IllegalArgumentException(
          "--scratch: expected --profile or --config with a policy that keeps photos in memory");
    }
    try (Scratch scratch = scope.scratch().start()) {
      new RetentionProbe(scratch, kept).run(probes);
    }
  }

  private void outside(Scope scope, @Nullable ServerMemory memory) throws IOException {
    Policy expected = scope.expected();
    headers();
    thirdParties();
    JsonObject policy = policy(expected);
    boolean takesPhotos = JsonField.root(policy).get("mode").text().equals("ephemeral");
    methods(takesPhotos);
    if (takesPhotos) {
      new CanaryProbe(deployment, scope.folders(), memory).run(probes);
    }
  }

  private void headers() throws IOException {
    for (String path : PAGES) {
      HttpResponse<String> answer = deployment.get(path);
      SecurityHeaders.always()
          .forEach(
              (name, value) -> {
                String seen = answer.headers().firstValue(name).orElse("absent");
                boolean shared =
                    name.equals("Cross-Origin-Resource-Policy") && seen.equals("cross-origin");
                if (!seen.equals(value) && !(shared && path.startsWith("/api/"))) {
                  probes.add(new Probe(path + " carries " + name + ": " + value, false, seen));
                }
              });
      List<String> cookies = answer.headers().allValues("Set-Cookie");
      if (!cookies.isEmpty()) {
        // A cookie's value may be somebody's secret; its name is enough.
        String names = String.join(", ", cookies.stream().map(c -> c.split("=", 2)[0]).toList());
        probes.add(new Probe(path + " sets no cookie", false, names));
      }
    }
    if (isHttps(deployment.base())) {
      boolean hsts =
          deployment.get("/").headers().firstValue("Strict-Transport-Security").isPresent();
      probes.add(
          new Probe(
              "HTTPS is made to stay",
              hsts,
              "Strict-Transport-Security " + (hsts ? "present" : "absent")));
    }
    probes.add(summary("headers and cookies of " + PAGES.size() + " answers"));
  }

  private static boolean isHttps(URI base) {
    return "https".equals(base.getScheme());
  }

  private Probe summary(String what) {
    long broken = probes.stream().filter(probe -> !probe.kept()).count();
    return new Probe(
        what + " are as they should be",
        broken == 0,
        broken == 0 ? "all are" : broken + " are not");
  }

  private void thirdParties() throws IOException {
    Set<String> origins = new TreeSet<>();
    for (String path : List.of("/", "/privacy", "/api/docs")) {
      Matcher loaded = LOADED.matcher(deployment.get(path).body());
      while (loaded.find()) {
        String address = loaded.group(1);
        URI uri = deployment.base().resolve(address);
        if (!String.valueOf(uri.getHost()).equals(deployment.base().getHost())) {
          origins.add(String.valueOf(uri.getHost()));
        }
      }
    }
    probes.add(
        new Probe(
            "no third-party origin is loaded",
            origins.isEmpty(),
            origins.isEmpty() ? "none" : String.join(", ", origins)));
  }

  private static Map<String, String> promises() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("mode", "its policy has the mode");
    words.put("kept", "its policy says what is kept, where and how long,");
    words.put("sent", "its policy says who else gets what,");
    words.put("cookies", "its policy says which cookies there are,");
    return words;
  }

  private JsonObject policy(@Nullable Policy expected) throws IOException {
    HttpResponse<String> answer = deployment.get("/api/privacy");
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(
          deployment.base()
              + ": expected Likeness, but /api/privacy answers "
              + answer.statusCode());
    }
    JsonObject policy = (JsonObject) JsonReader.read(answer.body());
    if (expected != null) {
      JsonObject wanted = PolicyJson.of(expected);
      PROMISES.forEach(
          (part, words) -> {
            boolean same = wanted.member(part).equals(policy.member(part));
            probes.add(
                new Probe(
                    words + " as " + expected.profile() + " has it",
                    same,
                    same ? "the same" : "another"));
          });
    }
    return policy;
  }

  private void methods(boolean takesPhotos) throws IOException {
    List<String> paths = new ArrayList<>(List.of("/", "/api/specs", "/upload", "/api/v1/photos"));
    if (!takesPhotos) {
      paths.addAll(List.of("/api/v1/sessions", "/api/v1/sessions/current/photo"));
    }
    byte[] body = "audit".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (String path : paths) {
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
        int status = deployment.send(method, path, body).statusCode();
        if (status != 405 && status != 413) {
          probes.add(
              new Probe(
                  method.toUpperCase(Locale.ROOT) + " " + path + " takes no body",
                  false,
                  "answered " + status));
        }
      }
    }
    probes.add(summary("methods and bodies at " + paths.size() + " paths"));
  }
}
