// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodedPhoto;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.jvm.codec.PhotoDecoders;
import likeness.portrait.PhotoRejected;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileCorpusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TestFactory
  List<DynamicTest> becomesWhatItMust() {
    return HostileCorpus.all().stream()
        .map(photo -> DynamicTest.dynamicTest(photo.name(), () -> check(photo)))
        .toList();
  }

  @Test
  void hasManyFilesOfDifferentNames() {
    List<HostilePhoto> all = HostileCorpus.all();
    Set<String> names = new HashSet<>();
    all.forEach(photo -> names.add(photo.name()));
    assertEquals(all.size(), names.size());
    assertTrue(all.size() >= 60, "expected at least 60 files, got " + all.size());
  }

  private static void check(HostilePhoto photo) {
    String came = Assertions.assertTimeoutPreemptively(PATIENCE, () -> outcome(photo.bytes()));
    String expected =
        photo.expected() instanceof HostilePhoto.Decoded decoded
            ? decoded(new Size(decoded.width(), decoded.height()), decoded.warnings())
            : ((HostilePhoto.Rejected) photo.expected()).code().toString();
    assertEquals(expected, came);
  }

  private static String outcome(byte[] bytes) {
    try {
      DecodedPhoto photo = PhotoDecoders.decode(bytes, DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
      return decoded(photo.raster().size(), new HashSet<>(photo.warnings()));
    } catch (PhotoRejected rejected) {
      return rejected.code().toString();
    }
  }

  private static String decoded(Size size, Set<? extends Enum<?>> warnings) {
    return size + " " + warnings.stream().map(Enum::name).sorted().toList();
  }
}
