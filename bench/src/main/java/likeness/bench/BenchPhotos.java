// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import likeness.encode.Chroma;
import likeness.encode.JpegImage;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.testkit.SharedFiles;
import likeness.testkit.portraits.PortraitFiles;

/** The photos that are timed: stored portraits where they are at hand, else painted ones. */
final class BenchPhotos {
  private static final Size TWELVE_MEGAPIXELS = new Size(4000, 3000);
  private static final Size PAINTED = new Size(1350, 1350);
  private static final int TELEPHONE_QUALITY = 92;

  /** How far the grain goes to either side, in code values; makes the file as long as real ones. */
  private static final int GRAIN = 6;

  private BenchPhotos() {}

  static boolean areStored() {
    return Files.isDirectory(
        SharedFiles.repositoryRoot().resolveSibling("shared").resolve("face-quality/frll/neutral"));
  }

  /** A portrait of 12 megapixels as a telephone writes it: landscape, grainy, colour quartered. */
  static byte[] telephone() {
    Raster small =
        areStored()
            ? PortraitFiles.read(PortraitFiles.neutral().get(0))
            : PortraitPainter.paint(PortraitRecipe.of(7, PAINTED)).picture();
    double scale = (double) small.height() / TWELVE_MEGAPIXELS.height();
    double left = (small.width() - TWELVE_MEGAPIXELS.width() * scale) / 2;
    Affine map = Affine.translation(left, 0).after(Affine.scaling(scale, scale));
    Raster large = Resampler.resample(small, map, TWELVE_MEGAPIXELS, Bands.SEQUENTIAL);
    return new JpegImage(grainy(large), Chroma.QUARTER).encode(TELEPHONE_QUALITY, 72, 0);
  }

  private static Raster grainy(Raster clean) {
    byte[] samples = clean.samples().clone();
    int state = 12345;
    for (int i = 0; i < samples.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      int grain = (state >>> 8) % (2 * GRAIN + 1) - GRAIN;
      samples[i] = (byte) Math.max(0, Math.min(255, (samples[i] & 255) + grain));
    }
    return Raster.rgb(clean.width(), clean.height(), samples);
  }

  /** Up to {@code count} portraits' files. */
  static List<byte[]> portraits(int count) {
    List<byte[]> files = new ArrayList<>();
    if (areStored()) {
      PortraitFiles.neutral().stream().limit(count).forEach(path -> files.add(bytes(path)));
      return files;
    }
    for (int seed = 1; seed <= Math.min(count, 8); seed++) {
      Raster picture = PortraitPainter.paint(PortraitRecipe.of(seed, PAINTED)).picture();
      files.add(new JpegImage(picture, Chroma.QUARTER).encode(TELEPHONE_QUALITY, 72, 0));
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder that a benchmark made. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
