// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Everything that one path takes, and what was answered there. */
final class Place {
  /** Methods that are counted by name; others are a stranger's words, which are not kept. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private static final String OTHER = "other";
  private static final int FIRST_STATUS = 100;
  private static final int STATUSES = 500;

  private final String path;
  private final Metrics metrics;
  private final Map<String, Route> routes = new HashMap<>();

  /** By method, and by status within. */
  private final Map<String, AtomicReferenceArray<Metrics.@Nullable Tally>> answered =
      new ConcurrentHashMap<>();

  Place(String path, Metrics metrics) {
    this.path = path;
    this.metrics = metrics;
  }

  /** The server's own word for it. */
  String path() {
    return path;
  }

  /** Only while the server is being put together. */
  void add(Route route) {
    if (routes.put(route.method(), route) != null) {
      throw new IllegalArgumentException(
          "routes: expected each once, got " + route.method() + " " + path + " twice");
    }
  }

  /** What a method does here; whatever answers GET answers HEAD. */
  @Nullable Route route(String method) {
    return routes.get(method.equals("HEAD") ? "GET" : method);
  }

  /** Whether pages of other origins may read what is answered here. */
  boolean isShared() {
    Route reading = routes.get("GET");
    return reading != null && reading.shared();
  }

  /** As the header Allow has it; a path that takes nothing of its own may be one of the page's. */
  String allowed() {
    Set<String> methods = new TreeSet<>(routes.keySet());
    if (methods.isEmpty() || methods.contains("GET")) {
      methods.addAll(List.of("GET", "HEAD"));
    }
    return String.join(", ", methods);
  }

  /** Where an answer is counted. */
  Metrics.Tally tally(String method, int status) {
    String word = METHODS.contains(method) ? method : OTHER;
    int index = Math.floorMod(status - FIRST_STATUS, STATUSES);
    AtomicReferenceArray<Metrics.@Nullable Tally> byStatus = answered.get(word);
    Metrics.Tally known = byStatus == null ? null : byStatus.get(index);
    return known == null ? begin(word, status, index) : known;
  }

  private synchronized Metrics.Tally begin(String word, int status, int index) {
    AtomicReferenceArray<Metrics.@Nullable Tally> byStatus =
        answered.computeIfAbsent(word, none -> new AtomicReferenceArray<>(STATUSES));
    Metrics.Tally tally = byStatus.get(index);
    if (tally == null) {
      tally = metrics.tally(word, path, status);
      byStatus.set(index, tally);
    }
    return tally;
  }
}
