// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * A component of ISO/IEC 29794-5 that takes a network which is not there. It is listed, so that
 * nobody takes it for met, and never imitated.
 */
final class AbsentNetworkCheck implements FaceCheck {
  private static final List<Component> COMPONENTS =
      List.of(
          Component.UNIFIED_QUALITY_SCORE,
          Component.EYES_VISIBLE,
          Component.MOUTH_OCCLUSION_PREVENTION);

  private final Component component;

  private AbsentNetworkCheck(Component component) {
    this.component = component;
  }

  static List<FaceCheck> all() {
    return COMPONENTS.stream().<FaceCheck>map(AbsentNetworkCheck::new).toList();
  }

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.advice(component, null));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    return Verdicts.notAssessed(requirement, Reason.NO_NETWORK, Means.NONE, List.of());
  }
}
