// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The privacy page: a policy in a person's language, as HTML that loads nothing but a style sheet.
 */
public final class PolicyPage {
  private final Policy policy;
  private final PolicyTexts texts;

  private PolicyPage(Policy policy, PolicyTexts texts) {
    this.policy = policy;
    this.texts = texts;
  }

  /** The whole page. */
  public static String html(Policy policy, String language) {
    return new PolicyPage(policy, PolicyTexts.of(language)).page(language);
  }

  private String others(String language) {
    List<String> links = new ArrayList<>();
    for (String other : PolicyTexts.LANGUAGES) {
      if (!other.equals(language)) {
        links.add(
            "<a href=\"/privacy/"
                + other
                + "\" hreflang=\""
                + other
                + "\" lang=\""
                + other
                + "\">"
                + PolicyTexts.name(other)
                + "</a>");
      }
    }
    return "<nav aria-label=\"" + text("languages") + "\">" + String.join(" · ", links) + "</nav>";
  }

  private String page(String language) {
    List<String> parts = new ArrayList<>();
    parts.add("<h1>" + text("title") + "</h1>");
    parts.add("<p>" + text("mode." + policy.mode().word()) + "</p>");
    parts.add(section("kept", policy.kept().stream().map(this::kept).toList()));
    parts.add(section("sent", policy.sent().stream().map(this::sent).toList()));
    parts.add(section("cookies", policy.cookies().stream().map(this::cookie).toList()));
    parts.add(section("rights", policy.rights().stream().map(r -> text("right." + r)).toList()));
    parts.add(
        section(
            "verify", PolicyTexts.verify(policy).stream().map(v -> text("verify." + v)).toList()));
    parts.add("<h2>" + text("operator") + "</h2>");
    parts.add(
        "<p>"
            + escape(policy.operator().name())
            + ", "
            + escape(policy.operator().contact())
            + "</p>");
    parts.add("<p>" + text("generated") + "</p>");
    parts.add(others(language));
    return "<!doctype html>\n<html lang=\""
        + language
        + (PolicyTexts.isRightToLeft(language) ? "\" dir=\"rtl" : "")
        + "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + "<title>"
        + text("title")
        + "</title><link rel=\"stylesheet\" href=\"/pages.css\"></head>\n<body><main>\n"
        + String.join("\n", parts)
        + "\n</main></body>\n</html>\n";
  }

  private String section(String key, List<String> items) {
    String heading = "<h2>" + text(key) + "</h2>\n";
    if (items.isEmpty()) {
      return heading + "<p>" + text(key + ".none") + "</p>";
    }
    return heading + "<ul>\n<li>" + String.join("</li>\n<li>", items) + "</li>\n</ul>";
  }

  private String kept(DataFlow.Kept flow) {
    return text(
        "kept.line",
        text("what." + flow.what().word()),
        text("where." + flow.where().word()),
        gone(flow.keep()));
  }

  private String sent(DataFlow.Sent flow) {
    return text("sent.line", text("what." + flow.what().word()), escape(flow.to()), purpose(flow));
  }

  /**
   * What the program itself does has words in each language; what an operator wrote stands as it
   * is.
   */
  private String purpose(DataFlow.Sent flow) {
    return escape(texts.textOr("for." + flow.purpose(), flow.purpose()));
  }

  private String cookie(DataFlow.Cookie flow) {
    return text("cookie.line", escape(flow.name()), escape(flow.purpose()), gone(flow.keep()));
  }

  private String gone(Retention keep) {
    String since = text("since." + keep.since().word());
    return keep.period().isZero()
        ? text("gone.at", since)
        : text("gone.after", period(keep.period()), since);
  }

  /**
   * One of something is told in the next smaller unit: no language here has words for one alone.
   */
  private String period(Duration period) {
    String form = Retention.text(period);
    if (period.equals(Duration.ofHours(1))) {
      form = period.toMinutes() + "m";
    } else if (period.equals(Duration.ofDays(1))) {
      form = period.toHours() + "h";
    }
    String count = form.substring(0, form.length() - 1);
    return text("unit." + form.charAt(form.length() - 1), count);
  }

  private String text(String key, String... values) {
    return texts.text(key, values);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
