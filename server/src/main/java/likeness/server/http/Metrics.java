// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts in the form that Prometheus reads, with no label that could tell people apart. */
public final class Metrics {
  private final List<Tally> tallies = new CopyOnWriteArrayList<>();
  private final Map<String, LongSupplier> gauges = new TreeMap<>();

  /** What was answered one way, and in how many milliseconds. */
  static final class Tally {
    private final String labels;
    private final String words;
    private final LongAdder requests = new LongAdder();
    private final LongAdder millis = new LongAdder();

    private Tally(String method, String route, int status) {
      labels = "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"} ";
      words = method + " " + route + " " + status;
    }

    /** Method, route and status, as the log writes them. */
    String words() {
      return words;
    }

    /** Counts one request. */
    void note(long took) {
      requests.increment();
      millis.add(took);
    }
  }

  /** Adds a figure that is read when asked for; only while the server is being put together. */
  public void gauge(String name, LongSupplier value) {
    gauges.put(name, value);
  }

  /** Begins to count answers of one kind; asked for once for each. */
  Tally tally(String method, String route, int status) {
    Tally tally = new Tally(method, route, status);
    tallies.add(tally);
    return tally;
  }

  /** Everything, as text. */
  public String text() {
    Map<String, String> lines = new TreeMap<>();
    for (Tally tally : tallies) {
      lines.put("likeness_requests_total" + tally.labels, tally.requests.toString());
      lines.put("likeness_request_millis_total" + tally.labels, tally.millis.toString());
    }
    gauges.forEach((name, value) -> lines.put(name + " ", Long.toString(value.getAsLong())));
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> text.append(name).append(value).append('\n'));
    return text.toString();
  }
}
