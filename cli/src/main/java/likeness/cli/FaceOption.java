// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import likeness.portrait.FaceChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which face is meant: {@code only}, {@code largest}, or a number from the left. */
final class FaceOption implements ITypeConverter<FaceChoice> {
  @Override
  public FaceChoice convert(String value) {
    if (value.equals("only")) {
      return FaceChoice.only();
    }
    if (value.equals("largest")) {
      return FaceChoice.largest();
    }
    if (value.matches("[1-9][0-9]?")) {
      return FaceChoice.number(Integer.parseInt(value));
    }
    throw new TypeConversionException(
        "expected only, largest or a number from 1, got '" + value + "'");
  }
}
