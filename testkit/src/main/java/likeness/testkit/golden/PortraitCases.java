// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.encode.JpegEncoder;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.Backdrop;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Portrait;
import likeness.spec.ByteWindow;
import likeness.spec.DocumentSpecs;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.tensor.NetworkRunner;

/** The golden cases of the whole way: painted people, real networks, files of documents. */
public final class PortraitCases {
  private static final int PEOPLE = 10;
  private static final Size SIZE = new Size(480, 600);
  private static final List<String> UNTOUCHED =
      List.of("de-passport", "us-passport", "gb-passport");
  private static final List<String> STUDIO = List.of("generic-35x45", "generic-50x50");

  private final PortraitPipeline pipeline = new PortraitPipeline(Bands.SEQUENTIAL);
  private final NetworkRunner runner;
  private final DocumentSpecs documents;
  private final Map<String, Subject> found = new HashMap<>();

  private PortraitCases(NetworkRunner runner, DocumentSpecs documents) {
    this.runner = runner;
    this.documents = documents;
  }

  /** All cases, always in the same order; a person is painted and found once. */
  public static List<GoldenCase> all(NetworkRunner runner, DocumentSpecs documents) {
    PortraitCases golden = new PortraitCases(runner, documents);
    List<GoldenCase> cases = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      int seed = person;
      for (String id : UNTOUCHED) {
        cases.add(golden.named(seed, id, false));
      }
      for (String id : STUDIO) {
        cases.add(golden.named(seed, id, true));
      }
    }
    return cases;
  }

  private GoldenCase named(int seed, String id, boolean studio) {
    return new GoldenCase("portrait/" + seed + "-" + id, () -> hash(seed, id, studio));
  }

  private int hash(int seed, String id, boolean studio) {
    Hash hash = new Hash();
    try {
      Subject subject = subject(seed, studio);
      for (Point point : List.of(subject.head().crown(), subject.head().chin())) {
        hash.add(point.x()).add(point.y());
      }
      Portrait portrait =
          studio
              ? pipeline.studio(subject, documents.get(id), null, new Backdrop.Plain(0xffffff))
              : pipeline.untouched(subject, documents.get(id), null);
      hash.add(portrait.raster());
      for (byte b : JpegEncoder.encode(portrait.raster(), 300, ByteWindow.ANY, false).bytes()) {
        hash.add(b);
      }
    } catch (PhotoRejected rejected) {
      hash.add(rejected.code().ordinal());
    }
    return hash.value();
  }

  private Subject subject(int seed, boolean studio) {
    String key = seed + (studio ? " studio" : " untouched");
    Subject known = found.get(key);
    if (known == null) {
      Raster photo = PortraitPainter.paint(PortraitRecipe.of(seed, SIZE)).picture();
      known =
          runner.resolve(
              studio
                  ? pipeline.findPerson(photo, FaceChoice.only())
                  : pipeline.findHead(photo, FaceChoice.only()));
      found.put(key, known);
    }
    return known;
  }
}
