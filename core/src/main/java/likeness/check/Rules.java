// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Comparator;
import java.util.List;
import likeness.json.JsonField;
import likeness.portrait.CheckRequest;
import likeness.portrait.Clause;
import likeness.portrait.Component;
import likeness.portrait.Limit;
import likeness.portrait.Report;
import likeness.portrait.Requirement;
import likeness.spec.AgeException;
import likeness.spec.AgeException.Relaxed;
import likeness.spec.DocumentSpec;
import likeness.spec.MeasureName;
import likeness.spec.Provenance;
import likeness.spec.Provenance.Evidence;
import likeness.spec.Provenance.FieldGroup;
import likeness.spec.Provenance.Source;
import org.jspecify.annotations.Nullable;

/** What a document asks of this photo, with the person's age taken into account. */
final class Rules {
  private final CheckRequest request;
  private final List<AgeException> ofAge;

  Rules(CheckRequest request) {
    this.request = request;
    Double age = request.ageYears();
    ofAge =
        request.document().ageExceptions().stream()
            .filter(exception -> age != null && age < exception.underYears())
            .toList();
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
    return ofAge.stream().anyMatch(exception -> exception.relaxes().contains(rule));
  }

  /** The text that sets a rule aside for someone of this age, with the row's notes on it. */
  Clause relaxing(Relaxed rule) {
    return ofChildren(ofAge.stream().filter(e -> e.relaxes().contains(rule)).toList());
  }

  /** A measure that the document rules, for someone of this age. */
  Requirement measure(Component component, Limit limit, FieldGroup group, MeasureName name) {
    List<AgeException> own =
        ofAge.stream()
            .min(Comparator.comparingDouble(AgeException::underYears))
            .filter(narrowest -> narrowest.geometry().containsKey(name))
            .stream()
            .toList();
    Clause clause = own.isEmpty() ? ofDocument(group, "geometry." + name.field()) : ofChildren(own);
    return new Requirement(component, Requirement.Weight.RULE, limit, clause);
  }

  private Clause ofChildren(List<AgeException> exceptions) {
    Clause text = ofDocument(FieldGroup.CHILDREN, "age_exceptions");
    StringBuilder title = new StringBuilder(text.title());
    for (AgeException exception : exceptions) {
      if (exception.note() != null) {
        title.append(": ").append(exception.note());
      }
    }
    return new Clause(
        text.authority(), text.place(), title.toString(), text.url(), text.date(), text.grade());
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

  /** The best text that states a group of the row's fields, or that there is none. */
  Clause ofDocument(FieldGroup group, String field) {
    Provenance provenance = document().provenance();
    List<Source> sources = provenance.sources(group);
    String checked = provenance.lastChecked().isEmpty() ? null : provenance.lastChecked();
    if (sources.isEmpty() || provenance.fieldEvidence().get(group) != Evidence.READ) {
      return new Clause(
          Clause.Authority.DOCUMENT,
          field,
          document().id() + ": no text was found that states it",
          null,
          checked,
          JsonField.wordOf(Provenance.Grade.BACKGROUND));
    }
    Source source = sources.get(0);
    String date = source.date() == null ? source.retrieved() : source.date();
    return new Clause(
        Clause.Authority.DOCUMENT,
        field,
        source.title(),
        source.url(),
        date == null ? checked : date,
        JsonField.wordOf(provenance.grade()));
  }
}
