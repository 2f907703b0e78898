// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Map;
import likeness.json.JsonField;
import likeness.portrait.CheckRequest.PlannedEdit;
import likeness.portrait.Clause;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Message;
import likeness.portrait.Remedy;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.portrait.Requirement.Weight;
import likeness.spec.EditPolicy;
import likeness.spec.EditPolicy.Ruling;
import likeness.spec.Permission;
import likeness.spec.Provenance.FieldGroup;

/** What is to be changed in the photo, and whether the document's authority allows it. */
final class AlterationCheck {
  private static final List<Permission> WORST_FIRST =
      List.of(Permission.FORBIDDEN, Permission.UNKNOWN);

  private AlterationCheck() {}

  static Finding judge(Rules rules) {
    Clause clause = rules.ofDocument(FieldGroup.ALTERATION, "alteration");
    Requirement requirement = new Requirement(Component.ALTERATION, Weight.RULE, null, clause);
    for (Permission permission : WORST_FIRST) {
      for (PlannedEdit edit : PlannedEdit.values()) {
        Ruling ruling = ruling(rules.document().editPolicy(), edit);
        if (rules.request().planned().contains(edit) && ruling.permission() == permission) {
          return trouble(requirement, edit, ruling);
        }
      }
    }
    int planned = rules.request().planned().size();
    String key = planned == 0 ? "alteration.met_none" : "alteration.met";
    return new Finding.Met(
        requirement, Measured.exact(planned, Unit.COUNT), Message.of(key), List.of());
  }

  private static Finding trouble(Requirement requirement, PlannedEdit edit, Ruling ruling) {
    Map<String, String> words = Map.of("edit", JsonField.wordOf(edit), "basis", ruling.basis());
    Measured one = Measured.exact(1, Unit.COUNT);
    Remedy remedy = new Remedy(new Message("alteration.remedy", words), Means.CROP);
    return ruling.permission() == Permission.FORBIDDEN
        ? new Finding.Failed(
            requirement, one, new Message("alteration.failed", words), remedy, List.of())
        : new Finding.Warning(
            requirement, one, new Message("alteration.warning", words), remedy, List.of());
  }

  private static Ruling ruling(EditPolicy policy, PlannedEdit edit) {
    return switch (edit) {
      case TURN -> policy.rotate();
      case BACKGROUND -> policy.background();
      case TONE -> policy.tone();
    };
  }
}
