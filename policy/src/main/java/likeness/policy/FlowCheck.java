// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what is promised with what is done, in both directions. */
public final class FlowCheck {
  private FlowCheck() {}

  /** Every difference in one line that names both sides; empty if there is none. */
  public static List<String> differences(Policy policy, List<DeclaredFlow> declared) {
    Map<String, DataFlow> promised = new LinkedHashMap<>();
    policy.flows().forEach(flow -> promised.put(flow.subject(), flow));
    List<String> differences = new ArrayList<>();
    Map<String, DataFlow> done = new LinkedHashMap<>();
    for (DeclaredFlow each : declared) {
      DataFlow flow = each.flow();
      DataFlow promise = promised.get(flow.subject());
      done.put(flow.subject(), flow);
      if (promise == null) {
        differences.add(
            each.component()
                + " does: "
                + text(flow)
                + "; the policy "
                + policy.profile()
                + " does not promise it");
      } else if (!promise.terms().equals(flow.terms())) {
        differences.add(
            each.component()
                + " does: "
                + text(flow)
                + "; the policy "
                + policy.profile()
                + " promises: "
                + text(promise));
      }
    }
    promised.forEach(
        (subject, promise) -> {
          if (!done.containsKey(subject)) {
            differences.add(
                "the policy "
                    + policy.profile()
                    + " promises: "
                    + text(promise)
                    + "; no part of this configuration does it");
          }
        });
    return differences;
  }

  /**
   * Stops what must not start.
   *
   * @throws PolicyMismatch if there is a difference
   */
  public static void require(Policy policy, List<DeclaredFlow> declared) {
    List<String> differences = differences(policy, declared);
    if (!differences.isEmpty()) {
      throw new PolicyMismatch(differences);
    }
  }

  private static String text(DataFlow flow) {
    return flow.subject() + ", " + flow.terms();
  }
}
