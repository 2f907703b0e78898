// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.util.List;
import likeness.json.JsonArray;
import likeness.json.JsonBoolean;
import likeness.json.JsonObject;

/**
 * What an audit found.
 *
 * @param url the deployment
 * @param when the time, as in ISO 8601
 */
public record Evidence(String url, String when, List<Probe> probes) {

  /**
   * One question and its answer.
   *
   * @param promise what should be so
   * @param kept whether it is
   * @param seen what was seen
   */
  public record Probe(String promise, boolean kept, String seen) {}

  public Evidence {
    probes = List.copyOf(probes);
  }

  /** Whether everything is as promised. */
  public boolean isClean() {
    return probes.stream().allMatch(Probe::kept);
  }

  public JsonObject json() {
    return JsonObject.builder()
        .put("url", url)
        .put("when", when)
        .put("clean", JsonBoolean.of(isClean()))
        .put("probes", JsonArray.of(probes.stream().map(Evidence::json).toList()))
        .build();
  }

  /** A page that loads nothing. */
  public String html() {
    StringBuilder rows = new StringBuilder();
    for (Probe probe : probes) {
      rows.append("<tr><td>")
          .append(probe.kept() ? "kept" : "<b>BROKEN</b>")
          .append("</td><td>")
          .append(escape(probe.promise()))
          .append("</td><td>")
          .append(escape(probe.seen()))
          .append("</td></tr>\n");
    }
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Audit</title></head>"
        + "<body><h1>Audit of "
        + escape(url)
        + "</h1><p>"
        + escape(when)
        + ": "
        + (isClean() ? "everything is as promised." : "something is not as promised.")
        + "</p><table>\n"
        + rows
        + "</table></body></html>\n";
  }

  private static JsonObject json(Probe probe) {
    return JsonObject.builder()
        .put("promise", probe.promise())
        .put("kept", JsonBoolean.of(probe.kept()))
        .put("seen", probe.seen())
        .build();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
