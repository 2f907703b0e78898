// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import java.util.*;
import likeness.frame.*;
import likeness.geometry.*;
import likeness.portrait.*;
import likeness.spec.*;
import org.junit.jupiter.api.Test;

class Explore {
  @Test
  void run() {
    DocumentSpecs specs = RuleBook.open();
    Map<String, Integer> n = new TreeMap<>();
    List<DocumentSpec> all = specs.all();
    System.out.println(all.size());
    Head head = Heads.of(Heads.ADULT, new Point(1500, 1600), 1000, 0);
    Size pic = new Size(3000, 4000);
    for (DocumentSpec d : all) {
      for (SpecProblem p : SpecProblem.of(d))
        System.out.println("PROBLEM " + p.severity() + " " + p);
      if (!(d.output() instanceof OutputRule o)) {
        n.merge("none " + ((NoOutput) d.output()).reason(), 1, Integer::sum);
        continue;
      }
      n.merge("origin " + o.origin(), 1, Integer::sum);
      n.merge("dpi " + o.dpi(), 1, Integer::sum);
      n.merge("fmt " + o.format(), 1, Integer::sum);
      n.merge("size " + o.size(), 1, Integer::sum);
      if (o.origin() != Frame.Origin.PRINT || d.pixels() != null)
        System.out.println(
            "OUT "
                + d.id()
                + " "
                + o.size()
                + " "
                + o.origin()
                + " dpi "
                + o.dpi()
                + " "
                + o.bytes()
                + " mm "
                + o.frameHeightMm()
                + " bytes/px "
                + (o.bytes().min() / (double) (o.size().width() * o.size().height())));
      String r;
      try {
        Framing f = FrameSolver.frame(head, pic, FrameRequest.untouched(d, null));
        r = "OK " + f.notes();
        for (Measure m : f.measures()) if (!m.met()) r = "VIOLATES " + m;
        if (!f.notes().isEmpty() || d.geometry().measures().size() > 1) {
          StringBuilder s = new StringBuilder();
          for (Measure m : f.measures())
            s.append(" ")
                .append(m.name())
                .append("=")
                .append(
                    String.format(
                        "%.3f[%s,%s]",
                        m.value(),
                        m.min() == null ? "" : String.format("%.3f", m.min()),
                        m.max() == null ? "" : String.format("%.3f", m.max())));
          System.out.println(d.id() + " " + d.geometry().crown() + " " + f.notes() + s);
        }
      } catch (PhotoRejected e) {
        r = e.code().name();
        System.out.println("REJ " + d.id() + " " + e.getMessage() + " " + e.arguments());
      }
      n.merge("frame " + r, 1, Integer::sum);
    }
    n.forEach((k, v) -> System.out.println(k + ": " + v));
  }
}
