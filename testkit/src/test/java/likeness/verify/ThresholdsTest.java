// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.testkit.crop.CropTool;
import likeness.testkit.retouch.Retouch;
import likeness.testkit.retouch.Strength;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Breaks each threshold in turn: some answer must then be wrong, or nothing holds it in place. */
class ThresholdsTest {
  private static final double NEVER = 1e6;
  private static final double ALWAYS = -1e6;

  /** The broken values of each threshold that the cases below can tell. */
  private static final Map<String, List<Double>> BROKEN =
      Map.ofEntries(
          Map.entry("leastMatched", List.of(ALWAYS, NEVER)),
          Map.entry("stretch", List.of(ALWAYS, NEVER)),
          Map.entry("toneCodes", List.of(ALWAYS, NEVER)),
          Map.entry("chromaCodes", List.of(ALWAYS, NEVER)),
          Map.entry("blockScore", List.of(ALWAYS, NEVER)),
          Map.entry("patchScore", List.of(NEVER)),
          Map.entry("spot", List.of(0.01)),
          Map.entry("backgroundBorder", List.of(NEVER)),
          Map.entry("backgroundShare", List.of(NEVER)),
          Map.entry("skinTexture", List.of(ALWAYS, NEVER)),
          Map.entry("otherTexture", List.of(NEVER)),
          Map.entry("faintTexture", List.of(NEVER)),
          Map.entry("addedTexture", List.of(ALWAYS)),
          Map.entry("softer", List.of(NEVER)),
          Map.entry("sharper", List.of(ALWAYS)),
          Map.entry("motionPx", List.of(ALWAYS, NEVER)));

  private record Case(String name, Comparison comparison, String expected) {}

  private static final List<Case> CASES = new ArrayList<>();

  @BeforeAll
  static void compare() {
    PaintedCases painted = new PaintedCases();
    for (CropTool tool : CropTool.values()) {
      add(tool.toString(), painted.compare(painted.crop(tool, 2).picture(), 75), "UNTOUCHED");
    }
    for (Retouch kind : Retouch.values()) {
      add(
          kind.toString(),
          painted.compare(painted.retouched(kind, Strength.PLAIN, 1), 90),
          expected(kind).toString());
    }
    add("wall", painted.compare(painted.onBackground(0xd6e6f5), 90), "BACKGROUND_REPLACED");
    add("wide", painted.compare(painted.stretched(0.03), 90), "STRETCHED");
    add("another", painted.compare(painted.anotherPersons(), 90), "NO_MATCH");
  }

  private static void add(String name, PictureVerifier.Attempt attempt, String expected) {
    Comparison comparison = attempt.comparison();
    if (comparison == null) {
      throw new AssertionError(name + ": " + attempt.failure());
    }
    CASES.add(new Case(name, comparison, expected));
  }

  private static AlterationKind expected(Retouch kind) {
    return switch (kind) {
      case SKIN -> AlterationKind.SKIN_SMOOTHED;
      case TONE -> AlterationKind.TONE_CHANGED;
      case WHITE_BALANCE -> AlterationKind.WHITE_BALANCE_CHANGED;
      case WARP -> AlterationKind.FACE_WARPED;
      case MIRROR -> AlterationKind.MIRRORED;
      case SHARPEN -> AlterationKind.SHARPENED;
      case PAINT -> AlterationKind.PAINTED_LOCALLY;
      case DENOISE -> AlterationKind.DENOISED;
      case ELSEWHERE -> AlterationKind.CONTENT_FROM_ELSEWHERE;
    };
  }

  /** The cases that are answered wrongly. */
  private static List<String> wrong(Thresholds limits) {
    List<String> wrong = new ArrayList<>();
    for (Case one : CASES) {
      String answer = answer(PictureVerifier.judge(one.comparison(), limits));
      if (!answer.contains(one.expected())) {
        wrong.add(one.name() + " gave " + answer);
      }
    }
    return wrong;
  }

  private static String answer(Verdict verdict) {
    if (verdict instanceof Verdict.CannotTell cannot) {
      return cannot.reason().toString();
    }
    return verdict instanceof Verdict.Altered altered
        ? altered.evidence().stream().map(Evidence::kind).distinct().toList().toString()
        : "UNTOUCHED";
  }

  @Test
  void theStandardAnswersAllRight() {
    assertEquals(List.of(), wrong(Thresholds.STANDARD));
  }

  @Test
  void everyThresholdIsHeldInPlace() throws ReflectiveOperationException {
    RecordComponent[] parts = Thresholds.class.getRecordComponents();
    Map<String, List<Double>> left = new LinkedHashMap<>(BROKEN);
    for (int i = 0; i < parts.length; i++) {
      List<Double> values = left.remove(parts[i].getName());
      for (double value : values) {
        assertNotEquals(
            List.of(),
            wrong(broken(parts, i, value, Thresholds.STANDARD)),
            parts[i].getName() + " = " + value);
      }
    }
    assertEquals(Map.of(), left);
  }

  /** Each of the two alone finds the sharpened case, so each alone is no loss, and both are. */
  @Test
  void sharpeningIsSeenByStrongDetailAndByFaintTexture() throws ReflectiveOperationException {
    RecordComponent[] parts = Thresholds.class.getRecordComponents();
    List<String> names = Arrays.stream(parts).map(RecordComponent::getName).toList();
    int sharper = names.indexOf("sharper");
    int added = names.indexOf("addedTexture");
    Thresholds byTexture = broken(parts, sharper, NEVER, Thresholds.STANDARD);
    assertEquals(List.of(), wrong(byTexture));
    assertEquals(List.of(), wrong(broken(parts, added, NEVER, Thresholds.STANDARD)));
    assertEquals(
        List.of("SHARPEN gave [BACKGROUND_REPLACED]"),
        wrong(broken(parts, added, NEVER, byTexture)));
  }

  private static Thresholds broken(
      RecordComponent[] parts, int index, double value, Thresholds from)
      throws ReflectiveOperationException {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = i == index ? value : parts[i].getAccessor().invoke(from);
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    return Thresholds.class.getDeclaredConstructor(types).newInstance(values);
  }
}
