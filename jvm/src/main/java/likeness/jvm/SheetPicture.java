// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.image.Raster;

/**
 * A picture for a sheet: its pixels, and its file when that can be put into a PDF as it is.
 *
 * @param jpeg empty when there is no such file
 */
public record SheetPicture(Raster raster, java.util.Optional<byte[]> jpeg) {

  /** The portrait that was made, with the file's own bytes where they are JPEG. */
  public static SheetPicture of(Made made) {
    return new SheetPicture(
        made.portrait().raster(),
        made.extension().equals("jpg")
            ? java.util.Optional.of(made.file())
            : java.util.Optional.empty());
  }
}
