// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.portrait.Framing;
import likeness.portrait.FramingNote;
import likeness.portrait.Head;
import likeness.portrait.Measure;
import likeness.portrait.PhotoRejected;
import likeness.spec.CustomDocuments;
import likeness.spec.DocumentSpec;
import org.junit.jupiter.api.Test;

class FrameSolverTest {
  private static final Size PICTURE = new Size(3000, 4000);

  /** 50.8 mm square; head 25–35 mm, eyes 28.6–34.9 mm above the bottom. */
  private static final String US_PASSPORT =
      """
      {"id": "us", "names": {"en": "US passport"}, "type": "passport", "print": {"w": 50.8, "h": 50.8},
       "geometry": {"crown": "unspecified",
         "head_height": {"unit": "mm", "min": 25, "max": 35},
         "eye_from_bottom": {"unit": "mm", "min": 28.6, "max": 34.9}}}
      """;

  private static final String JP_PASSPORT =
      """
      {"id": "jp", "names": {"en": "Japanese passport"}, "type": "passport", "print": {"w": 35, "h": 45},
       "geometry": {"crown": "skull",
         "head_height": {"unit": "mm", "min": 32, "nominal": 34, "max": 36},
         "crown_to_top": {"unit": "mm", "min": 2, "nominal": 4, "max": 6}}}
      """;

  private static final String CN_VISA_ONLINE =
      """
      {"id": "cn", "names": {"en": "China visa, online"}, "type": "visa",
       "pixels": {"w": 354, "h": 472, "w_min": 354, "w_max": 420, "h_min": 472, "h_max": 560, "aspect": "3:4"},
       "geometry": {"crown": "unspecified",
         "head_width": {"unit": "px", "min": 191, "nominal": 205, "max": 219, "ref_px": {"w": 354, "h": 472}},
         "eye_from_bottom": {"unit": "px", "min": 256, "ref_px": {"w": 354, "h": 472}},
         "crown_to_top": {"unit": "px", "min": 10, "max": 70, "ref_px": {"w": 354, "h": 472}},
         "inter_eye": {"unit": "px", "min": 60, "ref_px": {"w": 354, "h": 472}}},
       "framing": {"head": 0.5907, "top": 0.0847, "eye_from_bottom": 0.6258}}
      """;

  private static final String BADGE =
      """
      {"id": "badge", "names": {"en": "Badge"}, "type": "generic", "print": {"w": 35, "h": 45}, "framing": {"head": 0.7, "top": 0.1}}
      """;

  /**
   * Head 1000 px, eyes' middle at (1500, 1600), chin 500 below, crown 500 above, no hair above the
   * crown.
   */
  private static final Head BALD = head(1500, 1600, 1000, 0);

  @Test
  void usPassportLiesInTheMiddleOfBothBands() {
    Framing framing = frame(US_PASSPORT, BALD, PICTURE);
    // Head 30 of 50.8 mm makes the frame 1000 · 50.8 / 30 px high; the eyes lie 31.75 mm, five
    // eighths of it, above the bottom.
    double height = 1000 * 50.8 / 30;
    assertEquals(new Size(600, 600), framing.output());
    assertEquals(height / 600, framing.outputToSource().xx(), 1e-6);
    assertEquals(0, framing.outputToSource().xy());
    assertEquals(1500 - height / 2, framing.outputToSource().dx(), 1e-3);
    assertEquals(1600 - height * 0.375, framing.outputToSource().dy(), 1e-3);
    assertEquals(30 / 50.8, measure(framing, "head_height").value(), 1e-7);
    assertEquals(31.75 / 50.8, measure(framing, "eye_from_bottom").value(), 1e-7);
    assertEquals(0.055 * 30 / 50.8, measure(framing, "head_height").u95(), 1e-7);
    assertEquals(1 - 0.625 - 15 / 50.8, measure(framing, "crown_to_top").value(), 1e-7);
    assertEquals(Set.of(), Set.copyOf(framing.notes()));
  }

  @Test
  void japaneseTopMarginIsHeldTogetherWithTheHead() {
    Framing framing = frame(JP_PASSPORT, BALD, PICTURE);
    assertEquals(34 / 45.0, measure(framing, "head_height").value(), 1e-7);
    assertEquals(4 / 45.0, measure(framing, "crown_to_top").value(), 1e-7);
  }

  @Test
  void chinaOnlineIsSizedByTheWidthOfTheHead() {
    Framing framing = frame(CN_VISA_ONLINE, BALD, PICTURE);
    // 205 of 472 px wide is the middle; the head of the test is 0.7 as wide as long.
    assertEquals(205 / 472.0, measure(framing, "head_width").value(), 1e-7);
    assertEquals(205 / 472.0 / 0.7, measure(framing, "head_height").value(), 1e-7);
    assertTrue(framing.measures().stream().allMatch(Measure::met));
  }

  @Test
  void aDocumentThatMeansTheHairIsMeasuredToIt() {
    Head curly = head(1500, 1600, 1000, 100);
    String hair = US_PASSPORT.replace("unspecified", "hair");
    assertEquals(30 / 50.8, measure(frame(hair, curly, PICTURE), "head_height").value(), 1e-7);
    String skull = US_PASSPORT.replace("unspecified", "skull");
    Framing framing = frame(skull, curly, PICTURE);
    assertEquals(1000.0, framing.outputToSource().scale() * 600 * 30 / 50.8, 1e-3);
  }

  @Test
  void aDocumentThatDoesNotSayIsMetForSkullAndHair() {
    Head curly = head(1500, 1600, 1000, 60);
    String narrow = JP_PASSPORT.replace("skull", "unspecified").replace("\"nominal\": 34, ", "");
    Framing framing = frame(narrow, curly, PICTURE);
    double skull = measure(framing, "head_height").value() * 45;
    assertTrue(skull > 32 && skull * 1.06 < 36, "skull " + skull);
    assertFalse(framing.notes().contains(FramingNote.HAIR_OUTSIDE_RULE));
    Framing tall = frame(narrow, head(1500, 1600, 1000, 200), PICTURE);
    assertTrue(tall.notes().contains(FramingNote.HAIR_OUTSIDE_RULE));
    assertTrue(tall.measures().stream().allMatch(Measure::met));
  }

  @Test
  void slidesAndGrowsWithinTheRulesToStayInThePicture() {
    // The crown is 60 px below the picture's top; in the middle of the bands the frame would begin
    // 135 px above the crown.
    Head high = head(1500, 560, 1000, 0);
    Framing framing = frame(US_PASSPORT, high, PICTURE);
    assertTrue(framing.within(PICTURE, 1e-6));
    assertTrue(framing.measures().stream().allMatch(Measure::met));
    assertEquals(0, framing.corners().get(0).y(), 1e-3);
  }

  @Test
  void saysWhatIsMissingAtWhichSide() {
    // 100 px below the chin. The largest head, 35 mm, makes 1 mm 28.57 px; eyes at 28.6 mm want
    // 28.6 − 600 / 28.57 mm more.
    PhotoRejected rejected =
        assertThrows(PhotoRejected.class, () -> frame(US_PASSPORT, BALD, new Size(3000, 2200)));
    assertEquals(PhotoRejected.Code.FRAME_LEAVES_PICTURE, rejected.code());
    assertEquals(Map.of("bottom", "7.60", "unit", "mm"), rejected.arguments());
  }

  @Test
  void studioExtendsTheBackgroundButNotTheBody() {
    Size tight = new Size(1100, 4000);
    Head left = head(450, 550, 1000, 0);
    assertEquals(
        PhotoRejected.Code.FRAME_LEAVES_PICTURE,
        assertThrows(PhotoRejected.class, () -> frame(US_PASSPORT, left, tight)).code());
    Framing framing =
        FrameSolver.frame(left, tight, FrameRequest.studio(document(US_PASSPORT), null));
    assertTrue(framing.notes().contains(FramingNote.EXTENDS_BACKGROUND));
    assertEquals(30 / 50.8, measure(framing, "head_height").value(), 1e-7);
    PhotoRejected rejected =
        assertThrows(
            PhotoRejected.class,
            () ->
                FrameSolver.frame(
                    BALD, new Size(3000, 2200), FrameRequest.studio(document(US_PASSPORT), null)));
    assertEquals(Set.of("bottom", "unit"), rejected.arguments().keySet());
  }

  @Test
  void namesTheRulesThatStandAgainstEachOther() {
    String impossible =
        """
        {"id": "x", "names": {"en": "Impossible"}, "print": {"w": 35, "h": 45},
         "geometry": {"crown": "skull",
           "head_height": {"unit": "percent", "min": 40, "max": 50},
           "eye_from_bottom": {"unit": "mm", "min": 35, "max": 40}}}
        """;
    // Eyes at 35 mm leave 10 mm above them; half of the head, at least 9 mm of 18, is above them
    // and fits. With lower eyes six
    // tenths of it, 10.8 mm, do not.
    frame(impossible, BALD, PICTURE);
    Head lowEyes = headWithEyes(0.4);
    PhotoRejected rejected =
        assertThrows(PhotoRejected.class, () -> frame(impossible, lowEyes, PICTURE));
    assertEquals(PhotoRejected.Code.INFEASIBLE, rejected.code());
    assertEquals(
        Map.of(
            "measure", "head_height",
            "against", "eye_from_bottom",
            "unit", "mm",
            "needed_min", "18.00",
            "needed_max", "22.50",
            "possible", "16.67"),
        rejected.arguments());
  }

  @Test
  void aProportionThatTheRulesCannotHoldIsRefused() {
    String eyes =
        """
        {"id": "x", "names": {"en": "Eyes"}, "print": {"w": 35, "h": 45},
         "geometry": {"crown": "skull",
           "head_height": {"unit": "mm", "min": 30, "max": 36},
           "inter_eye": {"unit": "mm", "min": %s}}}
        """;
    // The eyes of the test are 0.28 of the head apart: 10.08 mm at 36.
    assertEquals(Set.of(), Set.copyOf(frame(eyes.formatted("9.8"), BALD, PICTURE).notes()));
    PhotoRejected rejected =
        assertThrows(PhotoRejected.class, () -> frame(eyes.formatted("10.1"), BALD, PICTURE));
    assertEquals(PhotoRejected.Code.INFEASIBLE, rejected.code());
    assertEquals(
        Set.of("head_height", "inter_eye"),
        Set.of(rejected.arguments().get("measure"), rejected.arguments().get("against")));
  }

  @Test
  void aWishIsFollowedAsFarAsTheRulesAllowAndRefusesNobody() {
    String eyes =
        """
        {"id": "x", "names": {"en": "Eyes"}, "print": {"w": 35, "h": 45},
         "geometry": {"crown": "skull",
           "head_height": {"unit": "mm", "min": 30, "max": 36},
           "inter_eye": {"unit": "mm", "min": 11, "basis": "recommendation"}}}
        """;
    Framing wished = frame(eyes, BALD, PICTURE);
    assertTrue(measure(wished, "head_height").met());
    assertNull(measure(wished, "inter_eye").min());
    assertTrue(wished.notes().isEmpty(), wished.notes().toString());
  }

  @Test
  void levelsTheEyesOnlyWhereItMay() {
    Head tilted = turned(BALD, 6);
    assertEquals(0, frame(US_PASSPORT, tilted, PICTURE).rollDeg());
    Framing level = frame(BADGE, tilted, PICTURE);
    assertEquals(6, level.rollDeg(), 1e-9);
    Affine toOutput = level.outputToSource().inverse();
    assertEquals(toOutput.apply(tilted.leftEye()).y(), toOutput.apply(tilted.rightEye()).y(), 1e-6);
    assertEquals(0.7, measure(level, "head_height").value(), 1e-7);
    assertEquals(0, frame(BADGE, turned(BALD, 0.9), PICTURE).rollDeg());
  }

  @Test
  void aTurnedFrameStaysInThePictureWithAllItsCorners() {
    for (double roll : new double[] {-7, -3, 3, 7}) {
      Size small = new Size(1300, 1700);
      Head tilted = turned(head(650, 720, 1000, 0), roll);
      Framing framing = frame(BADGE, tilted, small);
      assertTrue(framing.within(small, 1e-6), "roll " + roll + ": " + framing.corners());
      assertEquals(roll, framing.rollDeg(), 1e-9);
    }
  }

  @Test
  void aMirroredHeadIsFramedInMirror() {
    Head head =
        new Head(
            new Point(1300, 1590),
            new Point(1580, 1612),
            new Point(1430, 2100),
            new Point(1450, 1102),
            new Point(1460, 1040),
            690,
            0.05);
    Head mirrored =
        new Head(
            new Point(3000 - 1580, 1612),
            new Point(3000 - 1300, 1590),
            new Point(3000 - 1430, 2100),
            new Point(3000 - 1450, 1102),
            new Point(3000 - 1460, 1040),
            690,
            0.05);
    for (String text : new String[] {US_PASSPORT, JP_PASSPORT, CN_VISA_ONLINE, BADGE}) {
      Framing framing = frame(text, head, PICTURE);
      Framing other = frame(text, mirrored, PICTURE);
      assertEquals(framing.rollDeg(), -other.rollDeg(), 1e-9);
      Point topLeft = framing.corners().get(0);
      Point topRight = other.corners().get(1);
      assertEquals(topLeft.x(), 3000 - topRight.x(), 1e-4, text);
      assertEquals(topLeft.y(), topRight.y(), 1e-4, text);
    }
  }

  @Test
  void tellsOfEnlargingAndRefusesTooMuchOfIt() {
    Framing framing = frame(US_PASSPORT, head(150, 160, 200, 0), new Size(400, 400));
    assertTrue(framing.notes().contains(FramingNote.UPSCALED));
    PhotoRejected rejected =
        assertThrows(
            PhotoRejected.class,
            () -> frame(US_PASSPORT, head(150, 160, 110, 0), new Size(400, 400)));
    assertEquals(PhotoRejected.Code.FACE_TOO_SMALL, rejected.code());
  }

  @Test
  void childrenAreFramedByTheirOwnRule() {
    DocumentSpec document =
        document(
            """
            {"id": "de", "names": {"en": "Passport"}, "print": {"w": 35, "h": 45},
             "geometry": {"crown": "skull", "head_height": {"unit": "mm", "min": 32, "max": 36}},
             "age_exceptions": [
               {"under_years": 10, "geometry": {"head_height": {"unit": "percent", "min": 50, "max": 80}}},
               {"under_years": 3, "geometry": {"head_height": {"unit": "percent", "min": 50, "max": 60}}}]}
            """);
    assertEquals(34 / 45.0, headAt(document, null), 1e-7);
    assertEquals(34 / 45.0, headAt(document, 10.0), 1e-7);
    assertEquals(0.65, headAt(document, 9.9), 1e-7);
    assertEquals(0.55, headAt(document, 1.0), 1e-7);
  }

  @Test
  void theInnerFrameIsWhatCounts() {
    Framing framing =
        frame(
            """
            {"id": "lt", "names": {"en": "Passport"}, "print": {"w": 40, "h": 60},
             "geometry": {"crown": "skull", "inner_frame_mm": {"w": 35, "h": 45},
               "head_height": {"unit": "mm", "min": 31, "max": 35}, "crown_to_top": {"unit": "mm", "min": 2, "max": 4}}}
            """,
            BALD,
            PICTURE);
    assertEquals(new Size(472, 709), framing.output());
    // The 45 mm lie in the middle of 60: the crown is 7.5 + 3 mm below the print's top.
    Point crown = framing.outputToSource().inverse().apply(BALD.crown());
    assertEquals(10.5, crown.y() / 709 * 60, 1e-3);
    assertEquals(236, crown.x(), 1e-6);
  }

  @Test
  void theSameHeadGivesTheSameBits() {
    assertEquals(frame(CN_VISA_ONLINE, BALD, PICTURE), frame(CN_VISA_ONLINE, BALD, PICTURE));
  }

  private static double headAt(
      DocumentSpec document, @org.jspecify.annotations.Nullable Double age) {
    return measure(
            FrameSolver.frame(BALD, PICTURE, FrameRequest.untouched(document, age)), "head_height")
        .value();
  }

  private static Framing frame(String document, Head head, Size source) {
    return FrameSolver.frame(head, source, FrameRequest.untouched(document(document), null));
  }

  private static DocumentSpec document(String text) {
    return CustomDocuments.read(text).get(0);
  }

  private static Measure measure(Framing framing, String name) {
    return framing.measures().stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Head head(double x, double y, double length, double hair) {
    return new Head(
        new Point(x - 0.14 * length, y),
        new Point(x + 0.14 * length, y),
        new Point(x, y + length / 2),
        new Point(x, y - length / 2),
        new Point(x, y - length / 2 - hair),
        0.7 * length,
        0.055);
  }

  private static Head headWithEyes(double eyeToChin) {
    return new Head(
        new Point(1360, 1600),
        new Point(1640, 1600),
        new Point(1500, 1600 + 1000 * eyeToChin),
        new Point(1500, 600 + 1000 * eyeToChin),
        new Point(1500, 600 + 1000 * eyeToChin),
        700,
        0.055);
  }

  private static Head turned(Head head, double rollDeg) {
    Point eyes = head.eyeMidpoint();
    Affine turn =
        Affine.translation(eyes.x(), eyes.y())
            .after(Affine.rotationDeg(rollDeg))
            .after(Affine.translation(-eyes.x(), -eyes.y()));
    return new Head(
        turn.apply(head.leftEye()),
        turn.apply(head.rightEye()),
        turn.apply(head.chin()),
        turn.apply(head.crown()),
        turn.apply(head.hairTop()),
        head.widthPx(),
        head.headHeightU95());
  }
}
