// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import likeness.json.JsonField;
import likeness.spec.CustomDocuments;
import likeness.spec.DocumentSpec;
import likeness.spec.JudgedFigures;
import likeness.spec.Provenance;
import likeness.spec.SpecProblem;
import likeness.spec.Staleness;

/** What the build holds a country's file to: its schema, and sense. */
final class BookCheck {
  // Without its name, which is relative to the file and no address.
  private static final String SCHEMA =
      RuleBook.text("country.schema.json").replace("\"$id\": \"country.schema.json\",", "");

  private final ObjectMapper json = new ObjectMapper();
  private final JsonSchema schema;
  private final String today;
  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  BookCheck(String today) {
    this.today = today;
    try {
      // Any address will do: nothing is fetched from it.
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(
                  SchemaLocation.of("https://likeness.invalid/country.schema.json"),
                  json.readTree(SCHEMA));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("country.schema.json: " + e.getOriginalMessage(), e);
    }
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Notes what is wrong with a file; each line names the file and the field. */
  void check(String file, String text) {
    try {
      schema.validate(json.readTree(text)).forEach(m -> errors.add(file + ": " + m.getMessage()));
    } catch (JsonProcessingException e) {
      errors.add(file + ": " + e.getOriginalMessage());
    }
    List<DocumentSpec> documents;
    try {
      documents = CustomDocuments.readRows(text);
    } catch (IllegalArgumentException e) {
      errors.add(file + ": " + e.getMessage());
      return;
    }
    for (DocumentSpec document : documents) {
      SpecProblem.of(document).forEach(problem -> note(file, problem));
      Staleness.of(document, today).ifPresent(problem -> note(file, problem));
      checkSources(file, document);
    }
  }

  private void note(String file, SpecProblem problem) {
    (problem.severity() == SpecProblem.Severity.ERROR ? errors : warnings)
        .add(file + ": " + problem);
  }

  /** What a photo is judged by has evidence, and what was read has a text that it was read in. */
  private void checkSources(String file, DocumentSpec document) {
    Provenance provenance = document.provenance();
    boolean vouched =
        provenance.grade() == Provenance.Grade.OFFICIAL
            || provenance.grade() == Provenance.Grade.OFFICIAL_COPY;
    if (vouched && provenance.sources().isEmpty()) {
      error(file, document, "sources", "expected a source for grade " + provenance.grade());
    }
    for (Provenance.FieldGroup group : Provenance.FieldGroup.values()) {
      Provenance.Evidence evidence = provenance.fieldEvidence().get(group);
      String field = "field_evidence." + JsonField.wordOf(group);
      if (evidence == null && JudgedFigures.of(document).contains(group)) {
        error(
            file, document, field, "expected read or background, as the row says something of it");
      }
      if (evidence == Provenance.Evidence.READ && provenance.sources(group).isEmpty()) {
        error(file, document, field, "expected a source that covers it, as it was read");
      }
    }
  }

  private void error(String file, DocumentSpec document, String field, String message) {
    errors.add(file + ": " + document.id() + ", " + field + ": " + message);
  }
}
