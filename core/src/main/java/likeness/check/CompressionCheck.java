// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * How strongly a JPEG was compressed, from its own tables: the quality from 1 to 100 that libjpeg
 * would need for the same luminance table.
 *
 * <p>Exact for the last time the file was written; says nothing of earlier ones. The component's 0
 * to 100 value takes a network, so none is given.
 */
final class CompressionCheck implements FileCheck {
  /** The quality below which blocks show in skin and background (COMPLIANCE.md §3). */
  private static final double LEAST_QUALITY = 70;

  /**
   * Annex K's luminance table, in zigzag order; its sum stands for the whole. Source: ITU-T T.81.
   */
  private static final int[] ANNEX_K = {
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
    29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99
  };

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    Limit limit = Limit.atLeast(LEAST_QUALITY, LEAST_QUALITY).warningOnly();
    return Optional.of(rules.proposed(Component.NO_COMPRESSION_ARTIFACTS, limit));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    if (file.quantisation().isEmpty()) {
      return Verdicts.undecided(requirement, Reason.FILE_SILENT, Means.LOOK, List.of());
    }
    Measured measured = Measured.exact(quality(file.quantisation().get(0)), Unit.QUALITY);
    return Verdicts.judge(requirement, measured, Means.RETAKE, List.of());
  }

  /** The libjpeg quality whose luminance table has the sum nearest to this table's. */
  static int quality(List<Integer> table) {
    long sum = 0;
    for (int step : table) {
      sum += step;
    }
    int best = 1;
    long nearest = Long.MAX_VALUE;
    for (int quality = 1; quality <= 100; quality++) {
      long distance = Math.abs(sumAt(quality) - sum);
      if (distance < nearest) {
        nearest = distance;
        best = quality;
      }
    }
    return best;
  }

  private static long sumAt(int quality) {
    int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    long sum = 0;
    for (int step : ANNEX_K) {
      sum += Math.max(1, Math.min(255, (step * scale + 50) / 100));
    }
    return sum;
  }
}
