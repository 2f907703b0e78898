// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the file, the receipt and perhaps a print sheet of one photo or several. */
@Command(
    name = "make",
    mixinStandardHelpOptions = true,
    description = "Make an ID photo, its receipt, and a print sheet if asked.",
    footer = {
      "",
      "Example: likeness make portrait.jpg --document us-passport --sheet 4x6in",
      "writes portrait-us-passport.jpg, its .receipt.json and its -sheet.pdf beside the photo."
    })
final class MakeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PHOTO",
      arity = "1..*",
      description = "The photos; - reads one from the standard input.")
  private List<String> photos = List.of();

  @Mixin private DocumentOption document;
  @Mixin private TrackOptions track;
  @Mixin private SheetOptions sheetOptions;
  @Mixin private EngineOptions engine;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "A file, a folder, or - for the standard output (default: beside the photo).")
  private @Nullable String output;

  @Option(
      names = "--sheet",
      paramLabel = "PAPER",
      description = "Also make a print sheet: 4x6in, a4, 100x150 …")
  private @Nullable String paper;

  @Option(
      names = "--face",
      paramLabel = "N",
      description =
          "Which face is meant: only, largest, or a number from the left (default: only).",
      defaultValue = "only",
      converter = FaceOption.class)
  private FaceChoice face;

  @Option(
      names = "--age",
      paramLabel = "YEARS",
      description = "A child's age; some rules differ for children.")
  private @Nullable Double ageYears;

  @Option(names = "--json", description = "Say what was done as JSON on the standard output.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    boolean toStandardOut = Outputs.STANDARD.equals(output);
    if (toStandardOut && (photos.size() > 1 || json || paper != null)) {
      throw new IllegalArgumentException("-o - takes one photo, without --sheet and --json");
    }
    Settings settings = engine.applyTo(Settings.interactive());
    try (Likeness likeness = Likeness.open(settings)) {
      DocumentSpec wanted = document.resolve(likeness);
      MakeRequest request = new MakeRequest(wanted, track.resolve(wanted), face, ageYears);
      return toStandardOut ? pipe(likeness, request, settings) : files(likeness, request, settings);
    }
  }

  private int pipe(Likeness likeness, MakeRequest request, Settings settings) throws IOException {
    Made made = likeness.make(Inputs.read(photos.get(0), settings.limits().maxBytes()), request);
    Outputs.write(Outputs.STANDARD, made.file(), System.out);
    return ExitCode.OK;
  }

  private int files(Likeness likeness, MakeRequest request, Settings settings) {
    List<JsonObject> results = new ArrayList<>();
    int worst = ExitCode.OK;
    for (String photo : photos) {
      int code = one(likeness, request, settings, photo, results);
      worst = Math.max(worst, code);
    }
    if (json) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(JsonWriter.indented(JsonArray.of(results)));
      out.flush();
    }
    return worst;
  }

  private int one(
      Likeness likeness,
      MakeRequest request,
      Settings settings,
      String photo,
      List<JsonObject> results) {
    try {
      Made made = likeness.make(Inputs.read(photo, settings.limits().maxBytes()), request);
      MadeFiles files = write(photo, request.document(), made, likeness);
      results.add(files.toJson(photo, made));
      if (!json) {
        files.describe(spec.commandLine().getOut(), request, made);
      }
      return ExitCode.OK;
    } catch (PhotoRejected rejected) {
      String why = RejectionText.of(rejected);
      results.add(failure(photo, rejected.code().name(), why));
      return complain(photo, why, ExitCode.PHOTO_REJECTED);
    } catch (IOException e) {
      results.add(failure(photo, "IO", Failures.wording(e)));
      return complain(photo, Failures.wording(e), ExitCode.IO);
    }
  }

  private static JsonObject failure(String photo, String code, String message) {
    return JsonObject.builder()
        .put("photo", photo)
        .put("status", code.equals("IO") ? "error" : "rejected")
        .put("code", code)
        .put("message", message)
        .build();
  }

  private int complain(String photo, String why, int exitCode) {
    String prefix = why.startsWith(photo) ? "" : photo + ": ";
    spec.commandLine().getErr().println("likeness make: " + prefix + why);
    return exitCode;
  }

  private MadeFiles write(String photo, DocumentSpec wanted, Made made, Likeness likeness)
      throws IOException {
    Path file = target(photo, wanted, made);
    Path stem = file.resolveSibling(Inputs.stem(file.toString()));
    if (!photo.equals(Outputs.STANDARD)
        && Files.exists(file)
        && Files.isSameFile(file, Path.of(photo))) {
      throw new IllegalArgumentException(file + ": expected another file than the photo itself");
    }
    Path receipt = stem.resolveSibling(stem.getFileName() + ".receipt.json");
    Outputs.write(file, made.file());
    Outputs.write(receipt, made.receipt().text().getBytes(StandardCharsets.UTF_8));
    if (paper == null) {
      return new MadeFiles(file, receipt, null, 0);
    }
    PrintSheet sheet =
        PrintSheet.of(made, SheetOptions.paper(likeness.documents().papers(), paper), sheetOptions);
    Path sheetFile =
        stem.resolveSibling(stem.getFileName() + "-sheet." + sheetOptions.format().extension());
    Outputs.write(sheetFile, sheet.bytes());
    return new MadeFiles(file, receipt, sheetFile, sheet.copies());
  }

  private Path target(String photo, DocumentSpec wanted, Made made) {
    String name = Inputs.stem(photo) + "-" + wanted.id() + "." + made.extension();
    if (output == null) {
      return photo.equals(Outputs.STANDARD) ? Path.of(name) : Path.of(photo).resolveSibling(name);
    }
    boolean folder =
        photos.size() > 1 || output.endsWith("/") || Files.isDirectory(Path.of(output));
    return folder ? Path.of(output).resolve(name) : Path.of(output);
  }
}
