// SPDX-License-Identifier: Apache-2.0
package likeness.host.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import likeness.decode.DecodedPhoto;
import likeness.pipeline.Track;
import likeness.portrait.Handles;
import likeness.portrait.Portrait;
import likeness.receipt.DocumentFacts;
import likeness.receipt.EngineFacts;
import likeness.receipt.InputFacts;
import likeness.receipt.OutputFacts;
import likeness.receipt.Receipt;
import likeness.receipt.TrackFacts;
import likeness.spec.DocumentSpec;

/** Writes down what was done to a photo. */
public final class Receipts {
  private Receipts() {}

  /**
   * A file that came in.
   *
   * @param sha256 in hexadecimal; hashing is the host's
   * @param bytes its length
   */
  public record Source(String sha256, int bytes, DecodedPhoto photo) {}

  /**
   * What was asked for.
   *
   * @param dataVersion the rule book's
   * @param handles what was moved by hand
   */
  public record Order(DocumentSpec document, String dataVersion, Track track, Handles handles) {}

  /**
   * The receipt.
   *
   * @param fileSha256 of the portrait's file, in hexadecimal
   */
  public static Receipt of(
      EngineFacts engine,
      Order order,
      Source source,
      Portrait portrait,
      PortraitFile file,
      String fileSha256) {
    DocumentSpec document = order.document();
    return new Receipt(
        engine,
        new DocumentFacts(
            document.id(),
            order.dataVersion(),
            document.provenance().lastChecked(),
            lower(document.provenance().grade())),
        trackFacts(order.track()),
        inputFacts(source),
        portrait.framing(),
        order.handles().names(),
        portrait.edits(),
        new OutputFacts(fileSha256, file.bytes().length, lower(file.format()), file.settings()));
  }

  private static TrackFacts trackFacts(Track track) {
    return new TrackFacts(
        track instanceof Track.Studio ? "studio" : "untouched", track.acknowledgement());
  }

  private static InputFacts inputFacts(Source source) {
    DecodedPhoto photo = source.photo();
    List<String> conversions = new ArrayList<>();
    if (photo.header().profile() != null) {
      conversions.add("icc_profile_to_srgb");
    }
    photo.warnings().forEach(warning -> conversions.add(lower(warning)));
    return new InputFacts(
        source.sha256(),
        source.bytes(),
        lower(photo.header().format()),
        photo.raster().size(),
        photo.header().orientation(),
        conversions);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
