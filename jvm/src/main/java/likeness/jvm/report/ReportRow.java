// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * A finding in words.
 *
 * @param kind the outcome's key: {@code met}, {@code warning}, {@code failed}, {@code not_assessed}
 * @param value with its unit and uncertainty; empty where nothing was measured
 * @param score the 0 to 100 value of ISO/IEC 29794-5; empty where none would be comparable
 * @param limit empty where the requirement is no range
 * @param zone between which values nothing is certain; empty where there are none
 * @param doubt the same in words
 * @param remedy empty where nothing needs to be done
 * @param means who or what can mend it; empty where nothing needs to be done
 * @param clause where the limit is from
 */
public record ReportRow(
    String kind,
    String outcome,
    boolean rule,
    String title,
    String value,
    String score,
    String limit,
    String zone,
    String doubt,
    String message,
    String remedy,
    String means,
    String clause) {

  /** The findings of a report in its order. */
  public static List<ReportRow> of(Report report, Messages words) {
    return report.findings().stream().map(finding -> of(finding, words)).toList();
  }

  private static ReportRow of(Finding finding, Messages words) {
    String kind = kind(finding);
    Remedy remedy = ReportJson.remedy(finding);
    Measured measured = ReportJson.measured(finding);
    Limit limit = finding.requirement().limit();
    String zone = limit == null || measured == null ? "" : zone(limit, measured);
    return new ReportRow(
        kind,
        words.text(Message.of("outcome." + kind)),
        finding.requirement().weight() == Requirement.Weight.RULE,
        words.text(Message.of("component." + JsonField.wordOf(finding.component()))),
        measured == null ? "" : value(measured),
        measured == null ? "" : score(measured),
        limit == null || measured == null ? "" : limit(limit, measured),
        zone,
        zone.isEmpty() ? "" : doubt(zone, words),
        words.text(finding.message()),
        remedy == null ? "" : words.text(remedy.message()),
        remedy == null || remedy.means() == Remedy.Means.NONE
            ? ""
            : words.text(Message.of("means." + JsonField.wordOf(remedy.means()))),
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

  static String value(Measured measured) {
    String symbol = measured.unit().symbol();
    String apart = symbol.isEmpty() || symbol.equals("°") ? "" : " ";
    String text = number(measured.value(), measured) + apart + symbol;
    Double u95 = measured.u95();
    return u95 == null || u95 == 0 ? text : text + " ± " + number(u95, measured);
  }

  static String score(Measured measured) {
    Integer score = measured.score();
    return score == null ? "" : score.toString();
  }

  private static String limit(Limit limit, Measured measured) {
    Double min = limit.min();
    Double max = limit.max();
    String low = min == null ? "" : number(min, measured);
    String high = max == null ? "" : number(max, measured);
    if (min == null) {
      return "≤ " + high;
    }
    return max == null ? "≥ " + low : low + " – " + high;
  }

  /** The values around each end that are neither met nor failed. */
  private static String zone(Limit limit, Measured measured) {
    Double outside = limit.doubtOutside();
    if (limit.doubtInside() == 0 && outside != null && outside == 0) {
      return "";
    }
    List<String> zones = new ArrayList<>();
    Double min = limit.min();
    if (min != null) {
      String sure = number(min + limit.doubtInside(), measured);
      zones.add(outside == null ? "≤ " + sure : number(min - outside, measured) + " – " + sure);
    }
    Double max = limit.max();
    if (max != null) {
      String sure = number(max - limit.doubtInside(), measured);
      zones.add(outside == null ? "≥ " + sure : sure + " – " + number(max + outside, measured));
    }
    return String.join(", ", zones);
  }

  static String doubt(String zone, Messages words) {
    return words.text(new Message("report.doubt", Map.of("zone", zone)));
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
