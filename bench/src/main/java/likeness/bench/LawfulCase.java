// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.jvm.Verification;
import likeness.jvm.codec.PhotoDecoders;
import likeness.pipeline.Objection;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.portrait.Framing;
import likeness.portrait.PhotoRejected;
import likeness.spec.DocumentSpec;
import likeness.spec.NoOutput;

/**
 * What became of one photo made for a document that does not allow every change: whether the file
 * is the original, only turned, cropped, scaled and encoded, by the program's own word, by the
 * pixels and by the verifier.
 *
 * @param outcome what came of it
 * @param why the code or reason, where no file came of it
 * @param faults what is not as it must be; empty when all is
 * @param nearest how near the verifier came to a limit; 0 where there is no file
 */
record LawfulCase(
    DocumentSpec document,
    Outcome outcome,
    String why,
    List<String> faults,
    double nearest,
    boolean turned) {

  /** What came of a document. */
  enum Outcome {
    MADE,
    /** Made only after the person took it upon themselves, since the office wants no crop. */
    ACKNOWLEDGED,
    PHOTO_REJECTED,
    NO_FILE
  }

  /** Whether the document leaves any change open to doubt. */
  static boolean concerns(DocumentSpec document) {
    return !document.editPolicy().studioAllowed();
  }

  static LawfulCase of(Likeness likeness, byte[] photo, DocumentSpec document) {
    if (document.output() instanceof NoOutput none) {
      return new LawfulCase(document, Outcome.NO_FILE, none.reason(), List.of(), 0, false);
    }
    List<String> faults = new ArrayList<>();
    MakeRequest request = MakeRequest.untouched(document);
    if (!refuses(likeness, photo, request.with(new Track.Studio(new Backdrop.Plain(0), null)))) {
      faults.add("the Studio track was open without a word of the person");
    }
    boolean objected = Objection.to(request.track(), document) != null;
    if (objected) {
      if (!refuses(likeness, photo, request)) {
        faults.add("a crop was made without a word of the person");
      }
      request = request.with(new Track.Untouched("accepted by a test"));
    }
    try {
      Made made = likeness.make(photo, request);
      double nearest = examine(photo, made, faults);
      return new LawfulCase(
          document,
          objected ? Outcome.ACKNOWLEDGED : Outcome.MADE,
          "",
          faults,
          nearest,
          made.portrait().framing().rollDeg() != 0);
    } catch (PhotoRejected rejected) {
      return new LawfulCase(
          document, Outcome.PHOTO_REJECTED, rejected.code().name(), faults, 0, false);
    }
  }

  private static boolean refuses(Likeness likeness, byte[] photo, MakeRequest request) {
    try {
      likeness.make(photo, request);
      return false;
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).contains("acknowledgement");
    }
  }

  /** Adds what is wrong; gives how near the verifier came to a limit. */
  private static double examine(byte[] photo, Made made, List<String> faults) {
    if (!made.receipt().edits().isEmpty() || !made.receipt().track().track().equals("untouched")) {
      faults.add("the receipt tells of edits: " + made.receipt().edits());
    }
    if (!isPlainResample(photo, made)) {
      faults.add("the pixels are not those of one resample of the original");
    }
    Verification found =
        Verification.of(photo, made.file(), made.receipt().text(), Settings.batch());
    if (found.answer() != Verification.Answer.UNTOUCHED) {
      faults.add("verify says " + found.toJson().members().get("found") + " " + found.answer());
    }
    if (found.receiptDisagrees()) {
      faults.add("verify says of the receipt: " + found.disagreements());
    }
    return found.nearestToLimit();
  }

  /** Whether the stages gave what the resampler alone gives, to the last bit. */
  static boolean isPlainResample(byte[] photo, Made made) {
    Raster source =
        PhotoDecoders.decode(photo, Settings.batch().limits(), Bands.SEQUENTIAL).raster();
    Framing framing = made.portrait().framing();
    Size size = framing.output();
    Raster plain = Resampler.resample(source, framing.outputToSource(), size, Bands.SEQUENTIAL);
    return Arrays.equals(plain.samples(), made.portrait().raster().samples());
  }
}
