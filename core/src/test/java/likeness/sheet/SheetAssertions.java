// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What every plan must keep, whatever was asked for. */
final class SheetAssertions {

  private SheetAssertions() {}

  static void assertSound(SheetSpec spec, SheetPlan plan) {
    assertPaper(spec, plan);
    assertCopies(spec, plan);
    assertMarks(plan);
    assertRuler(spec, plan);
  }

  private static void assertPaper(SheetSpec spec, SheetPlan plan) {
    boolean asGiven =
        plan.widthUm() == spec.paperWidthUm() && plan.heightUm() == spec.paperHeightUm();
    boolean turned =
        plan.widthUm() == spec.paperHeightUm() && plan.heightUm() == spec.paperWidthUm();
    assertTrue(asGiven || turned, "the paper changed its size");
  }

  private static void assertCopies(SheetSpec spec, SheetPlan plan) {
    int margin = spec.spacing().marginUm();
    int gap = plan.gapUm();
    List<Placement> all = plan.placements();
    for (int i = 0; i < all.size(); i++) {
      Placement p = all.get(i);
      SheetItem item = spec.items().get(p.item());
      assertEquals(p.turned() ? item.heightUm() : item.widthUm(), p.widthUm());
      assertEquals(p.turned() ? item.widthUm() : item.heightUm(), p.heightUm());
      assertTrue(p.xUm() >= margin && p.yUm() >= margin, "on the margin: " + p);
      assertTrue(p.rightUm() <= plan.widthUm() - margin, "on the margin: " + p);
      assertTrue(p.bottomUm() <= plan.heightUm() - margin, "on the margin: " + p);
      for (int k = 0; k < i; k++) {
        Placement q = all.get(k);
        boolean apart =
            p.xUm() >= q.rightUm() + gap
                || q.xUm() >= p.rightUm() + gap
                || p.yUm() >= q.bottomUm() + gap
                || q.yUm() >= p.bottomUm() + gap;
        assertTrue(apart, "nearer than the gap: " + p + " and " + q);
      }
    }
    for (int i = 0; i < spec.items().size(); i++) {
      SheetItem item = spec.items().get(i);
      if (item.copies() != SheetItem.FILL) {
        assertEquals(item.copies(), plan.copies(i) + plan.missing().get(i));
      }
    }
  }

  private static void assertMarks(SheetPlan plan) {
    for (Line m : plan.marks()) {
      assertTrue(m.x1Um() == m.x2Um() || m.y1Um() == m.y2Um(), "slanted: " + m);
      assertTrue(m.x1Um() <= m.x2Um() && m.y1Um() <= m.y2Um(), "backwards: " + m);
      assertTrue(m.x1Um() >= 0 && m.y1Um() >= 0, "off the paper: " + m);
      assertTrue(m.x2Um() <= plan.widthUm() && m.y2Um() <= plan.heightUm(), "off the paper: " + m);
      for (Placement p : plan.placements()) {
        boolean inside =
            m.x1Um() < p.rightUm()
                && m.x2Um() > p.xUm()
                && m.y1Um() < p.bottomUm()
                && m.y2Um() > p.yUm();
        boolean touches =
            m.x1Um() <= p.rightUm()
                && m.x2Um() >= p.xUm()
                && m.y1Um() <= p.bottomUm()
                && m.y2Um() >= p.yUm();
        assertFalse(inside, "a mark in a photo: " + m + " " + p);
        if (plan.cutStyle() == CutStyle.MARKS_IN_GAPS && plan.gapUm() > 0) {
          assertFalse(touches, "a mark on a photo's edge: " + m + " " + p);
        }
      }
    }
  }

  private static void assertRuler(SheetSpec spec, SheetPlan plan) {
    Ruler r = plan.ruler();
    if (r == null) {
      return;
    }
    int margin = spec.spacing().marginUm();
    int right = r.xUm() + r.widthUm();
    int bottom = r.yUm() + r.heightUm();
    assertTrue(r.xUm() >= margin && r.yUm() >= margin);
    assertTrue(right <= plan.widthUm() - margin && bottom <= plan.heightUm() - margin);
    for (Placement p : plan.placements()) {
      boolean apart =
          p.xUm() >= right
              || r.xUm() >= p.rightUm()
              || p.yUm() >= bottom
              || r.yUm() >= p.bottomUm();
      assertTrue(apart, "the ruler on a photo: " + r + " " + p);
    }
    for (Line m : plan.marks()) {
      boolean apart =
          m.x1Um() >= right || m.x2Um() <= r.xUm() || m.y1Um() >= bottom || m.y2Um() <= r.yUm();
      assertTrue(apart, "a mark in the ruler: " + m);
    }
    for (Line s : r.strokes()) {
      assertTrue(Math.min(s.x1Um(), s.x2Um()) >= r.xUm() && Math.max(s.x1Um(), s.x2Um()) <= right);
      assertTrue(Math.min(s.y1Um(), s.y2Um()) >= r.yUm() && Math.max(s.y1Um(), s.y2Um()) <= bottom);
    }
  }
}
