// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.JpegFacts;
import likeness.decode.PhotoHeader;
import likeness.encode.Chroma;
import likeness.encode.JpegImage;
import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.testkit.crop.Crop;
import likeness.testkit.crop.Images;
import likeness.testkit.retouch.Strength;
import likeness.verify.Alignment;
import likeness.verify.AlterationKind;
import likeness.verify.PictureVerifier;
import likeness.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One output that was verified.
 *
 * @param what the tool of a true crop, or the kind of alteration
 * @param strength absent for true crops
 * @param expected the alteration that ought to be named; absent for true crops
 * @param truth from the output to the original
 */
record VerifyCase(
    VerifyPerson person,
    String what,
    @Nullable Strength strength,
    @Nullable AlterationKind expected,
    VerifyPlan plan,
    Affine truth,
    Verdict verdict) {

  /** Encodes, decodes and verifies. */
  static VerifyCase of(
      VerifyPerson person,
      String what,
      @Nullable Strength strength,
      @Nullable AlterationKind expected,
      VerifyPlan plan,
      Crop crop,
      boolean otherEncoder) {
    Raster output = crop.picture();
    List<Integer> steps = List.of();
    if (plan.quality() > 0) {
      byte[] file =
          otherEncoder
              ? Images.jpeg(output, plan.quality())
              : new JpegImage(output, Chroma.FULL).encode(plan.quality(), 300, 0);
      JpegFacts facts = PhotoHeader.read(file, DecodeLimits.DEFAULT).jpeg();
      steps = facts == null ? List.of() : facts.quantisation().get(0);
      output = Images.read(file);
    }
    Verdict verdict = PictureVerifier.verify(person.photo(), output, steps, Bands.SEQUENTIAL);
    return new VerifyCase(person, what, strength, expected, plan, crop.outputToOriginal(), verdict);
  }

  /** A true crop that was accepted, or an alteration that was caught. */
  boolean right() {
    return expected == null
        ? verdict instanceof Verdict.Untouched
        : verdict instanceof Verdict.Altered;
  }

  boolean named() {
    return verdict instanceof Verdict.Altered altered
        && altered.evidence().stream().anyMatch(found -> found.kind() == expected);
  }

  boolean undecided() {
    return verdict instanceof Verdict.CannotTell;
  }

  @Nullable Alignment alignment() {
    if (verdict instanceof Verdict.Untouched untouched) {
      return untouched.alignment();
    }
    return verdict instanceof Verdict.Altered altered ? altered.alignment() : null;
  }
}
