// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.util.List;
import likeness.jvm.Settings;
import likeness.jvm.SlotModel;
import likeness.pipeline.Objection;
import likeness.pipeline.Track;
import likeness.portrait.StudioOptions;
import likeness.slots.DataFolder;
import likeness.slots.InstalledModel;
import likeness.slots.ModelStore;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Whether the background is made anew, and what a person accepts when the rule does not allow it.
 */
final class TrackOptions {
  @Option(
      names = "--studio",
      description =
          "Make the background anew. Only where the document allows it, or with --override.")
  private boolean studio;

  @Option(
      names = "--background",
      paramLabel = "B",
      description =
          "With --studio: a colour, 'A,B[,ANGLE]', 'radial:A,B' or a picture's file (default: the document's).")
  private @Nullable String background;

  @Option(
      names = "--override",
      description =
          "Go on where the document does not allow what is asked, and accept that the office may refuse the photo. "
              + "The receipt says so.")
  private boolean override;

  @Option(
      names = "--strokes",
      paramLabel = "FILE",
      description =
          "With --studio: corrections of the cut-out by hand, as JSON: "
              + "{\"strokes\": [{\"mode\": \"keep\" or \"remove\", \"radius\": PX, \"points\": [[X, Y], …]}]}, "
              + "in pixels of the upright photo.")
  private @Nullable String strokes;

  @Option(
      names = "--light",
      paramLabel = "auto|off",
      defaultValue = "off",
      description =
          "With --studio: auto sets exposure, white balance and shadows right, within limits; the receipt "
              + "says what was done (default: off).")
  private LightChoice light = LightChoice.off;

  /** The words of --light. */
  enum LightChoice {
    auto,
    off
  }

  @Option(
      names = "--model",
      paramLabel = "ID",
      description =
          "With --studio: cut the person out with a network that was added ('likeness models').")
  private @Nullable String model;

  /**
   * Puts the network that was asked for into the slot.
   *
   * @throws IllegalArgumentException if it was not added, or the background is not made anew
   */
  Settings applyTo(Settings settings) throws IOException {
    if (model == null) {
      return settings;
    }
    if (!studio) {
      throw new IllegalArgumentException(
          "--model needs --studio; untouched photos are not cut out");
    }
    InstalledModel found = new ModelStore(DataFolder.ofModels()).open(model);
    return settings.with(new SlotModel(found.manifest(), found.file()));
  }

  /** Differs when any of these options does, or a file that they name. */
  String fingerprint() throws IOException {
    return String.join(
        " ",
        Boolean.toString(studio),
        BatchSettings.ofFile(background),
        Boolean.toString(override),
        BatchSettings.ofFile(strokes),
        light.name());
  }

  Track resolve(DocumentSpec document) throws IOException {
    if (!studio) {
      if (background != null || strokes != null || light == LightChoice.auto) {
        throw new IllegalArgumentException(
            "--background, --strokes and --light auto need --studio");
      }
      return new Track.Untouched(
          accepted(
              Objection.to(Track.UNTOUCHED, document),
              "hand in the camera's own file ('likeness check' judges it)"));
    }
    StudioOptions options = options(document);
    return new Track.Studio(
        options,
        accepted(Objection.to(new Track.Studio(options, null), document), "leave out --studio"));
  }

  /**
   * What goes into the receipt, absent when there is no objection.
   *
   * @throws IllegalArgumentException if there is one and it was not overridden
   */
  private @Nullable String accepted(@Nullable String objection, String instead) {
    if (objection == null) {
      return null;
    }
    if (!override) {
      throw new IllegalArgumentException(
          objection
              + "; "
              + instead
              + ", or add --override if you accept that the photo may be refused");
    }
    return objection + "; the person who made this photo was told so and went on";
  }

  private StudioOptions options(DocumentSpec document) throws IOException {
    return new StudioOptions(
        BackgroundOption.read(background, document),
        strokes == null ? List.of() : StrokesOption.read(strokes),
        light == LightChoice.auto);
  }
}
