// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;

/**
 * Fields of a row that do not go together; reported, never settled in silence.
 *
 * @param field the field, as in {@code pixels.aspect}
 */
public record SpecProblem(String documentId, String field, Severity severity, String message) {

  /** How bad it is. */
  public enum Severity {
    /** No photo can be made by the row. */
    ERROR,
    /** Photos can be made, but one of the figures is not followed. */
    WARNING
  }

  /** What does not go together in {@code document}; empty for a sound row. */
  public static List<SpecProblem> of(DocumentSpec document) {
    return new DocumentCheck(document).problems();
  }

  @Override
  public String toString() {
    return documentId + ", " + field + ": " + message;
  }
}
