// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.List;
import likeness.spec.Band;
import likeness.spec.Crown;
import likeness.spec.DocumentSpec;
import likeness.spec.FramingAdvice;
import likeness.spec.NoOutput;
import likeness.spec.OutputRule;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks of a framing, and what may be done for it.
 *
 * @param bands the measures, as fractions of the height of the output's frame
 * @param crown what the document means by the top of the head
 * @param advice what to aim at where nothing is ruled
 * @param mayTurn whether the eyes may be levelled by turning the picture
 * @param mayExtend whether the frame may leave the picture above and at the sides, because the
 *     background is made anew
 */
public record FrameRequest(
    OutputRule output,
    List<Band> bands,
    Crown crown,
    FramingAdvice advice,
    boolean mayTurn,
    boolean mayExtend) {

  public FrameRequest {
    bands = List.copyOf(bands);
  }

  /**
   * For the track that changes no pixel: turned only where the document's authority allows it.
   *
   * @param ageYears how old the person is, absent for an adult
   * @throws IllegalArgumentException if no file can be made for the document
   */
  public static FrameRequest untouched(DocumentSpec document, @Nullable Double ageYears) {
    return of(document, ageYears, document.editPolicy().rotate().allowed(), false);
  }

  /**
   * For the track that makes the background anew.
   *
   * @param ageYears how old the person is, absent for an adult
   * @throws IllegalArgumentException if no file can be made for the document
   */
  public static FrameRequest studio(DocumentSpec document, @Nullable Double ageYears) {
    return of(document, ageYears, true, true);
  }

  private static FrameRequest of(
      DocumentSpec document, @Nullable Double ageYears, boolean mayTurn, boolean mayExtend) {
    if (document.output() instanceof OutputRule output) {
      List<Band> bands = document.bands(output.exactFrame(), ageYears);
      return new FrameRequest(
          output, bands, document.geometry().crown(), document.framing(), mayTurn, mayExtend);
    }
    throw new IllegalArgumentException(
        "document: expected one with a frame, got "
            + document.id()
            + ": "
            + ((NoOutput) document.output()).reason());
  }
}
