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
 * @param leftOut what was not looked at, and why
 */
public record Evidence(String url, String when, List<Probe> probes, List<String> leftOut) {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%}"
          + "td,th{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid"
          + " #ddd}h1{font-size:1.6rem}td,h1{overflow-wrap:anywhere}.kept td:first-child{color:#11663a}.broken{background:#fdecea}.broken"
          + " td:first-child{color:#b3261e;font-weight:700}@media(max-width:40rem){thead{display:none}"
          + "tr,td{display:block}tr{padding:.5rem 0;border-bottom:1px solid #ddd}"
          + "td{padding:.1rem 0;border:0}}@media(prefers-color-scheme:dark){body{color:#eee;"
          + "background:#121212}.kept td:first-child{color:#7fd3a2}.broken{background:#4a1511}"
          + ".broken td:first-child{color:#ffb4ab}}";

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
    leftOut = List.copyOf(leftOut);
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
        .put("left_out", JsonArray.ofStrings(leftOut))
        .put("probes", JsonArray.of(probes.stream().map(Evidence::json).toList()))
        .build();
  }

  /** A page that loads nothing. */
  public String html() {
    StringBuilder rows = new StringBuilder();
    for (Probe probe : probes) {
      rows.append(probe.kept() ? "<tr class=\"kept\"><td>kept" : "<tr class=\"broken\"><td>BROKEN")
          .append("</td><td>")
          .append(escape(probe.promise()))
          .append("</td><td>")
          .append(escape(probe.seen()))
          .append("</td></tr>\n");
    }
    StringBuilder left = new StringBuilder();
    for (String each : leftOut) {
      left.append("<li>").append(escape(each)).append("</li>\n");
    }
    long broken = probes.stream().filter(probe -> !probe.kept()).count();
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Audit</title><style>"
        + STYLE
        + "</style></head>\n<body><h1>Audit of "
        + escape(url)
        + "</h1>\n<p>"
        + escape(when)
        + ": <strong>"
        + (isClean()
            ? "everything is as promised."
            : broken + " of " + probes.size() + " probes: something is not as promised.")
        + "</strong></p>\n<table><thead><tr><th>result</th><th>promise</th><th>seen</th></tr></thead>"
        + "<tbody>\n"
        + rows
        + "</tbody></table>\n"
        + (leftOut.isEmpty() ? "" : "<h2>Not looked at</h2>\n<ul>\n" + left + "</ul>\n")
        + "</body></html>\n";
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
