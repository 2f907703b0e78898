// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

/** The file that a print sheet is written to. */
public enum SheetFormat {
  /** True size, lines as lines, the portraits' own bytes. */
  PDF("pdf"),
  JPG("jpg"),
  PNG("png");

  private final String extension;

  SheetFormat(String extension) {
    this.extension = extension;
  }

  /** The usual ending of the file's name, without the dot. */
  public String extension() {
    return extension;
  }
}
