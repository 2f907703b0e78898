// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.geometry.Box;

/**
 * What there is to report: a wrong shape alone, since it makes all else differ, or what was seen.
 */
final class Findings {
  private Findings() {}

  static List<Evidence> of(Alignment alignment, Judge judge) {
    Box whole = new Box(0, 0, alignment.output().width(), alignment.output().height());
    if (alignment.mirrored()) {
      return List.of(
          new Evidence(
              AlterationKind.MIRRORED, whole, alignment.explained(), "of the contrast explained"));
    }
    if (alignment.stretch() > Thresholds.STRETCH) {
      return List.of(
          new Evidence(
              AlterationKind.STRETCHED, whole, alignment.stretch(), "difference between the axes"));
    }
    return judge.evidence();
  }
}
