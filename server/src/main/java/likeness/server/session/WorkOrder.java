// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.jvm.Likeness;
import likeness.jvm.MakeRequest;
import likeness.pipeline.Objection;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.portrait.FaceChoice;
import likeness.server.http.Problem;
import likeness.server.provider.Providers;
import likeness.spec.DocumentSpec;
import likeness.spec.DocumentSpecs;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked to have made.
 *
 * @param track {@code untouched} or {@code studio}
 * @param background {@code #RRGGBB}, for studio
 * @param provider who replaces the background or paints others over: {@code local}, this program,
 *     unless somebody else is asked for by name
 * @param accept whether the person goes on although the office may refuse an edited photo
 */
record WorkOrder(
    String document,
    String track,
    @Nullable String background,
    @Nullable Double age,
    String provider,
    boolean accept) {

  static final int MAX_BYTES = 4096;
  private static final int WHITE = 0xFFFFFF;

  static WorkOrder read(byte[] body) {
    try {
      JsonField root =
          JsonField.root(JsonReader.read(new String(body, StandardCharsets.UTF_8)))
              .only(List.of("document", "track", "background", "age", "provider", "accept"));
      String track = root.optional("track", JsonField::text);
      String provider = root.optional("provider", JsonField::text);
      Boolean accept = root.optional("accept", JsonField::bool);
      return new WorkOrder(
          root.get("document").text(),
          track == null ? "untouched" : track,
          root.<String>optional("background", JsonField::text),
          root.<Double>optional("age", JsonField::number),
          provider == null ? Providers.LOCAL : provider,
          accept != null && accept);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "bad-order", String.valueOf(e.getMessage()));
    }
  }

  MakeRequest request(DocumentSpecs documents) {
    if (documents.entry(document).isEmpty()) {
      throw new Problem(400, "no-such-document", "document: expected an id of /api/v1/documents");
    }
    DocumentSpec spec = documents.get(document);
    try {
      Likeness.outputRule(spec);
    } catch (IllegalArgumentException e) {
      throw new Problem(422, "no-output", String.valueOf(e.getMessage()));
    }
    // Whoever sends a photo away to have others painted over has others in it.
    FaceChoice face = provider.equals(Providers.LOCAL) ? FaceChoice.only() : FaceChoice.largest();
    return new MakeRequest(spec, track(spec), face, age);
  }

  private Track track(DocumentSpec spec) {
    switch (track.toLowerCase(Locale.ROOT)) {
      case "untouched":
        if (background != null) {
          throw new Problem(400, "bad-order", "background: expected with the studio track only");
        }
        return new Track.Untouched(accepted(Objection.to(Track.UNTOUCHED, spec)));
      case "studio":
        Backdrop backdrop = new Backdrop.Plain(colour());
        return new Track.Studio(
            backdrop, accepted(Objection.to(new Track.Studio(backdrop, null), spec)));
      default:
        throw new Problem(400, "bad-order", "track: expected untouched or studio");
    }
  }

  /** What goes into the receipt; absent when nothing speaks against the order. */
  private @Nullable String accepted(@Nullable String objection) {
    if (objection != null && !accept) {
      throw new Problem(
          422,
          "edit-not-allowed",
          objection + "; send accept: true to go on, and the receipt will say so");
    }
    return objection == null ? null : objection + "; the person was told so and went on";
  }

  int colour() {
    if (background == null) {
      return WHITE;
    }
    if (!background.matches("#[0-9A-Fa-f]{6}")) {
      throw new Problem(400, "bad-order", "background: expected #RRGGBB");
    }
    return Integer.parseInt(background.substring(1), 16);
  }
}
