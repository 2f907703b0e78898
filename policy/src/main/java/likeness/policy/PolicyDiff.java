// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changes for people when one policy takes the place of another. */
public final class PolicyDiff {
  private PolicyDiff() {}

  /** One line a change: {@code -} is no longer so, {@code +} is new. */
  public static List<String> lines(Policy before, Policy after) {
    List<String> lines = new ArrayList<>();
    change(lines, "mode", before.mode().word(), after.mode().word());
    change(lines, "operator", before.operator().name(), after.operator().name());
    change(lines, "contact", before.operator().contact(), after.operator().contact());
    Map<String, String> old = terms(before);
    Map<String, String> now = terms(after);
    old.forEach(
        (subject, terms) -> {
          if (!terms.equals(now.get(subject))) {
            lines.add("- " + subject + ", " + terms);
          }
        });
    now.forEach(
        (subject, terms) -> {
          if (!terms.equals(old.get(subject))) {
            lines.add("+ " + subject + ", " + terms);
          }
        });
    change(lines, "rights", String.join(", ", before.rights()), String.join(", ", after.rights()));
    return lines;
  }

  private static Map<String, String> terms(Policy policy) {
    Map<String, String> terms = new LinkedHashMap<>();
    policy.flows().forEach(flow -> terms.put(flow.subject(), flow.terms()));
    return terms;
  }

  private static void change(List<String> lines, String name, String before, String after) {
    if (!before.equals(after)) {
      lines.add("- " + name + ": " + before);
      lines.add("+ " + name + ": " + after);
    }
  }
}
