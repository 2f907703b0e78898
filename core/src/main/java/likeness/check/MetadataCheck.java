// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.json.JsonField;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/** What a finished file tells besides the picture; advice, for the person's own sake. */
final class MetadataCheck implements FileCheck {

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    Limit nothing = Limit.within(null, 0.0, 0).warningOnly();
    return rules.finished()
        ? Optional.of(rules.advice(Component.METADATA, nothing))
        : Optional.empty();
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    List<String> kinds = file.metadata().stream().map(kind -> JsonField.wordOf(kind)).toList();
    return Verdicts.judge(
        requirement,
        Measured.exact(kinds.size(), Unit.COUNT),
        Means.CROP,
        Map.of("kinds", String.join(", ", kinds)),
        List.of());
  }
}
