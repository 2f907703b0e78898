// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.json.JsonField;
import likeness.spec.Provenance.Evidence;
import likeness.spec.Provenance.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a photo is judged by: the groups of fields in which a row says something that a photo can
 * keep to or fail by.
 *
 * <p>Every such group has evidence: it was read in a text that the row cites, or it says that no
 * text was found. Its date is that of the text, else the day on which the row was checked; its
 * grade is the row's, and {@code background} where no text was found.
 */
public final class JudgedFigures {
  private static final String UNKNOWN = "unknown";

  private JudgedFigures() {}

  /** The groups in which the row says something. */
  public static List<FieldGroup> of(DocumentSpec document) {
    Map<FieldGroup, Boolean> said = new EnumMap<>(FieldGroup.class);
    said.put(FieldGroup.PRINT, document.print() != null);
    said.put(FieldGroup.PIXELS, document.pixels() != null || document.dpi() != null);
    said.put(FieldGroup.FILE, rulesFile(document.file()));
    for (MeasureName measure : document.geometry().measures().keySet()) {
      said.put(DocumentFigures.group(measure), true);
    }
    BackgroundRule background = document.background();
    said.put(FieldGroup.BACKGROUND, background != null && !background.allowed().isEmpty());
    said.put(FieldGroup.RULES, rulesColour(document) || rulesDress(document.rules()));
    said.put(FieldGroup.RECENCY, document.maxAgeMonths() != null);
    said.put(FieldGroup.CHILDREN, !document.ageExceptions().isEmpty());
    List<FieldGroup> groups = new ArrayList<>();
    said.forEach(
        (group, there) -> {
          if (there) {
            groups.add(group);
          }
        });
    return List.copyOf(groups);
  }

  /** Those of them that stand on no text: none was read, or none is cited that covers them. */
  public static List<FieldGroup> withoutText(DocumentSpec document) {
    Provenance provenance = document.provenance();
    return of(document).stream()
        .filter(
            group ->
                provenance.fieldEvidence().get(group) != Evidence.READ
                    || provenance.sources(group).isEmpty())
        .toList();
  }

  private static boolean rulesFile(@Nullable FileRule file) {
    return file != null
        && (file.kbMin() != null || file.kbMax() != null || !file.formats().isEmpty());
  }

  private static boolean rulesColour(DocumentSpec document) {
    return document.colour() != null && document.colour() != ColourRule.EITHER;
  }

  private static boolean rulesDress(DressRules rules) {
    return rules.mouthClosed() != null
        || isKnown(rules.glasses())
        || isKnown(rules.headCovering())
        || isKnown(rules.expression())
        || isKnown(rules.shoulders())
        || isKnown(rules.ears());
  }

  private static <E extends Enum<E>> boolean isKnown(DressRules.Worded<E> worded) {
    return !JsonField.wordOf(worded.rule()).equals(UNKNOWN);
  }
}
