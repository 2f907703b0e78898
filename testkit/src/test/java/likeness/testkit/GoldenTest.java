// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.testkit.GoldenPictures.Limits;
import likeness.testkit.GoldenPictures.Region;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

final class GoldenTest {
  @TempDir Path folder;

  @BeforeEach
  void notWhileAccepting() {
    Assumptions.assumeFalse(Golden.accepting());
  }

  private static Raster grey(int value) {
    byte[] samples = new byte[12];
    java.util.Arrays.fill(samples, (byte) value);
    return Raster.rgb(2, 2, samples);
  }

  private Path accepted(Raster raster) throws IOException {
    Path file = folder.resolve("grey.png");
    ImageIO.setUseCache(false);
    ImageIO.write(GoldenPictures.image(raster), "png", file.toFile());
    return file;
  }

  @Test
  void aPictureWithinItsLimitsPasses() throws IOException {
    Path file = accepted(grey(100));
    assertDoesNotThrow(() -> GoldenPictures.check(file, grey(100), Limits.SAME));
    assertDoesNotThrow(() -> GoldenPictures.check(file, grey(102), new Limits(2, 2)));
  }

  @Test
  void aDifferenceLeavesAPage() throws IOException {
    Path file = accepted(grey(100));
    AssertionFailedError failed =
        assertThrows(
            AssertionFailedError.class,
            () -> GoldenPictures.check(file, grey(103), new Limits(2, 9)));
    assertTrue(String.valueOf(failed.getMessage()).contains("greatest difference 3"));
    assertTrue(Files.exists(Path.of("target/golden/grey/index.html")));
    assertTrue(Files.exists(Path.of("target/golden/grey/difference.png")));
  }

  @Test
  void insideARegionTheStricterLimitHolds() throws IOException {
    Path file = accepted(grey(100));
    Limits loose = new Limits(5, 5);
    Plane nowhere = new Plane(2, 2);
    Plane everywhere = new Plane(2, 2, new float[] {1, 1, 1, 1});
    assertDoesNotThrow(
        () -> GoldenPictures.check(file, grey(103), loose, new Region(nowhere, Limits.SAME)));
    assertThrows(
        AssertionFailedError.class,
        () -> GoldenPictures.check(file, grey(103), loose, new Region(everywhere, Limits.SAME)));
  }

  @Test
  void aMissingPictureOrAnotherSizeFails() throws IOException {
    Path file = accepted(grey(1));
    Raster other = Raster.rgb(1, 1, new byte[3]);
    assertThrows(AssertionFailedError.class, () -> GoldenPictures.check(file, other, Limits.SAME));
    Path absent = folder.resolve("absent.png");
    assertThrows(
        AssertionFailedError.class, () -> GoldenPictures.check(absent, other, Limits.SAME));
  }

  @Test
  void hashesDoNotDependOnTheOrderOfSamples() {
    Raster rgb = Raster.rgb(1, 1, new byte[] {1, 2, 3});
    Raster bgr = Raster.bgr(1, 1, new byte[] {3, 2, 1});
    assertEquals(GoldenHashes.of(rgb), GoldenHashes.of(bgr));
    assertNotEquals(GoldenHashes.of(rgb), GoldenHashes.of(Raster.rgb(1, 1, new byte[] {3, 2, 1})));
    // The published check value of FNV-1a for "a".
    assertEquals(0xE40C292C, GoldenHashes.of(new byte[] {'a'}));
  }

  @Test
  void aTableOfHashesNamesEveryDifference() throws IOException {
    Path csv = folder.resolve("hashes.csv");
    Files.writeString(csv, "name,hash\none,00000001\ntwo,000000ff\n");
    assertDoesNotThrow(() -> GoldenHashes.check(csv, Map.of("one", 1, "two", 255)));
    AssertionFailedError failed =
        assertThrows(
            AssertionFailedError.class,
            () -> GoldenHashes.check(csv, Map.of("one", 2, "three", 3)));
    String message = String.valueOf(failed.getMessage());
    assertTrue(message.contains("one: expected 00000001, got 00000002"));
    assertTrue(message.contains("three: expected null"));
    assertTrue(message.contains("two: no longer made"));
  }
}
