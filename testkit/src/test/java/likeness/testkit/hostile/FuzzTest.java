// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.image.Bands;
import likeness.jvm.codec.PhotoDecoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The small sister of the bench's fuzz run. */
class FuzzTest {
  private static final int FILES = 3_000;
  private static final DecodeLimits LIMITS = new DecodeLimits(2_000_000, 1_000_000);

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void mutatedFilesAreDecodedOrRejected() {
    PhotoDecoders decoders = PhotoDecoders.inProcess();
    FuzzRun run = new FuzzRun();
    run.run(0, FILES, bytes -> decoders.read(bytes, LIMITS, Bands.SEQUENTIAL));
    assertEquals(List.of(), run.failures());
    assertTrue(
        run.outcomes().getOrDefault("decoded", 0) > FILES / 20,
        "too few get through: " + run.outcomes());
    assertTrue(
        run.outcomes().getOrDefault("DAMAGED", 0) > FILES / 20,
        "too few are broken: " + run.outcomes());
  }

  @Test
  void seesWhatItIsToSee() {
    FuzzRun run = new FuzzRun();
    run.run(
        7,
        8,
        bytes -> {
          throw new IllegalStateException("seeded");
        });
    assertEquals(List.of("7: java.lang.IllegalStateException: seeded"), run.failures());
  }

  @Test
  void theSameNumberGivesTheSameFile() {
    assertArrayEquals(new Mutator().file(123), new Mutator().file(123));
  }
}
