// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads what a batch is to do: every picture in a folder, or the lines of a CSV file.
 *
 * <p>The CSV has a header. {@code photo} is required and relative to the CSV's own folder; {@code
 * id} and {@code document} are optional.
 */
final class BatchList {
  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "jpe", "png", "webp", "bmp", "gif", "heic", "heif");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

  private BatchList() {}

  /**
   * @throws IllegalArgumentException if the CSV lacks a column or an id stands twice, naming the
   *     line
   */
  static List<BatchEntry> read(Path source, String documentId) throws IOException {
    return Files.isDirectory(source) ? folder(source, documentId) : table(source, documentId);
  }

  private static List<BatchEntry> folder(Path folder, String documentId) throws IOException {
    List<Path> photos;
    try (Stream<Path> files = Files.list(folder)) {
      photos = files.filter(BatchList::looksLikeAPicture).sorted().toList();
    }
    List<BatchEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path photo : photos) {
      String name = photo.getFileName().toString();
      String stem = safe(name.substring(0, name.lastIndexOf('.')));
      // Two files may differ in their ending alone; the whole name keeps their outputs apart.
      String id = ids.add(stem) ? stem : safe(name);
      for (int i = 2; !id.equals(stem) && !ids.add(id); i++) {
        id = safe(name) + "-" + i;
      }
      entries.add(new BatchEntry(id, photo, documentId));
    }
    return entries;
  }

  private static boolean looksLikeAPicture(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0
        && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        && Files.isRegularFile(file);
  }

  private static List<BatchEntry> table(Path csv, String documentId) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<BatchEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      if (!parser.getHeaderMap().containsKey("photo")) {
        throw new IllegalArgumentException(
            csv + ": expected a column 'photo' in the header, got " + parser.getHeaderNames());
      }
      for (CSVRecord row : parser) {
        entries.add(entry(csv, row, documentId, ids));
      }
    }
    return entries;
  }

  private static BatchEntry entry(Path csv, CSVRecord row, String documentId, Set<String> ids) {
    String where = csv + ", record " + row.getRecordNumber();
    if (!row.isConsistent()) {
      throw new IllegalArgumentException(where + ": expected as many fields as the header has");
    }
    Path photo = csv.toAbsolutePath().resolveSibling(row.get("photo"));
    String name = photo.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String id = column(row, "id", dot > 0 ? name.substring(0, dot) : name);
    if (!ids.add(safe(id))) {
      throw new IllegalArgumentException(
          where + ": expected an id of its own, got '" + id + "' again");
    }
    return new BatchEntry(safe(id), photo, column(row, "document", documentId));
  }

  private static String column(CSVRecord row, String name, String otherwise) {
    return row.isMapped(name) && !row.get(name).isEmpty() ? row.get(name) : otherwise;
  }

  /** An id becomes part of a file name, so it may hold nothing that leads elsewhere. */
  private static String safe(String id) {
    String clean = UNSAFE.matcher(id).replaceAll("_");
    return clean.startsWith(".") ? "_" + clean.substring(1) : clean;
  }
}
