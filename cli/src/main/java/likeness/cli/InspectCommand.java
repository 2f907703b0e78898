// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import likeness.decode.PhotoHeader;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.jvm.Inspection;
import likeness.jvm.Likeness;
import likeness.jvm.Settings;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.Head;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is found in a photo: the file, the face, the head. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Show what is found in a photo, with an annotated picture if asked.")
final class InspectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PHOTO", description = "The photo; - for the standard input.")
  private String photo;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--face",
      paramLabel = "N",
      description =
          "Which face is meant: only, largest, or a number from the left (default: largest).",
      defaultValue = "largest",
      converter = FaceOption.class)
  private FaceChoice face;

  @Option(
      names = "--annotate",
      paramLabel = "FILE",
      description = "Write a PNG that shows what was found.")
  private @Nullable String annotate;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = engine.applyTo(Settings.interactive());
    if (annotate != null && !annotate.equals(Outputs.STANDARD)) {
      Outputs.requireNotInput(Path.of(annotate), photo);
    }
    try (Likeness likeness = Likeness.open(settings)) {
      Inspection found = likeness.inspect(Inputs.read(photo, settings.limits().maxBytes()), face);
      if (annotate != null) {
        Outputs.write(annotate, Annotation.png(found), System.out);
      }
      if (!Outputs.STANDARD.equals(annotate)) {
        print(toJson(found));
      }
    } catch (PhotoRejected rejected) {
      String why = RejectionText.of(rejected);
      if (json) {
        print(MadeFiles.failure(photo, rejected.code().name(), why));
      }
      return Failures.report(spec.commandLine(), photo, why, ExitCode.PHOTO_REJECTED);
    }
    return ExitCode.OK;
  }

  private void print(JsonObject facts) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonWriter.indented(facts));
    } else {
      for (Map.Entry<String, JsonValue> fact : facts.members().entrySet()) {
        String name = fact.getKey().replace('_', ' ');
        out.println(name + " ".repeat(Math.max(1, 22 - name.length())) + plain(fact.getValue()));
      }
    }
    out.flush();
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString text ? text.value() : JsonWriter.compact(value);
  }

  private static JsonObject toJson(Inspection found) {
    PhotoHeader header = found.photo().header();
    Face face = found.subject().face();
    Head head = found.subject().head();
    double eye = face.interEyeDistancePx();
    return JsonObject.builder()
        .put("format", header.format().name().toLowerCase(Locale.ROOT))
        .put("width", found.photo().raster().width())
        .put("height", found.photo().raster().height())
        .put("exif_orientation", header.orientation())
        .put("colour_profile", header.profile() != null)
        .put(
            "warnings",
            JsonArray.ofStrings(
                found.photo().warnings().stream()
                    .map(w -> w.name().toLowerCase(Locale.ROOT))
                    .toList()))
        .put("faces", found.faces())
        .put("detector_score", face.score(), 3)
        .put("mesh_presence", face.presence(), 3)
        .put("inter_eye_px", eye, 1)
        .put("roll_deg", face.rollDeg(), 2)
        .put("yaw_deg", face.yawDeg(), 1)
        .put("pitch_deg", face.pitchDeg(), 1)
        .put("head_height_px", head.heightPx(), 1)
        .put("head_height_u95_px", head.heightPx() * head.headHeightU95(), 1)
        .put("head_width_px", head.widthPx(), 1)
        .put("hair_above_crown_px", hairAboveCrown(head), 1)
        .put("milliseconds", times(found))
        .build();
  }

  private static double hairAboveCrown(Head head) {
    return head.hairTop().distanceTo(head.chin()) - head.heightPx();
  }

  private static JsonValue times(Inspection found) {
    JsonObject.Builder times = JsonObject.builder();
    found
        .times()
        .nanos()
        .forEach((stage, nanos) -> times.put(stage, JsonNumber.decimal(nanos / 1e6, 1)));
    return times.build();
  }
}
