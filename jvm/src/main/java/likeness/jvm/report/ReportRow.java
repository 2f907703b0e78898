// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.report;

import java.util.List;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.portrait.Clause;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Message;
import likeness.portrait.Remedy;
import likeness.portrait.Report;
import likeness.portrait.Requirement;
import likeness.report.Messages;
import likeness.report.ReportJson;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words.
 *
 * @param kind the outcome's key: {@code met}, {@code warning}, {@code failed}, {@code not_assessed}
 * @param value with its unit and uncertainty; empty where nothing was measured
 * @param limit empty where the requirement is no range
 * @param remedy empty where nothing needs to be done
 * @param clause where the limit is from
 */
public record ReportRow(
    String kind,
    String outcome,
    boolean rule,
    String title,
    String value,
    String limit,
    String message,
    String remedy,
    String clause) {

  /** The findings of a report in its order. */
  public static List<ReportRow> of(Report report, Messages words) {
    return report.findings().stream().map(finding -> of(finding, words)).toList();
  }

  private static ReportRow of(Finding finding, Messages words) {
    String kind = kind(finding);
    Remedy remedy = ReportJson.remedy(finding);
    return new ReportRow(
        kind,
        words.text(Message.of("outcome." + kind)),
        finding.requirement().weight() == Requirement.Weight.RULE,
        words.text(Message.of("component." + JsonField.wordOf(finding.component()))),
        value(ReportJson.measured(finding)),
        limit(finding.requirement().limit(), ReportJson.measured(finding)),
        words.text(finding.message()),
        remedy == null ? "" : words.text(remedy.message()),
        clause(finding.requirement().clause()));
  }

  private static String kind(Finding finding) {
    if (finding instanceof Finding.Met) {
      return "met";
    }
    if (finding instanceof Finding.Warning) {
      return "warning";
    }
    return finding instanceof Finding.Failed ? "failed" : "not_assessed";
  }

  private static String value(@Nullable Measured measured) {
    if (measured == null) {
      return "";
    }
    String text = number(measured.value(), measured) + " " + measured.unit().symbol();
    Double u95 = measured.u95();
    return (u95 == null || u95 == 0 ? text : text + " ± " + number(u95, measured)).strip();
  }

  private static String limit(@Nullable Limit limit, @Nullable Measured measured) {
    if (limit == null || measured == null) {
      return "";
    }
    Double min = limit.min();
    Double max = limit.max();
    String low = min == null ? "" : number(min, measured);
    String high = max == null ? "" : number(max, measured);
    if (min == null) {
      return "≤ " + high;
    }
    return max == null ? "≥ " + low : low + " – " + high;
  }

  private static String number(double value, Measured measured) {
    return JsonNumber.decimalText(value, Math.min(2, measured.unit().digits()));
  }

  private static String clause(Clause clause) {
    String date = clause.date() == null ? "" : ", " + clause.date();
    String grade = clause.grade() == null ? "" : ", " + clause.grade().replace('_', ' ');
    return clause.title() + " (" + clause.place() + date + grade + ")";
  }
}
