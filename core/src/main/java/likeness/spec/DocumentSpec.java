// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way of handing in a photo for a document, with one shape of frame: a row of the rule book.
 *
 * <p>What is absent is not known or not ruled; it is never zero.
 *
 * @param family ties together the ways of handing in for one document
 * @param country ISO 3166-1 alpha-2, {@code EU} for the Schengen group, {@code ZZ} for none
 * @param appliesTo the countries that a row of a group holds for
 * @param prints how many prints are handed in
 */
public record DocumentSpec(
    String id,
    String family,
    String country,
    String region,
    List<String> appliesTo,
    Names names,
    DocumentType type,
    DocumentStatus status,
    Submission submission,
    @Nullable PrintSize print,
    @Nullable PixelRule pixels,
    @Nullable DpiRule dpi,
    @Nullable FileRule file,
    @Nullable ColourRule colour,
    Geometry geometry,
    FramingAdvice framing,
    @Nullable BackgroundRule background,
    DressRules rules,
    List<AgeException> ageExceptions,
    @Nullable Double maxAgeMonths,
    @Nullable Integer prints,
    @Nullable PaperRule paper,
    Alteration alteration,
    Provenance provenance,
    @Nullable String notes) {

  public DocumentSpec {
    if (!Syntax.isId(id)) {
      throw new IllegalArgumentException(
          "id: expected lower-case words and figures joined by -, got " + id);
    }
    if (!Syntax.matches(country, "AA")) {
      throw new IllegalArgumentException("country: expected two capital letters, got " + country);
    }
    appliesTo = List.copyOf(appliesTo);
    ageExceptions = List.copyOf(ageExceptions);
  }

  /** The rectangle that the measures refer to; absent when the row names no shape. */
  public Optional<Frame> frame() {
    return Frame.of(this);
  }

  /** The file that the document asks for, or why there is none. */
  public Output output() {
    return Outputs.of(this);
  }

  /** What can be done for it outside the office. */
  public Offer offer() {
    return Offer.of(this);
  }

  /** What may be said of a photo that keeps to this row. */
  public Standing standing() {
    return Standing.of(this);
  }

  /** Which changes of the picture are allowed. */
  public EditPolicy editPolicy() {
    return EditPolicy.of(this);
  }

  /**
   * The measures as fractions of the height of {@code frame}, in the order of {@link MeasureName}.
   *
   * @param ageYears how old the person is, absent for an adult
   * @throws IllegalArgumentException if a measure is in millimetres and the frame has none
   */
  public List<Band> bands(Frame frame, @Nullable Double ageYears) {
    List<Band> bands = new ArrayList<>();
    measures(ageYears)
        .forEach(
            (name, rule) ->
                bands.add(
                    rule.in(frame, name)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    name.field()
                                        + ": expected a frame with millimetres for "
                                        + id))));
    return bands;
  }

  private Map<MeasureName, MeasureRule> measures(@Nullable Double ageYears) {
    Map<MeasureName, MeasureRule> measures = new EnumMap<>(MeasureName.class);
    measures.putAll(geometry.measures());
    AgeException narrowest = null;
    for (AgeException exception : ageExceptions) {
      if (ageYears != null
          && ageYears < exception.underYears()
          && (narrowest == null || exception.underYears() < narrowest.underYears())) {
        narrowest = exception;
      }
    }
    if (narrowest != null) {
      measures.putAll(narrowest.geometry());
    }
    return measures;
  }
}
