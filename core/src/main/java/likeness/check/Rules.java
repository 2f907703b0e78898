// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.portrait.CheckRequest;
import likeness.portrait.Clause;
import likeness.portrait.Component;
import likeness.portrait.Limit;
import likeness.portrait.Report;
import likeness.portrait.Requirement;
import likeness.spec.AgeException;
import likeness.spec.AgeException.Relaxed;
import likeness.spec.DocumentSpec;
import likeness.spec.Provenance.FieldGroup;
import likeness.spec.Provenance.Source;
import org.jspecify.annotations.Nullable;

/** What a document asks of this photo, with the person's age taken into account. */
final class Rules {
  private final CheckRequest request;
  private final Set<Relaxed> relaxed = EnumSet.noneOf(Relaxed.class);

  Rules(CheckRequest request) {
    this.request = request;
    Double age = request.ageYears();
    for (AgeException exception : request.document().ageExceptions()) {
      if (age != null && age < exception.underYears()) {
        relaxed.addAll(exception.relaxes());
      }
    }
  }

  CheckRequest request() {
    return request;
  }

  DocumentSpec document() {
    return request.document();
  }

  boolean finished() {
    return request.use() == Report.Use.FINISHED;
  }

  /** Whether a rule is not held against someone of this age. */
  boolean relaxes(Relaxed rule) {
    return relaxed.contains(rule);
  }

  /** A rule of the document's row. */
  Requirement ruled(Component component, @Nullable Limit limit, FieldGroup group, String field) {
    return new Requirement(component, Requirement.Weight.RULE, limit, ofDocument(group, field));
  }

  /** A rule of the standard that documents build on. */
  Requirement standard(Component component, Limit limit, String clause) {
    return new Requirement(component, Requirement.Weight.RULE, limit, Clauses.standard(clause));
  }

  /**
   * A limit of ours for what every document or standard asks in words: eyes that are open, a photo
   * that is sharp, evenly lit, …
   */
  Requirement proposed(Component component, Limit limit) {
    return new Requirement(component, Requirement.Weight.RULE, limit, Clauses.own(component));
  }

  /** Good to know, never a reason to refuse a photo. */
  Requirement advice(Component component, @Nullable Limit limit) {
    return new Requirement(component, Requirement.Weight.ADVICE, limit, Clauses.own(component));
  }

  /** The best text that covers a group of the row's fields. */
  Clause ofDocument(FieldGroup group, String field) {
    List<Source> sources = document().provenance().sources(group);
    if (sources.isEmpty()) {
      return new Clause(Clause.Authority.DOCUMENT, field, document().id(), null, null);
    }
    Source source = sources.get(0);
    String date = source.date() == null ? source.retrieved() : source.date();
    return new Clause(Clause.Authority.DOCUMENT, field, source.title(), source.url(), date);
  }
}
