// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.List;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonValue;

/** A policy for programs. */
public final class PolicyJson {
  private PolicyJson() {}

  public static JsonObject of(Policy policy) {
    return JsonObject.builder()
        .put("policy", 1)
        .put("profile", policy.profile())
        .put("mode", policy.mode().word())
        .put(
            "operator",
            JsonObject.builder()
                .put("name", policy.operator().name())
                .put("contact", policy.operator().contact())
                .build())
        .put("kept", list(policy.kept().stream().map(PolicyJson::kept).toList()))
        .put("sent", list(policy.sent().stream().map(PolicyJson::sent).toList()))
        .put("cookies", list(policy.cookies().stream().map(PolicyJson::cookie).toList()))
        .put("retention_jobs", list(RetentionJob.of(policy).stream().map(PolicyJson::job).toList()))
        .put("rights", JsonArray.ofStrings(policy.rights()))
        .put("verify", JsonArray.ofStrings(PolicyTexts.verify(policy)))
        .build();
  }

  private static JsonArray list(List<? extends JsonValue> items) {
    return JsonArray.of(items);
  }

  private static JsonObject kept(DataFlow.Kept flow) {
    return JsonObject.builder()
        .put("what", flow.what().word())
        .put("where", flow.where().word())
        .put("gone", flow.keep().toString())
        .build();
  }

  private static JsonObject sent(DataFlow.Sent flow) {
    return JsonObject.builder()
        .put("what", flow.what().word())
        .put("to", flow.to())
        .put("for", flow.purpose())
        .build();
  }

  private static JsonObject cookie(DataFlow.Cookie flow) {
    return JsonObject.builder()
        .put("name", flow.name())
        .put("for", flow.purpose())
        .put("gone", flow.keep().toString())
        .build();
  }

  private static JsonObject job(RetentionJob job) {
    return JsonObject.builder()
        .put("what", job.what().word())
        .put("where", job.where().word())
        .put("seconds", JsonNumber.of(job.period().toSeconds()))
        .put("since", job.since().word())
        .build();
  }
}
