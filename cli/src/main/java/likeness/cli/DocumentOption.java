// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.jvm.Likeness;
import likeness.spec.CustomDocuments;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which document a photo is for: one of the rule book, or one of a file of the same form. */
final class DocumentOption {
  @Option(
      names = {"-d", "--document"},
      paramLabel = "ID",
      description = "The document, as 'likeness documents' lists it.")
  private @Nullable String id;

  @Option(
      names = "--custom",
      paramLabel = "FILE",
      description = "Take the document from this file, which has the form of the rule book.")
  private @Nullable Path custom;

  @Nullable String id() {
    return id;
  }

  /** Differs when a custom document's file does. */
  String fingerprint() throws IOException {
    return BatchSettings.ofFile(custom == null ? null : custom.toString());
  }

  /**
   * @throws IllegalArgumentException if no document is named or it does not exist
   */
  DocumentSpec resolve(Likeness likeness) throws IOException {
    return resolve(likeness, id);
  }

  /** As {@link #resolve(Likeness)}, for another id. */
  DocumentSpec resolve(Likeness likeness, @Nullable String wanted) throws IOException {
    if (custom != null) {
      return fromFile(custom, wanted);
    }
    if (wanted == null) {
      throw new IllegalArgumentException(
          "expected --document ID (or --custom FILE); 'likeness documents' lists the ids");
    }
    try {
      return likeness.documents().get(wanted);
    } catch (IllegalArgumentException e) {
      if (likeness.documents().entry(wanted).isPresent()) {
        throw e;
      }
      throw new IllegalArgumentException(
          e.getMessage() + "; 'likeness documents WORD' searches them", e);
    }
  }

  private static DocumentSpec fromFile(Path file, @Nullable String wanted) throws IOException {
    List<DocumentSpec> documents;
    try {
      documents = CustomDocuments.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": expected a JSON text in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    if (wanted == null && documents.size() == 1) {
      return documents.get(0);
    }
    return documents.stream()
        .filter(document -> document.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    file
                        + ": choose one of its documents with --document: "
                        + String.join(", ", documents.stream().map(DocumentSpec::id).toList())));
  }
}
