// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.json.JsonField;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Message;
import likeness.portrait.Remedy;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.FileRule;
import likeness.spec.Provenance.FieldGroup;

/**
 * Whether a finished file is in sRGB: by rule where the document asks for it, else as advice,
 * because offices show every file as if it were.
 */
final class ColourSpaceCheck implements FileCheck {

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    if (!rules.finished()) {
      return Optional.empty();
    }
    FileRule rule = rules.document().file();
    return Optional.of(
        rule != null && rule.colourSpace() != null
            ? rules.ruled(Component.COLOUR_SPACE, null, FieldGroup.FILE, "file.colour_space")
            : rules.advice(Component.COLOUR_SPACE, null));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    FileFacts.Colour colour = file.colour();
    Map<String, String> words = Map.of("colour", JsonField.wordOf(colour));
    boolean plain = colour == FileFacts.Colour.SRGB || colour == FileFacts.Colour.GREY;
    Measured measured = Measured.exact(plain ? 1 : 0, Unit.NONE);
    if (plain) {
      return new Finding.Met(
          requirement, measured, new Message("colour_space.met", words), List.of());
    }
    Remedy remedy = new Remedy(new Message("colour_space.remedy", words), Means.CROP);
    if (colour == FileFacts.Colour.UNTAGGED) {
      return new Finding.Warning(
          requirement, measured, new Message("colour_space.warning", words), remedy, List.of());
    }
    return new Finding.Failed(
        requirement, measured, new Message("colour_space.failed", words), remedy, List.of());
  }
}
