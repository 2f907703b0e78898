// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import likeness.geometry.Size;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.portrait.PhotoRejected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scene through the whole engine. */
class HostileScenesTest {
  private static final Likeness LIKENESS = Likeness.open();
  private static final List<HostileScene> SCENES = HostileScenes.all();

  @AfterAll
  static void close() {
    LIKENESS.close();
  }

  @TestFactory
  List<DynamicTest> becomesWhatItMust() {
    return SCENES.stream()
        .map(scene -> DynamicTest.dynamicTest(scene.name(), () -> check(scene)))
        .toList();
  }

  @Test
  void corpusAndScenesAreManyAndOfDifferentNames() {
    List<String> names =
        Stream.concat(
                HostileCorpus.all().stream().map(HostilePhoto::name),
                SCENES.stream().map(HostileScene::name))
            .toList();
    Set<String> different = new HashSet<>(names);
    assertEquals(names.size(), different.size());
    assertTrue(names.size() >= 60, "expected at least 60 cases, got " + names.size());
    System.out.println(
        "hostile cases: "
            + names.size()
            + ", of them scenes for the whole engine: "
            + SCENES.size());
  }

  private static void check(HostileScene scene) {
    assertEquals(scene.code() == null ? "600×600" : scene.code().name(), outcome(scene));
  }

  private static String outcome(HostileScene scene) {
    MakeRequest request =
        MakeRequest.untouched(LIKENESS.documents().get(HostileScenes.DOCUMENT)).with(scene.face());
    try {
      Made made = LIKENESS.make(scene.bytes(), request);
      assertEquals(new Size(600, 600), made.portrait().framing().output());
      return made.portrait().framing().output().toString();
    } catch (PhotoRejected rejected) {
      return rejected.code().name();
    }
  }
}
