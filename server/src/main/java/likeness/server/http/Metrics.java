// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts in the form that Prometheus reads, with no label that could tell people apart. */
public final class Metrics {
  private record Tally(LongAdder requests, LongAdder millis) {}

  /** By their labels, as they are written. */
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  private final Map<String, LongSupplier> gauges = new TreeMap<>();

  /** Adds a figure that is read when asked for; only while the server is being put together. */
  public void gauge(String name, LongSupplier value) {
    gauges.put(name, value);
  }

  /** Counts one request. */
  public void note(String method, String route, int status, long millis) {
    String labels =
        "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"} ";
    Tally tally =
        tallies.computeIfAbsent(labels, none -> new Tally(new LongAdder(), new LongAdder()));
    tally.requests().increment();
    tally.millis().add(millis);
  }

  /** Everything, as text. */
  public String text() {
    Map<String, String> lines = new TreeMap<>();
    tallies.forEach(
        (labels, tally) -> {
          lines.put("likeness_requests_total" + labels, tally.requests().toString());
          lines.put("likeness_request_millis_total" + labels, tally.millis().toString());
        });
    gauges.forEach((name, value) -> lines.put(name + " ", Long.toString(value.getAsLong())));
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> text.append(name).append(value).append('\n'));
    return text.toString();
  }
}
