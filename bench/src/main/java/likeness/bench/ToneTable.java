// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.List;
import likeness.portrait.Component;
import likeness.testkit.defects.LightDefects;
import likeness.testkit.portraits.ReferenceValues;

/** Two stops too little and too much light, in light and in dark tones of the skin. */
final class ToneTable {
  private final ReferenceValues reference;

  /** By tone (light, dark) and stops (−2, 2): as it was, and altered. */
  private final List<List<List<Double>>> values = new ArrayList<>();

  ToneTable(ReferenceValues reference) {
    this.reference = reference;
    for (int i = 0; i < 4; i++) {
      values.add(List.of(new ArrayList<>(), new ArrayList<>()));
    }
  }

  void add(Sitter sitter) {
    if (!reference.has(sitter.name())) {
      return;
    }
    int group = reference.tone(sitter.name()) >= 7 ? 2 : 0;
    for (int more = 0; more < 2; more++) {
      Component sees = more == 0 ? Component.EXPOSURE : Component.SKIN_HIGHLIGHTS;
      CheckedCase off = CheckedCase.of(LightDefects.expose(sitter.photo(), more == 0 ? -2 : 2));
      synchronized (ChecksBench.COUNTING) {
        values.get(group + more).get(0).add(sitter.clean().value(sees));
        values.get(group + more).get(1).add(off.value(sees));
      }
    }
  }

  void print() {
    ChecksBench.print("%n## Two stops off, by tone of the skin");
    for (int i = 0; i < 4; i++) {
      List<Double> good = values.get(i).get(0);
      List<Double> bad = values.get(i).get(1);
      if (!good.isEmpty()) {
        ChecksBench.print(
            "tones %-4s %s EV  n %2d  EER %4.1f %%",
            i < 2 ? "1-6" : "7-10",
            i % 2 == 0 ? "-2" : "+2",
            good.size(),
            100 * Agreement.equalErrorRate(good, bad, i % 2 == 1));
      }
    }
  }
}
