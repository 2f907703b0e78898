// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.portrait.Portrait;
import likeness.receipt.Receipt;
import likeness.spec.FileFormat;
import likeness.spec.OutputRule;

/**
 * A finished portrait: the file, and the proof of how it was made.
 *
 * @param file the bytes to hand in
 * @param rule what the document asked of the file
 */
public record Made(
    byte[] file,
    Portrait portrait,
    OutputRule rule,
    Receipt receipt,
    Set<DecodeWarning> warnings,
    StageTimes times) {

  /** The usual ending of the file's name, without the dot. */
  public String extension() {
    return rule.format() == FileFormat.PNG ? "png" : "jpg";
  }

  @Override
  public String toString() {
    return "[portrait " + portrait.framing().output() + ", " + file.length + " bytes]";
  }
}
