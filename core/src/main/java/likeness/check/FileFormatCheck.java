// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Message;
import likeness.portrait.Remedy;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.FileFormat;
import likeness.spec.FileRule;
import likeness.spec.Provenance.FieldGroup;

/** Whether a finished file is in a format that the portal takes. */
final class FileFormatCheck implements FileCheck {

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    FileRule rule = rules.document().file();
    return rule == null || !rules.finished() || rule.formats().isEmpty()
        ? Optional.empty()
        : Optional.of(rules.ruled(Component.FILE_FORMAT, null, FieldGroup.FILE, "file.formats"));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    FileRule rule = rules.document().file();
    List<String> taken =
        rule == null ? List.of() : rule.formats().stream().map(FileFormat::name).toList();
    boolean met = taken.contains(file.format());
    Measured measured = Measured.exact(met ? 1 : 0, Unit.NONE);
    Map<String, String> words =
        Map.of("format", file.format(), "formats", String.join(", ", taken));
    if (met) {
      return new Finding.Met(
          requirement, measured, new Message("file_format.met", words), List.of());
    }
    return new Finding.Failed(
        requirement,
        measured,
        new Message("file_format.failed", words),
        new Remedy(new Message("file_format.remedy", words), Means.CROP),
        List.of());
  }
}
