// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a row can be trusted, and why.
 *
 * @param grade the weakest key figure by the best publisher that covers it
 * @param fieldEvidence for each group of fields whether a text was read
 * @param lastChecked a date, {@code yyyy-mm-dd}; empty for a custom document
 */
public record Provenance(
    Confidence confidence,
    Evidence evidence,
    Grade grade,
    Map<FieldGroup, Evidence> fieldEvidence,
    List<Conflict> conflicts,
    List<Source> sources,
    String lastChecked) {

  /** A judgement of the whole row. */
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  /** Whether a text was read for the figures. */
  public enum Evidence {
    READ,
    MIXED,
    BACKGROUND
  }

  /** Who stands behind the weakest key figure. */
  public enum Grade {
    OFFICIAL,
    OFFICIAL_COPY,
    SECONDARY,
    DATASET,
    BACKGROUND
  }

  /** A group of a row's fields. */
  public enum FieldGroup {
    PRINT,
    PIXELS,
    FILE,
    HEAD,
    EYES,
    MARGINS,
    BACKGROUND,
    RULES,
    RECENCY,
    PRINTS,
    ALTERATION,
    SUBMISSION,
    CHILDREN
  }

  /** Texts that disagree, and which of them the row follows. */
  public record Conflict(String field, List<Claim> values, String chosen, String reason) {

    /** What one of the texts says. */
    public record Claim(String value, String source) {}

    public Conflict {
      values = List.copyOf(values);
    }

    /**
     * Whether the row follows none of the texts as it stands, so that the matter is not settled.
     */
    public boolean open() {
      return reason.isBlank() || values.stream().noneMatch(claim -> claim.value().equals(chosen));
    }
  }

  /**
   * A text.
   *
   * @param date its own date: {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
   * @param retrieved the day of the record that was read
   * @param via whose record it was, when not the page itself
   */
  public record Source(
      @Nullable String url,
      String title,
      Publisher publisher,
      @Nullable String date,
      @Nullable String retrieved,
      @Nullable String via,
      Evidence evidence,
      List<FieldGroup> covers) {

    /** Who speaks. */
    public enum Publisher {
      OFFICIAL,
      LAW,
      STANDARD,
      OFFICIAL_COPY,
      NEWS,
      COMMERCIAL,
      DATASET
    }

    public Source {
      if (url != null && !url.startsWith("https://") && !url.startsWith("http://")) {
        throw new IllegalArgumentException("url: expected http:// or https://, got " + url);
      }
      if (date != null && !isDate(date)) {
        throw new IllegalArgumentException(
            "date: expected yyyy, yyyy-mm or yyyy-mm-dd, got " + date);
      }
      if (retrieved != null && !Syntax.matches(retrieved, "0000-00-00")) {
        throw new IllegalArgumentException("retrieved: expected yyyy-mm-dd, got " + retrieved);
      }
      covers = List.copyOf(covers);
    }

    private static boolean isDate(String text) {
      return Syntax.matches(text, "0000")
          || Syntax.matches(text, "0000-00")
          || Syntax.matches(text, "0000-00-00");
    }
  }

  /** The texts that a group of fields is from, the best publisher first. */
  public List<Source> sources(FieldGroup group) {
    return sources.stream()
        .filter(source -> source.covers().contains(group))
        .sorted(Comparator.comparing(Source::publisher))
        .toList();
  }

  public Provenance {
    Map<FieldGroup, Evidence> sorted = new EnumMap<>(FieldGroup.class);
    sorted.putAll(fieldEvidence);
    fieldEvidence = Collections.unmodifiableMap(sorted);
    conflicts = List.copyOf(conflicts);
    sources = List.copyOf(sources);
  }
}
