// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.time.Duration;
import java.util.List;

/**
 * Something that this program must delete by itself after a time.
 *
 * @param since what the time is counted from
 */
public record RetentionJob(DataKind what, Place where, Duration period, Since since) {

  /** The jobs of a policy: what lies on the server and goes without anybody's doing. */
  public static List<RetentionJob> of(Policy policy) {
    return policy.kept().stream()
        .filter(flow -> flow.where() != Place.DEVICE && flow.where() != Place.LOG)
        .filter(
            flow ->
                flow.keep().since() != Since.DELETED_BY_PERSON
                    && flow.keep().since() != Since.DELETED_BY_OPERATOR)
        .map(
            flow ->
                new RetentionJob(
                    flow.what(), flow.where(), flow.keep().period(), flow.keep().since()))
        .toList();
  }
}
