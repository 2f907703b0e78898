// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.portrait.Portrait;
import likeness.spec.ByteWindow;
import likeness.spec.DocumentSpec;
import likeness.spec.OutputRule;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is made for documents whose authority does not allow every change is the original, only
 * turned, cropped, scaled and encoded: one document of each sort here, all of them in {@code ./dev
 * bench lawful}.
 */
class LawfulTest {
  private static byte[] photo = {};

  @BeforeAll
  static void paint() {
    Raster picture = PortraitPainter.paint(PortraitRecipe.of(3, new Size(1100, 1500))).picture();
    photo = JpegEncoder.encode(picture, 72, ByteWindow.ANY, false).bytes();
  }

  /**
   * Documents that the engine treats alike are one sort: what may be done, and what file they ask
   * for.
   */
  private static List<DocumentSpec> oneOfEachSort(Likeness likeness) {
    Map<String, DocumentSpec> sorts = new LinkedHashMap<>();
    for (DocumentSpec document : likeness.documents().all()) {
      if (LawfulCase.concerns(document) && document.output() instanceof OutputRule rule) {
        String sort =
            String.join(
                " ",
                document.editPolicy().crop().permission().name(),
                document.editPolicy().rotate().permission().name(),
                document.editPolicy().background().permission().name(),
                rule.format().name(),
                rule.greyscale() + "",
                rule.origin().name(),
                (rule.bytes().max() < Integer.MAX_VALUE) + "");
        sorts.putIfAbsent(sort, document);
      }
    }
    return List.copyOf(sorts.values());
  }

  @Test
  void everySortOfDocumentIsMadeUntouched() {
    List<String> made = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (Likeness likeness = Likeness.open(Settings.interactive())) {
      for (DocumentSpec document : oneOfEachSort(likeness)) {
        LawfulCase found = LawfulCase.of(likeness, photo, document);
        found.faults().forEach(fault -> faults.add(document.id() + ": " + fault));
        if (found.outcome() == LawfulCase.Outcome.MADE
            || found.outcome() == LawfulCase.Outcome.ACKNOWLEDGED) {
          made.add(document.id());
        }
      }
    }
    assertEquals(List.of(), faults);
    // A painted head fits nearly every frame; were it refused everywhere, nothing would be tested.
    assertTrue(made.size() >= 12, made.toString());
    assertTrue(made.contains("ca-passport"), made.toString());
  }

  /** The check itself can fail: one pixel by one code is another picture. */
  @Test
  void onePixelMoreIsNoPlainResample() {
    try (Likeness likeness = Likeness.open(Settings.interactive())) {
      MakeRequest request = MakeRequest.untouched(likeness.documents().get("us-passport"));
      Made made = likeness.make(photo, request);
      assertTrue(LawfulCase.isPlainResample(photo, made));
      Portrait portrait = made.portrait();
      byte[] samples = portrait.raster().samples().clone();
      samples[samples.length / 2] ^= 1;
      Size size = portrait.framing().output();
      Portrait touched =
          new Portrait(
              Raster.rgb(size.width(), size.height(), samples), portrait.framing(), List.of());
      assertFalse(
          LawfulCase.isPlainResample(
              photo,
              new Made(
                  made.file(),
                  touched,
                  made.rule(),
                  made.receipt(),
                  made.warnings(),
                  made.times())));
    }
  }
}
