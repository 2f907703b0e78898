// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an age in years. */
final class AgeOption implements ITypeConverter<Double> {
  @Override
  public Double convert(String value) {
    if (value.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
      return Double.valueOf(value);
    }
    throw new TypeConversionException("expected years, such as 8 or 0.5, got '" + value + "'");
  }
}
