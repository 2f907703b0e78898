// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a portal asks of the file.
 *
 * @param kbMin the number the authority prints, whatever it means by a kilobyte
 * @param kbMax the same
 * @param formats those that are taken; empty when not ruled
 * @param maxCompressionRatio how many times smaller than three bytes a pixel the file may be
 */
public record FileRule(
    @Nullable Double kbMin,
    @Nullable Double kbMax,
    List<FileFormat> formats,
    @Nullable String colourSpace,
    @Nullable Integer bits,
    @Nullable Double maxCompressionRatio,
    @Nullable String note) {

  /** Half of what an int counts, in kilobytes. */
  private static final double MAX_KB = 1_000_000;

  public FileRule {
    formats = List.copyOf(formats);
    check("kb_min", kbMin);
    check("kb_max", kbMax);
    if (kbMin != null
        && kbMax != null
        && kbMin * ByteWindow.FLOOR_UNIT > kbMax * ByteWindow.CEILING_UNIT) {
      throw new IllegalArgumentException("file: expected kb_min × 1024 up to kb_max × 1000");
    }
    if (maxCompressionRatio != null && !(maxCompressionRatio >= 1)) {
      throw new IllegalArgumentException("file.max_compression_ratio: expected 1 or more");
    }
  }

  private static void check(String name, @Nullable Double kb) {
    if (kb != null && !(kb > 0 && kb <= MAX_KB)) {
      throw new IllegalArgumentException(
          "file." + name + ": expected above 0 and at most " + (int) MAX_KB);
    }
  }
}
