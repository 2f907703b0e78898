// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.json.JsonField;
import likeness.json.JsonReader;

/**
 * The rule book: finds documents by id or by what people type, and reads their rows.
 *
 * <p>Opening reads the index alone; a row is read, with its country's file, each time it is asked
 * for, so that one document costs a few milliseconds and not the whole book. Nothing is kept but
 * the index: safe for use by several threads.
 */
public final class DocumentSpecs {

  /** The file that lists the others. */
  public static final String INDEX = "index.json";

  private static final List<String> INDEX_FIELDS =
      List.of("schema_version", "data_version", "papers", "countries");
  private static final List<String> COUNTRY_FIELDS =
      List.of("country", "name", "file", "documents");
  private static final List<String> DOCUMENT_FIELDS =
      List.of("id", "type", "status", "names", "print", "pixels", "applies_to");
  private static final List<String> SIZE_FIELDS = List.of("w", "h");

  private final SpecSource source;
  private final String schemaVersion;
  private final String dataVersion;
  private final String papersFile;
  private final Map<String, DocumentEntry> entries;

  private DocumentSpecs(SpecSource source, JsonField index, Map<String, DocumentEntry> entries) {
    this.source = source;
    this.schemaVersion = index.get("schema_version").text();
    this.dataVersion = index.get("data_version").text();
    this.papersFile = index.get("papers").text();
    this.entries = entries;
  }

  /**
   * Opens the rule book.
   *
   * @throws likeness.json.JsonException if the index is not well formed
   */
  public static DocumentSpecs open(SpecSource source) {
    JsonField index = JsonField.root(JsonReader.read(source.text(INDEX)));
    index.only(INDEX_FIELDS);
    Map<String, DocumentEntry> entries = new LinkedHashMap<>();
    index.get("countries").list(country -> readCountry(country, entries));
    return new DocumentSpecs(source, index, entries);
  }

  private static int readCountry(JsonField country, Map<String, DocumentEntry> entries) {
    country.only(COUNTRY_FIELDS);
    List<DocumentEntry> documents =
        country
            .get("documents")
            .list(
                document -> {
                  document.only(DOCUMENT_FIELDS);
                  return document.build(
                      () ->
                          new DocumentEntry(
                              document.get("id").text(),
                              country.get("country").text(),
                              country.get("name").text(),
                              document.get("type").word(DocumentType.class),
                              document.get("status").word(DocumentStatus.class),
                              document.get("names").list(JsonField::text),
                              document.optional("print", DocumentSpecs::print),
                              document.optional("pixels", DocumentSpecs::pixels),
                              document.get("applies_to").list(JsonField::text),
                              country.get("file").text()));
                });
    for (DocumentEntry entry : documents) {
      if (entries.putIfAbsent(entry.id(), entry) != null) {
        throw country.error("expected each id once, got " + entry.id() + " twice");
      }
    }
    return documents.size();
  }

  private static DocumentEntry.Print print(JsonField field) {
    field.only(SIZE_FIELDS);
    return new DocumentEntry.Print(field.get("w").number(), field.get("h").number());
  }

  private static DocumentEntry.Pixels pixels(JsonField field) {
    field.only(SIZE_FIELDS);
    return new DocumentEntry.Pixels(field.get("w").whole(), field.get("h").whole());
  }

  /** The version of the rows' form. */
  public String schemaVersion() {
    return schemaVersion;
  }

  /** The version of the figures, for receipts. */
  public String dataVersion() {
    return dataVersion;
  }

  /** All documents, by country and then in the file's order. */
  public List<DocumentEntry> entries() {
    return List.copyOf(entries.values());
  }

  public Optional<DocumentEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /**
   * The row of a document.
   *
   * @throws IllegalArgumentException if there is no such document; the message names those with the
   *     nearest ids
   */
  public DocumentSpec get(String id) {
    DocumentEntry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException(NearIds.unknown(id, this));
    }
    return CountryFile.row(source.text(entry.file()), id)
        .orElseThrow(
            () -> new IllegalStateException("index: expected " + id + " in " + entry.file()));
  }

  /** Every row; reads all files. */
  public List<DocumentSpec> all() {
    List<DocumentSpec> all = new ArrayList<>();
    entries.values().stream()
        .map(DocumentEntry::file)
        .distinct()
        .forEach(file -> all.addAll(read(file)));
    return all;
  }

  /** The rows of a country, none when it has none. */
  public List<DocumentSpec> country(String code) {
    return entries.values().stream()
        .filter(entry -> entry.country().equals(code))
        .map(DocumentEntry::file)
        .distinct()
        .flatMap(file -> read(file).stream())
        .toList();
  }

  /**
   * A search of the documents, for use more than once.
   *
   * @throws likeness.json.JsonException if the files of names are not well formed
   */
  public DocumentSearch search() {
    return DocumentSearch.open(source, entries());
  }

  /** The documents that fit what a person typed, best first. */
  public List<DocumentEntry> search(String query, int limit) {
    return search().search(query, limit);
  }

  /** The papers and print sheets. */
  public Papers papers() {
    return Papers.read(source.text(papersFile));
  }

  private List<DocumentSpec> read(String file) {
    return CountryFile.read(source.text(file));
  }
}
