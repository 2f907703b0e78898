// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import likeness.portrait.Portrait;
import likeness.spec.DocumentSpec;

/**
 * The portraits that were composed of a photo last, so that what was looked at need not be made
 * anew to be saved. Two, because before and after are shown beside each other.
 */
final class ComposedLast {
  private static final int KEPT = 2;

  private record Kept(String wish, DocumentSpec document, Portrait portrait) {}

  private final Deque<Kept> last = new ArrayDeque<>();

  /**
   * The portrait of a wish.
   *
   * @param wish the wish's text, which says all that the portrait depends on but for the document
   */
  Portrait of(String wish, DocumentSpec document, Supplier<Portrait> compose) {
    for (Kept kept : last) {
      if (kept.wish().equals(wish) && kept.document().equals(document)) {
        last.remove(kept);
        last.addFirst(kept);
        return kept.portrait();
      }
    }
    Portrait portrait = compose.get();
    last.addFirst(new Kept(wish, document, portrait));
    if (last.size() > KEPT) {
      last.removeLast();
    }
    return portrait;
  }
}
