// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import java.util.Set;
import likeness.spec.SearchWords.Kind;
import likeness.spec.SearchWords.Sense;

/**
 * How well a document fits a query.
 *
 * <p>The weights were set by hand on the queries of the search test, so that the right document
 * stands first; only their order matters.
 */
final class SearchScore {
  private static final int SAME_WORD = 10;
  private static final int WORD_BEGINS = 5;
  private static final int WORD_HOLDS = 3;
  private static final int WORD_NEAR = 4;
  private static final int SIZE = 14;
  private static final int SIZE_TURNED = 6;
  private static final int MENTIONED = 7;
  private static final int HOME = 6;
  private static final int NO_FIT = -1;

  /** Words of ids that say no more than the kind of document. */
  private static final Set<String> KINDS =
      Set.of(
          "passport", "visa", "evisa", "id", "card", "driving", "licence", "residence", "permit");

  private final List<SearchPart> parts;
  private final String query;
  private final boolean namesCountry;
  private final boolean namesKind;
  private final boolean namesSize;

  SearchScore(List<SearchPart> parts, String query) {
    this.parts = parts;
    this.query = query;
    this.namesCountry = parts.stream().anyMatch(part -> part.means(Kind.COUNTRY));
    this.namesSize = parts.stream().anyMatch(part -> part.size() != null);
    this.namesKind =
        parts.stream().anyMatch(part -> part.means(Kind.TYPE) || part.means(Kind.DOCUMENT));
  }

  /** How many parts do not fit; -1 when one of them must, or nothing that does tells enough. */
  int missed(SearchEntry entry) {
    int missed = 0;
    boolean telling = false;
    for (SearchPart part : parts) {
      if (fit(part, entry) == NO_FIT) {
        missed++;
        if (part.size() != null || part.means(Kind.COUNTRY)) {
          return NO_FIT;
        }
      } else {
        telling |= part.means(Kind.COUNTRY) || part.means(Kind.DOCUMENT);
      }
    }
    return missed > 0 && !telling ? NO_FIT : missed;
  }

  int of(SearchEntry entry) {
    int sum = 0;
    for (SearchPart part : parts) {
      sum += Math.max(0, fit(part, entry));
    }
    return sum + bonus(entry);
  }

  private int bonus(SearchEntry entry) {
    DocumentEntry document = entry.entry();
    int exact = document.id().equals(query.replace(' ', '-')) ? 1000 : 0;
    int named = !isOneKind() && entry.names().contains(query) ? SAME_WORD : 0;
    int usable = document.status() == DocumentStatus.CURRENT ? 1 : 0;
    // People who name only the country mostly want the passport.
    int usual = !namesKind && !namesSize && document.type() == DocumentType.PASSPORT ? 4 : 0;
    // And those who name only a size want a photo of that size.
    int free = namesSize && !namesCountry && document.country().equals("ZZ") ? 6 : 0;
    return exact + named + usable + usual + free - beside(entry);
  }

  private boolean isOneKind() {
    return parts.size() == 1 && parts.get(0).means(Kind.TYPE);
  }

  /** What the id says that was not asked for. */
  private int beside(SearchEntry entry) {
    int beside = 0;
    for (int i = 1; i < entry.idWords().size(); i++) {
      String word = entry.idWords().get(i);
      if (!KINDS.contains(word) && !isAsked(word)) {
        beside += 2;
      }
    }
    return Math.min(beside, 4);
  }

  private boolean isAsked(String word) {
    return parts.stream()
        .anyMatch(
            part ->
                part.size() != null && Character.isDigit(word.charAt(0))
                    || part.words().stream().anyMatch(asked -> asked.text().equals(word)));
  }

  private int fit(SearchPart part, SearchEntry entry) {
    SizeQuery size = part.size();
    if (size != null) {
      return fit(size, entry.entry());
    }
    int together = best(part.senses(), entry);
    int apart = 0;
    for (SearchPart.Word word : part.words()) {
      int fit = Math.max(best(word.senses(), entry), fit(word, entry));
      if (fit == NO_FIT) {
        apart = NO_FIT;
        break;
      }
      apart += fit;
    }
    return Math.max(together, apart);
  }

  private static int fit(SizeQuery size, DocumentEntry entry) {
    DocumentEntry.Print print = entry.print();
    if (print != null) {
      if (size.isPrint(print.widthMm(), print.heightMm())) {
        return SIZE;
      }
      if (size.isPrint(print.heightMm(), print.widthMm())) {
        return SIZE_TURNED;
      }
    }
    DocumentEntry.Pixels pixels = entry.pixels();
    return pixels != null && size.isFile(pixels.width(), pixels.height()) ? SIZE : NO_FIT;
  }

  private int best(List<Sense> senses, SearchEntry entry) {
    int best = NO_FIT;
    for (Sense sense : senses) {
      best = Math.max(best, fit(sense, entry));
    }
    return best;
  }

  private int fit(Sense sense, SearchEntry entry) {
    DocumentEntry document = entry.entry();
    return switch (sense.kind()) {
      case FILLER -> 0;
      case COUNTRY -> {
        if (document.country().equals(sense.value())) {
          yield sense.weight();
        }
        yield document.appliesTo().contains(sense.value()) ? 1 : NO_FIT;
      }
      case DOCUMENT -> {
        if (document.id().equals(sense.value())) {
          yield sense.weight();
        }
        // What holds for a group of countries is asked for at one of them.
        boolean ofGroup =
            sense.value().equals("schengen-visa")
                && document.type() == DocumentType.VISA
                && entry.grouped();
        yield ofGroup ? sense.weight() / 2 : NO_FIT;
      }
      case TYPE -> fitType(sense, entry);
    };
  }

  private int fitType(Sense sense, SearchEntry entry) {
    int home = !namesCountry && entry.entry().country().equals(sense.home()) ? HOME : 0;
    if (entry.type().equals(sense.value())) {
      return sense.weight() + home;
    }
    if (sense.value().equals("visa") && entry.entry().type() == DocumentType.TRAVEL_AUTHORISATION) {
      return MENTIONED / 2 + home;
    }
    return entry.mentioned().contains(sense.value()) ? MENTIONED + home : NO_FIT;
  }

  private static int fit(SearchPart.Word asked, SearchEntry entry) {
    int best = NO_FIT;
    String text = asked.text();
    boolean filler = asked.senses().stream().anyMatch(sense -> sense.kind() == Kind.FILLER);
    for (String word : entry.words()) {
      if (word.equals(text)) {
        return filler ? 1 : SAME_WORD;
      }
      if (!filler && word.startsWith(text) && text.length() > 1) {
        best = Math.max(best, WORD_BEGINS);
      } else if (!filler && text.length() > 2 && word.contains(text)) {
        best = Math.max(best, WORD_HOLDS);
      } else if (asked.unsure()
          && best < WORD_NEAR
          && EditDistance.within(text, word, EditDistance.allowed(text))) {
        best = WORD_NEAR;
      }
    }
    return best;
  }
}
