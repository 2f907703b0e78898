// SPDX-License-Identifier: Apache-2.0
package likeness.report;

import java.util.List;
import java.util.Map;
import likeness.geometry.Point;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.portrait.Clause;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Message;
import likeness.portrait.Overlay;
import likeness.portrait.Remedy;
import likeness.portrait.Report;
import likeness.portrait.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as JSON of the schema {@code report.schema.json}.
 *
 * <p>The same report gives the same text, byte for byte: members in one order, numbers with a fixed
 * count of places. Holds figures and outlines, no pixels and no file names.
 */
public final class ReportJson {
  public static final String SCHEMA = "likeness-report/1";
  private static final int POINT_DIGITS = 5;

  private ReportJson() {}

  /** The report as indented JSON. */
  public static String text(Report report) {
    return JsonWriter.indented(of(report));
  }

  public static JsonObject of(Report report) {
    List<JsonString> notAssessed =
        report.findings().stream()
            .filter(Finding.NotAssessed.class::isInstance)
            .map(finding -> JsonString.of(finding.component().label()))
            .toList();
    return JsonObject.builder()
        .put("schema", SCHEMA)
        .put("document", report.documentId())
        .put("standing", JsonField.wordOf(report.standing()))
        .put("wording", report.wording())
        .put("use", JsonField.wordOf(report.use()))
        .put("width", report.upright().width())
        .put("height", report.upright().height())
        .put("verdict", JsonField.wordOf(report.verdict()))
        .put("not_assessed", JsonArray.of(notAssessed))
        .put("findings", JsonArray.of(report.findings().stream().map(ReportJson::finding).toList()))
        .put(
            "measurements",
            JsonArray.of(report.measurements().stream().map(ReportJson::measurement).toList()))
        .build();
  }

  private static JsonObject finding(Finding finding) {
    Requirement requirement = finding.requirement();
    JsonObject.Builder json =
        JsonObject.builder()
            .put("component", requirement.component().label())
            .put("origin", JsonField.wordOf(requirement.component().origin()))
            .put("weight", JsonField.wordOf(requirement.weight()));
    if (finding instanceof Finding.Met met) {
      put(json.put("outcome", "met"), met.measured());
    } else if (finding instanceof Finding.Warning warning) {
      put(json.put("outcome", "warning"), warning.measured());
    } else if (finding instanceof Finding.Failed failed) {
      put(json.put("outcome", "failed"), failed.measured());
    } else if (finding instanceof Finding.NotAssessed not) {
      json.put("outcome", "not_assessed").put("reason", JsonField.wordOf(not.reason()));
    }
    Limit limit = requirement.limit();
    if (limit != null) {
      json.put("limit", limit(limit, digits(finding)));
    }
    json.put("clause", clause(requirement.clause())).put("message", message(finding.message()));
    Remedy remedy = remedy(finding);
    if (remedy != null) {
      json.put("remedy", remedy(remedy));
    }
    return json.put(
            "overlays", JsonArray.of(finding.overlays().stream().map(ReportJson::overlay).toList()))
        .build();
  }

  /** What can be done about a finding; nothing about one that is met. */
  public static @Nullable Remedy remedy(Finding finding) {
    if (finding instanceof Finding.Warning warning) {
      return warning.remedy();
    }
    if (finding instanceof Finding.Failed failed) {
      return failed.remedy();
    }
    return finding instanceof Finding.NotAssessed not ? not.remedy() : null;
  }

  /** What was measured; nothing where a check was not made. */
  public static @Nullable Measured measured(Finding finding) {
    if (finding instanceof Finding.Met met) {
      return met.measured();
    }
    if (finding instanceof Finding.Warning warning) {
      return warning.measured();
    }
    return finding instanceof Finding.Failed failed ? failed.measured() : null;
  }

  private static int digits(Finding finding) {
    Measured measured = measured(finding);
    return measured == null ? POINT_DIGITS : measured.unit().digits();
  }

  private static void put(JsonObject.Builder json, Measured measured) {
    int digits = measured.unit().digits();
    json.put("value", measured.value(), digits).put("unit", JsonField.wordOf(measured.unit()));
    Double u95 = measured.u95();
    if (u95 != null) {
      json.put("u95", u95, digits);
    }
    Integer score = measured.score();
    if (score != null) {
      json.put("score", score);
    }
  }

  private static JsonObject limit(Limit limit, int digits) {
    JsonObject.Builder json = JsonObject.builder();
    Double min = limit.min();
    if (min != null) {
      json.put("min", min, digits);
    }
    Double max = limit.max();
    if (max != null) {
      json.put("max", max, digits);
    }
    json.put("doubt_inside", limit.doubtInside(), digits);
    Double outside = limit.doubtOutside();
    if (outside != null) {
      json.put("doubt_outside", outside, digits);
    }
    return json.put("may_fail", outside != null).build();
  }

  private static JsonObject clause(Clause clause) {
    return JsonObject.builder()
        .put("authority", JsonField.wordOf(clause.authority()))
        .put("place", clause.place())
        .put("title", clause.title())
        .putIfPresent("url", clause.url())
        .putIfPresent("date", clause.date())
        .putIfPresent("grade", clause.grade())
        .build();
  }

  private static JsonObject message(Message message) {
    JsonObject.Builder arguments = JsonObject.builder();
    for (Map.Entry<String, String> argument : message.arguments().entrySet()) {
      arguments.put(argument.getKey(), argument.getValue());
    }
    return JsonObject.builder()
        .put("key", message.key())
        .put("arguments", arguments.build())
        .build();
  }

  private static JsonObject remedy(Remedy remedy) {
    return JsonObject.builder()
        .put("means", JsonField.wordOf(remedy.means()))
        .put("message", message(remedy.message()))
        .build();
  }

  private static JsonObject overlay(Overlay overlay) {
    return JsonObject.builder()
        .put("shape", JsonField.wordOf(overlay.shape()))
        .put("role", JsonField.wordOf(overlay.role()))
        .put("points", JsonArray.of(overlay.points().stream().map(ReportJson::point).toList()))
        .build();
  }

  private static JsonValue point(Point p) {
    return JsonArray.of(
        List.of(JsonNumber.decimal(p.x(), POINT_DIGITS), JsonNumber.decimal(p.y(), POINT_DIGITS)));
  }

  private static JsonObject measurement(Report.Measurement measurement) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("component", measurement.component().label())
            .put("origin", JsonField.wordOf(measurement.component().origin()));
    put(json, measurement.measured());
    Message note = measurement.note();
    return (note == null ? json : json.put("note", message(note))).build();
  }
}
