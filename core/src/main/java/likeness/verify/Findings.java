// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Box;

/** Names what cannot be honest, the clearest first, and says how sure that is. */
final class Findings {
  private final Judge judge;
  private final Thresholds limits;
  private final Measurements m;
  private final List<Evidence> found = new ArrayList<>();

  private Findings(Judge judge, Thresholds limits) {
    this.judge = judge;
    this.limits = limits;
    this.m = judge.measurements();
  }

  /**
   * What there is to report: a wrong shape alone, since it makes all else differ, or what was seen.
   */
  static List<Evidence> of(Alignment alignment, Judge judge, Thresholds limits) {
    if (alignment.mirrored()) {
      return List.of(
          new Evidence(
              AlterationKind.MIRRORED,
              judge.whole(),
              alignment.explained(),
              "of the contrast explained"));
    }
    if (alignment.stretch() > limits.stretch()) {
      return List.of(
          new Evidence(
              AlterationKind.STRETCHED,
              judge.whole(),
              alignment.stretch(),
              "difference between the axes"));
    }
    return new Findings(judge, limits).all();
  }

  /** How near an honest output came to a limit, or how far an altered one went beyond. */
  static Certainty certainty(Alignment alignment, Measurements m, Thresholds limits) {
    List<AlterationKind> open = new ArrayList<>();
    if (Double.isNaN(m.chromaCodes())) {
      open.add(AlterationKind.WHITE_BALANCE_CHANGED);
    }
    if (Double.isNaN(m.skinTexture())) {
      open.add(AlterationKind.SKIN_SMOOTHED);
    }
    if (Double.isNaN(m.faintTexture())) {
      open.add(AlterationKind.DENOISED);
    }
    if (Double.isNaN(m.detailGain())) {
      open.add(AlterationKind.SHARPENED);
    }
    double[] loads = {
      alignment.mirrored() ? 2 : 0,
      alignment.stretch() / limits.stretch(),
      m.toneCodes() / limits.toneCodes(),
      m.chromaCodes() / limits.chromaCodes(),
      lack(m.skinTexture(), limits.skinTexture()),
      lack(m.otherTexture(), limits.otherTexture()),
      lack(m.faintTexture(), limits.faintTexture()),
      lack(m.faintTexture(), limits.addedTexture()),
      lack(m.detailGain(), limits.softer()),
      lack(m.detailGain(), limits.sharper()),
      m.strangest(),
      m.motionPx() / limits.motionPx()
    };
    double nearest = 0;
    for (double load : loads) {
      nearest = Double.isNaN(load) ? nearest : Math.max(nearest, load);
    }
    return new Certainty(nearest, open);
  }

  private static double lack(double gain, double limit) {
    return (1 - gain) / (1 - limit);
  }

  private List<Evidence> all() {
    if (m.toneCodes() > limits.toneCodes()) {
      add(AlterationKind.TONE_CHANGED, judge.whole(), m.toneCodes(), "codes of brightness");
    }
    if (m.chromaCodes() > limits.chromaCodes()) {
      add(AlterationKind.WHITE_BALANCE_CHANGED, judge.whole(), m.chromaCodes(), "codes of colour");
    }
    boolean moved = m.motionPx() > limits.motionPx();
    if (moved) {
      add(AlterationKind.FACE_WARPED, judge.movedArea(), m.motionPx(), "pixels of motion");
    } else {
      addTexture();
    }
    addPatches(moved);
    return found;
  }

  /** Lost texture is one filter's work: over all, or on the skin alone. A NaN is never beyond. */
  private void addTexture() {
    boolean skin = m.skinTexture() < limits.skinTexture();
    boolean faint =
        m.faintTexture() < limits.faintTexture() || m.otherTexture() < limits.otherTexture();
    boolean soft = m.detailGain() < limits.softer();
    boolean spared = !(m.otherTexture() < (1 + m.skinTexture()) / 2);
    if (skin && spared) {
      add(AlterationKind.SKIN_SMOOTHED, judge.skinArea(), m.skinTexture(), "times the texture");
    } else if (skin || faint || soft) {
      double texture = Math.min(m.faintTexture(), finiteOr(m.otherTexture(), m.faintTexture()));
      boolean less = texture < m.detailGain() || Double.isNaN(m.detailGain());
      double left = less ? texture : m.detailGain();
      add(AlterationKind.DENOISED, judge.whole(), left, "times the texture");
    } else if (m.detailGain() > limits.sharper()) {
      add(AlterationKind.SHARPENED, judge.whole(), m.detailGain(), "times the detail");
    } else if (m.faintTexture() > limits.addedTexture()) {
      add(AlterationKind.SHARPENED, judge.whole(), m.faintTexture(), "times the texture");
    }
  }

  private static double finiteOr(double value, double other) {
    return Double.isNaN(value) ? other : value;
  }

  private void addPatches(boolean moved) {
    // A tone curve or a filter that clips leaves patches of its own.
    boolean explained = !found.isEmpty();
    boolean background = judge.patches().stream().anyMatch(judge::isBackground);
    for (Patches.Patch patch : judge.patches()) {
      boolean behind = judge.isBackground(patch);
      if (patch.counts(limits) && (behind || !(moved || explained || background))) {
        AlterationKind kind = behind ? AlterationKind.BACKGROUND_REPLACED : patch.kind();
        add(kind, patch.where(), patch.blocks(), "blocks of 8 pixels");
      }
    }
  }

  private void add(AlterationKind kind, Box where, double strength, String measured) {
    found.add(new Evidence(kind, where, strength, measured));
  }
}
