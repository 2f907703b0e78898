// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import likeness.jvm.Settings;
import likeness.jvm.SlotModel;
import likeness.pipeline.Track;
import likeness.slots.DataFolder;
import likeness.slots.InstalledModel;
import likeness.slots.ModelStore;
import likeness.spec.DocumentSpec;
import likeness.spec.EditPolicy;
import likeness.spec.Permission;
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
      description = "Accept that the office may refuse the edited photo. The receipt says so.")
  private boolean override;

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

  Track resolve(DocumentSpec document) throws IOException {
    if (!studio) {
      if (background != null || override) {
        throw new IllegalArgumentException("--background and --override need --studio");
      }
      return Track.UNTOUCHED;
    }
    EditPolicy policy = document.editPolicy();
    if (policy.studioAllowed()) {
      return new Track.Studio(BackgroundOption.read(background, document), null);
    }
    EditPolicy.Ruling ruling = policy.background();
    String rule =
        document.id()
            + (ruling.permission() == Permission.FORBIDDEN
                ? " forbids a replaced background"
                : " does not say that the background may be replaced, which counts as forbidden")
            + " ("
            + ruling.basis()
            + ")";
    if (!override) {
      throw new IllegalArgumentException(
          rule
              + "; leave out --studio, or add --override if you accept that the photo may be refused");
    }
    return new Track.Studio(
        BackgroundOption.read(background, document),
        rule + "; the person who made this photo was told so and went on");
  }
}
