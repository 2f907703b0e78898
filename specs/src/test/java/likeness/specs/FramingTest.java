// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.frame.FrameRequest;
import likeness.frame.FrameSolver;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.portrait.Framing;
import likeness.portrait.Head;
import likeness.portrait.PhotoRejected;
import likeness.spec.Band;
import likeness.spec.Crown;
import likeness.spec.DocumentSpec;
import likeness.spec.MeasureName;
import likeness.spec.OutputRule;
import org.junit.jupiter.api.Test;

/**
 * Every document with a frame, with heads of many shapes: the rules hold in the output, or a
 * refusal says why not.
 */
class FramingTest {
  private static final double ROUNDING = 1e-6;

  private final List<DocumentSpec> framed =
      RuleBook.open().all().stream()
          .filter(document -> document.output() instanceof OutputRule)
          .toList();

  @Test
  void anAverageAdultIsFramedForEveryDocument() {
    Head head = Heads.of(Heads.ADULT, new Point(1500, 1600), 1000, 0);
    Size source = new Size(3000, 4000);
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> odd = new ArrayList<>();
    for (DocumentSpec document : framed) {
      String outcome = outcome(document, head, source, FrameRequest.untouched(document, null));
      outcomes.merge(outcome, 1, Integer::sum);
      if (!outcome.equals("[]") && !outcome.equals("[UPSCALED]")) {
        odd.add(document.id() + " " + outcome);
      }
    }
    System.out.println("average adult, 3000×4000: " + outcomes + "; " + odd);
    assertEquals(262, framed.size());
    assertEquals(
        List.of(
            "by-passport [HAIR_OUTSIDE_RULE]",
            "cn-driving-licence [HAIR_OUTSIDE_RULE]",
            "lt-passport [HAIR_OUTSIDE_RULE]",
            "ph-passport-print [HAIR_OUTSIDE_RULE]"),
        odd);
  }

  @Test
  void headsOfAllShapesMeetTheRulesOrAreRefused() {
    int[] state = {20261121};
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      Heads.Shape shape =
          new Heads.Shape(
              between(state, 0.46, 0.55),
              between(state, 0.25, 0.30),
              between(state, 0.60, 0.75),
              between(state, -0.02, 0.25));
      Size source = new Size(between(state, 1200, 4000), between(state, 1200, 4000));
      double length = Math.min(source.width(), source.height()) * between(state, 0.15, 0.75);
      Point eyes =
          new Point(
              source.width() * between(state, 0.35, 0.65),
              source.height() * between(state, 0.3, 0.6));
      Head head = Heads.of(shape, eyes, length, between(state, -6.0, 6.0));
      for (DocumentSpec document : framed) {
        outcomes.merge(
            "untouched "
                + simple(outcome(document, head, source, FrameRequest.untouched(document, null))),
            1,
            Integer::sum);
        outcomes.merge(
            "studio "
                + simple(outcome(document, head, source, FrameRequest.studio(document, null))),
            1,
            Integer::sum);
      }
    }
    System.out.println("40 random heads × " + framed.size() + " documents: " + outcomes);
    assertTrue(outcomes.getOrDefault("untouched framed", 0) > 8000, outcomes.toString());
    assertTrue(outcomes.getOrDefault("studio framed", 0) > outcomes.get("untouched framed"));
  }

  private static String simple(String outcome) {
    return outcome.startsWith("[") ? "framed" : outcome;
  }

  /** Frames, measures what came out anew from the points alone, and names the outcome. */
  private static String outcome(
      DocumentSpec document, Head head, Size source, FrameRequest request) {
    Framing framing;
    try {
      framing = FrameSolver.frame(head, source, request);
    } catch (PhotoRejected e) {
      if (e.code() == PhotoRejected.Code.FRAME_LEAVES_PICTURE) {
        assertTrue(e.arguments().size() >= 2, document.id() + " " + e.arguments());
      }
      return e.code().name();
    }
    String what = document.id() + " " + framing;
    assertEquals(((OutputRule) document.output()).size(), framing.output(), what);
    assertTrue(request.mayExtend() || framing.within(source, 1e-4), what);
    assertTrue(framing.outputToSource().scale() * FrameSolver.MAX_UPSCALE >= 1 - ROUNDING, what);
    assertEquals(framing, FrameSolver.frame(head, source, request));
    for (Band band : request.bands()) {
      double value = measured(document, head, framing, band.measure());
      boolean met =
          (band.min() == null || value >= band.min() - ROUNDING)
              && (band.max() == null || value <= band.max() + ROUNDING);
      assertTrue(met || !band.binding(), band + " " + value + " " + what);
    }
    return framing.notes().toString();
  }

  private static double measured(
      DocumentSpec document, Head head, Framing framing, MeasureName measure) {
    Affine toOutput = framing.outputToSource().inverse();
    Box frame = ((OutputRule) document.output()).frame();
    Point eyes = toOutput.apply(head.eyeMidpoint());
    Point chin = toOutput.apply(head.chin());
    Point crown = toOutput.apply(head.crown());
    Point hair = toOutput.apply(head.hairTop());
    boolean toHair =
        document.geometry().crown() == Crown.HAIR && hair.distanceTo(chin) > crown.distanceTo(chin);
    Point top = toHair ? hair : crown;
    double px =
        switch (measure) {
          case HEAD_HEIGHT -> top.distanceTo(chin);
          case HEAD_WIDTH -> head.widthPx() * toOutput.scale();
          case EYE_FROM_BOTTOM -> frame.bottom() - eyes.y();
          case CROWN_TO_TOP -> top.y() - frame.top();
          case CHIN_TO_BOTTOM -> frame.bottom() - chin.y();
          case EYE_TO_CHIN -> eyes.distanceTo(chin);
          case INTER_EYE ->
              toOutput.apply(head.leftEye()).distanceTo(toOutput.apply(head.rightEye()));
          case CENTRE_OFFSET -> Math.abs(eyes.x() - frame.centre().x());
        };
    return px / frame.height();
  }

  private static double between(int[] state, double low, double high) {
    int x = state[0];
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    state[0] = x;
    return low + (high - low) * (x / 4294967296.0 + 0.5);
  }

  private static int between(int[] state, int low, int high) {
    return (int) between(state, (double) low, (double) high);
  }
}
