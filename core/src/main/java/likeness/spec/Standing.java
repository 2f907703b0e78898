// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** What may be said of a photo that keeps to a row: never more than the row's evidence bears. */
public enum Standing {
  /**
   * The authority's own text was read for every figure a photo is judged by, and nothing speaks
   * against it.
   */
  PUBLISHED_RULE("meets the published rule"),
  /** The figures are probably right. */
  CHECK_WITH_AUTHORITY("fits the figures we have; check with the authority"),
  /** The figures are from common knowledge, or nobody stands behind them. */
  UNCONFIRMED("fits figures that no authority's text was found for; ask the authority first");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** The words for a photo that keeps to the row. */
  public String words() {
    return words;
  }

  static Standing of(DocumentSpec document) {
    Provenance provenance = document.provenance();
    boolean weak =
        provenance.confidence() == Provenance.Confidence.LOW
            || provenance.grade() == Provenance.Grade.BACKGROUND;
    if (weak) {
      return UNCONFIRMED;
    }
    boolean firm =
        provenance.grade() == Provenance.Grade.OFFICIAL
            && provenance.confidence() == Provenance.Confidence.HIGH
            && provenance.conflicts().stream().noneMatch(Provenance.Conflict::open)
            && JudgedFigures.withoutText(document).isEmpty();
    return firm ? PUBLISHED_RULE : CHECK_WITH_AUTHORITY;
  }
}
