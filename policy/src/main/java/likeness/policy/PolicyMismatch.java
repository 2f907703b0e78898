// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.List;

/** What the program does is not what the policy promises. */
public final class PolicyMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> differences;

  PolicyMismatch(List<String> differences) {
    super(
        "the privacy policy and this configuration differ, so nothing was started:\n  "
            + String.join("\n  ", differences));
    this.differences = List.copyOf(differences);
  }

  public List<String> differences() {
    return differences;
  }
}
