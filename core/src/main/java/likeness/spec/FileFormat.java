// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** The format of a file that a portal takes. */
public enum FileFormat {
  JPEG,
  JPEG2000,
  PNG,
  HEIC,
  HEIF,
  BMP,
  PDF
}
