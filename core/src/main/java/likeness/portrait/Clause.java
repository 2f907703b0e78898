// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import org.jspecify.annotations.Nullable;

/**
 * Where a limit is from.
 *
 * @param place the field of the document's row, the clause of a standard, or the page of ours that
 *     says how a limit was chosen
 * @param title the text that states it
 * @param url where the text is, when it is public
 * @param date the text's own date or the day it was read: {@code yyyy}, {@code yyyy-mm} or {@code
 *     yyyy-mm-dd}
 * @param grade how a document's figure is known: the row's grade, or {@code background} where no
 *     text was found for it; absent for what is no document's
 */
public record Clause(
    Authority authority,
    String place,
    String title,
    @Nullable String url,
    @Nullable String date,
    @Nullable String grade) {

  /** Who stands behind a limit. */
  public enum Authority {
    /** The document's row in the rule book. */
    DOCUMENT,
    /** A standard that documents build on. */
    STANDARD,
    /** Our own proposal, from measurements. */
    LIKENESS
  }
}
