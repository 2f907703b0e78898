// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.jvm.Likeness;
import likeness.jvm.Settings;
import likeness.jvm.Sha256;
import likeness.jvm.SlotModel;
import likeness.portrait.FaceChoice;
import org.jspecify.annotations.Nullable;

/**
 * Names everything besides the photo and the document's id that decides what a portrait looks like,
 * so that a later run can tell whether it would make the same.
 */
final class BatchSettings {
  private static final int DIGITS = 16;

  private BatchSettings() {}

  /** Some digits that differ when anything differs. */
  static String fingerprint(
      Likeness likeness,
      Settings settings,
      DocumentOption document,
      TrackOptions track,
      FaceChoice face)
      throws IOException {
    SlotModel slot = settings.slot();
    List<String> parts =
        List.of(
            Likeness.VERSION,
            likeness.documents().dataVersion(),
            settings.runner().name(),
            settings.device().name(),
            slot == null ? "" : slot.manifest().id() + " " + slot.manifest().file().sha256(),
            face.toString(),
            document.fingerprint(),
            track.fingerprint());
    byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return Sha256.hex(text).substring(0, DIGITS);
  }

  /** The hash of a file that an option names; the option's own text where it names none. */
  static String ofFile(@Nullable String option) throws IOException {
    if (option == null) {
      return "";
    }
    Path file = Path.of(option);
    return Files.isRegularFile(file) ? Sha256.hex(Files.readAllBytes(file)) : option;
  }
}
