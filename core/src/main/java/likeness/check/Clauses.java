// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.portrait.Clause;
import likeness.portrait.Component;

/** Where limits are from that no document states. */
final class Clauses {
  private Clauses() {}

  /**
   * A figure of the portrait standards, as the public texts that COMPLIANCE.md §2.1 names tell it.
   */
  static Clause standard(String clause) {
    return new Clause(
        Clause.Authority.STANDARD,
        clause,
        "ISO/IEC 39794-5 and 19794-5, as cited",
        null,
        null,
        null);
  }

  /** A limit of ours, chosen on measurements that the page tells. */
  static Clause own(Component component) {
    return new Clause(
        Clause.Authority.LIKENESS,
        "docs/checks.md#" + anchor(component.label()),
        "Likeness: the checks and how well they measure",
        null,
        null,
        null);
  }

  private static String anchor(String label) {
    StringBuilder anchor = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c != '.') {
        anchor.append(Character.toLowerCase(c));
      }
    }
    return anchor.toString();
  }
}
