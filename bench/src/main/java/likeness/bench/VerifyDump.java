// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import likeness.verify.Alignment;
import likeness.verify.Evidence;
import likeness.verify.Measurements;
import likeness.verify.Verdict;
import org.jspecify.annotations.Nullable;

/** One line a case with all that was measured, to choose limits from. */
final class VerifyDump {
  private VerifyDump() {}

  static void write(Path file, List<VerifyCase> cases) throws IOException {
    StringBuilder text = new StringBuilder();
    for (VerifyCase c : cases) {
      text.append(line(c)).append('\n');
    }
    Files.writeString(file, text);
  }

  private static String line(VerifyCase c) {
    StringBuilder line = new StringBuilder();
    Alignment truth = new Alignment(c.plan().size(), c.truth(), false, 1);
    line.append(
        String.format(
            Locale.ROOT,
            "person=%s held=%b what=%s strength=%s q=%d scale=%.3f turn=%.2f size=%s right=%b",
            c.person().name(),
            c.person().heldOut(),
            c.what(),
            c.strength(),
            c.plan().quality(),
            truth.scale(),
            truth.rotationDeg(),
            c.plan().size().toString().replace(" ", ""),
            c.right()));
    Alignment found = c.alignment();
    if (found == null) {
      return line.append(" verdict=")
          .append(((Verdict.CannotTell) c.verdict()).reason())
          .toString();
    }
    line.append(
        String.format(
            Locale.ROOT,
            " explained=%.4f stretch=%.5f corner=%.3f",
            found.explained(),
            found.stretch(),
            VerifyTables.cornerError(found, c.truth())));
    Measurements m = measurements(c.verdict());
    for (RecordComponent part : Measurements.class.getRecordComponents()) {
      try {
        line.append(' ').append(part.getName()).append('=').append(part.getAccessor().invoke(m));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    if (c.verdict() instanceof Verdict.Altered altered) {
      line.append(" found=")
          .append(
              altered.evidence().stream()
                  .map(Evidence::kind)
                  .distinct()
                  .toList()
                  .toString()
                  .replace(" ", ""));
    }
    return line.toString();
  }

  private static @Nullable Measurements measurements(Verdict verdict) {
    if (verdict instanceof Verdict.Untouched untouched) {
      return untouched.measurements();
    }
    return verdict instanceof Verdict.Altered altered ? altered.measurements() : null;
  }
}
