// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.spec.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one photo go.
 *
 * @param sheet absent when none is asked for
 */
record MakeTargets(String photo, Path file, Path receipt, @Nullable Path sheet) {

  /** Where the receipt's signature goes when there is a key. */
  Path signature() {
    return receipt.resolveSibling(Inputs.stem(receipt.toString()) + ".sig");
  }

  /**
   * What the names are made of.
   *
   * @param output a file, a folder, or absent for the photo's own folder
   * @param sheetExtension absent when no sheet is asked for
   */
  record Naming(
      @Nullable String output,
      String documentId,
      FileFormat format,
      @Nullable String sheetExtension) {}

  /**
   * One for each photo, in their order.
   *
   * @throws IllegalArgumentException if two of them would get one name, if a photo would be
   *     overwritten, or if the name's ending belongs to another format
   */
  static List<MakeTargets> of(List<String> photos, Naming naming) throws IOException {
    List<MakeTargets> all = new ArrayList<>();
    Map<Path, String> taken = new HashMap<>();
    for (String photo : photos) {
      MakeTargets targets = of(photo, photos.size() > 1, naming);
      for (Path path : targets.paths()) {
        for (String input : photos) {
          Outputs.requireNotInput(path, input);
        }
        String other = taken.put(path.toAbsolutePath().normalize(), photo);
        if (other != null) {
          throw new IllegalArgumentException(
              "PHOTO: expected names of their own, because "
                  + other
                  + " and "
                  + photo
                  + " would both become "
                  + path
                  + "; make them one at a time");
        }
      }
      all.add(targets);
    }
    return all;
  }

  private static MakeTargets of(String photo, boolean several, Naming naming) {
    Path file = file(photo, several, naming);
    String stem = Inputs.stem(file.toString());
    String sheet = naming.sheetExtension();
    return new MakeTargets(
        photo,
        file,
        file.resolveSibling(stem + ".receipt.json"),
        sheet == null ? null : file.resolveSibling(stem + "-sheet." + sheet));
  }

  private static Path file(String photo, boolean several, Naming naming) {
    String extension = naming.format() == FileFormat.PNG ? "png" : "jpg";
    String name = Inputs.stem(photo) + "-" + naming.documentId() + "." + extension;
    String output = naming.output();
    if (output == null) {
      return photo.equals(Outputs.STANDARD) ? Path.of(name) : Path.of(photo).resolveSibling(name);
    }
    Path given = Path.of(output);
    if (several || output.endsWith("/") || Files.isDirectory(given)) {
      return given.resolve(name);
    }
    requireEnding(given, naming.format(), extension);
    return given;
  }

  private static void requireEnding(Path file, FileFormat format, String extension) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean jpeg = name.endsWith(".jpg") || name.endsWith(".jpeg");
    boolean other =
        name.matches(".+\\.(webp|gif|bmp|heic|tiff?|pdf)")
            || (format == FileFormat.PNG ? jpeg : name.endsWith(".png"));
    if (other) {
      throw new IllegalArgumentException(
          "--output: expected a name that ends in ."
              + extension
              + ", because the document asks for "
              + format
              + ", got "
              + file);
    }
  }

  private List<Path> paths() {
    return sheet == null ? List.of(file, receipt) : List.of(file, receipt, sheet);
  }
}
