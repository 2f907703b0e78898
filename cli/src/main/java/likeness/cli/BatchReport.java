// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import likeness.json.JsonException;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.jvm.PortraitRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The report of a batch: {@code report.jsonl} and the same rows as {@code report.csv}, each row on
 * disk as soon as its photo is done.
 *
 * <p>A batch that goes on where another stopped takes the rows over from {@code report.jsonl} and
 * writes both files anew from them, so that a line which was cut off half-way is in neither.
 */
final class BatchReport implements Closeable {
  static final String ROWS = "report.jsonl";
  static final String TABLE = "report.csv";
  private static final List<String> COLUMNS = columns();

  private final BufferedWriter rows;
  private final CSVPrinter table;

  private BatchReport(BufferedWriter rows, CSVPrinter table) {
    this.rows = rows;
    this.table = table;
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("id", "settings", "output"));
    columns.addAll(PortraitRow.FIELDS);
    return List.copyOf(columns);
  }

  /**
   * Opens the report in {@code folder}.
   *
   * @param keep which rows of an earlier report are taken over
   */
  static BatchReport open(Path folder, Predicate<JsonObject> keep) throws IOException {
    Path rows = folder.resolve(ROWS);
    Path table = folder.resolve(TABLE);
    Path newRows = folder.resolve("." + ROWS + ".part");
    Path newTable = folder.resolve("." + TABLE + ".part");
    try (BatchReport report = to(newRows, newTable, true)) {
      copy(rows, report, keep);
    }
    Files.move(newTable, table, StandardCopyOption.REPLACE_EXISTING);
    Files.move(newRows, rows, StandardCopyOption.REPLACE_EXISTING);
    return to(rows, table, false);
  }

  private static BatchReport to(Path rows, Path table, boolean anew) throws IOException {
    CSVFormat.Builder format = CSVFormat.RFC4180.builder();
    if (anew) {
      format.setHeader(COLUMNS.toArray(new String[0]));
    }
    BufferedWriter rowWriter = writer(rows, anew);
    try {
      return new BatchReport(rowWriter, new CSVPrinter(writer(table, anew), format.get()));
    } catch (IOException e) {
      rowWriter.close();
      throw e;
    }
  }

  private static BufferedWriter writer(Path file, boolean anew) throws IOException {
    return Files.newBufferedWriter(
        file,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        anew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
        StandardOpenOption.WRITE);
  }

  private static void copy(Path rows, BatchReport report, Predicate<JsonObject> keep)
      throws IOException {
    if (!Files.exists(rows)) {
      return;
    }
    // A reader that replaces what is no UTF-8: a line may be cut off within a character.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(rows), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonObject row = row(line);
        if (row != null && keep.test(row)) {
          report.write(row);
        }
      }
    }
  }

  /** The row, or nothing when the line is cut off. */
  private static @Nullable JsonObject row(String line) {
    try {
      return JsonReader.read(line) instanceof JsonObject row ? row : null;
    } catch (JsonException e) {
      return null;
    }
  }

  /** Appends {@code row}; on disk when this returns. */
  synchronized void append(JsonObject row) throws IOException {
    write(row);
    rows.flush();
    table.flush();
  }

  private void write(JsonObject row) throws IOException {
    rows.write(JsonWriter.compact(row));
    rows.write('\n');
    table.printRecord(COLUMNS.stream().map(column -> text(row, column)).toList());
  }

  /** The member as text, empty when there is none. */
  static String text(JsonObject row, String name) {
    JsonValue value = row.members().get(name);
    if (value instanceof JsonString text) {
      return text.value();
    }
    return value instanceof JsonNumber number ? number.text() : "";
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      table.close();
    }
  }
}
