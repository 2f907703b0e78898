// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.jvm.SheetPicture;
import likeness.jvm.receipt.ReceiptSignature;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.spec.DocumentSpec;
import likeness.spec.OutputRule;
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
      description =
          "A file, a folder, or - for the standard output, then without a receipt (default: beside the photo).")
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
      description = "A child's age; some rules differ for children.",
      converter = AgeOption.class)
  private @Nullable Double ageYears;

  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description = {
        "Sign the receipt with this Ed25519 key (PEM) into a .receipt.sig file.",
        "A key is made by: openssl genpkey -algorithm ed25519 -out key.pem"
      })
  private @Nullable Path key;

  @Option(names = "--json", description = "Say what was done as JSON on the standard output.")
  private boolean json;

  @Spec private CommandSpec spec;

  private @Nullable String signingKey;

  @Override
  public Integer call() throws IOException {
    if (photos.stream().filter(Outputs.STANDARD::equals).count() > 1) {
      throw new IllegalArgumentException("PHOTO: expected - once; there is one standard input");
    }
    boolean toStandardOut = Outputs.STANDARD.equals(output);
    if (toStandardOut && (photos.size() > 1 || json || paper != null || key != null)) {
      throw new IllegalArgumentException(
          "-o - takes one photo, without --sheet, --sign and --json");
    }
    signingKey = key == null ? null : SigningKey.read(key);
    Settings settings = track.applyTo(engine.applyTo(Settings.interactive()));
    try (Likeness likeness = Likeness.open(settings)) {
      DocumentSpec wanted = document.resolve(likeness);
      OutputRule rule = Likeness.outputRule(wanted);
      MakeRequest request = new MakeRequest(wanted, track.resolve(wanted), face, ageYears);
      int maxBytes = settings.limits().maxBytes();
      if (toStandardOut) {
        return pipe(likeness, request, maxBytes);
      }
      PrintSheet.@Nullable Layout layout = layout(likeness, rule);
      return files(likeness, request, targets(wanted, rule), layout, maxBytes);
    }
  }

  /** What does not fit on the paper is told before any photo is worked on. */
  private PrintSheet.@Nullable Layout layout(Likeness likeness, OutputRule rule) {
    return paper == null
        ? null
        : PrintSheet.Layout.of(
            rule, SheetOptions.paper(likeness.documents().papers(), paper), sheetOptions);
  }

  private List<MakeTargets> targets(DocumentSpec wanted, OutputRule rule) throws IOException {
    String sheet = paper == null ? null : sheetOptions.format().extension();
    return MakeTargets.of(
        photos, new MakeTargets.Naming(output, wanted.id(), rule.format(), sheet));
  }

  private int pipe(Likeness likeness, MakeRequest request, int maxBytes) throws IOException {
    String photo = photos.get(0);
    try {
      Made made = likeness.make(Inputs.read(photo, maxBytes), request);
      Outputs.write(Outputs.STANDARD, made.file(), System.out);
      return ExitCode.OK;
    } catch (PhotoRejected rejected) {
      return complain(photo, RejectionText.of(rejected), ExitCode.PHOTO_REJECTED);
    }
  }

  private int files(
      Likeness likeness,
      MakeRequest request,
      List<MakeTargets> all,
      PrintSheet.@Nullable Layout layout,
      int maxBytes) {
    List<JsonObject> results = new ArrayList<>();
    int worst = ExitCode.OK;
    for (MakeTargets targets : all) {
      String photo = targets.photo();
      try {
        Made made = likeness.make(Inputs.read(photo, maxBytes), request);
        MadeFiles files = write(targets, made, layout);
        results.add(files.toJson(photo, made));
        if (!json) {
          files.describe(spec.commandLine().getOut(), request, made);
        }
      } catch (PhotoRejected rejected) {
        String why = RejectionText.of(rejected);
        results.add(MadeFiles.failure(photo, rejected.code().name(), why));
        worst = Math.max(worst, complain(photo, why, ExitCode.PHOTO_REJECTED));
      } catch (IOException e) {
        results.add(MadeFiles.failure(photo, "IO", Failures.wording(e)));
        worst = Math.max(worst, complain(photo, Failures.wording(e), ExitCode.IO));
      }
    }
    if (json) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(JsonWriter.indented(JsonArray.of(results)));
      out.flush();
    }
    return worst;
  }

  private int complain(String photo, String why, int exitCode) {
    return Failures.report(spec.commandLine(), photo, why, exitCode);
  }

  private MadeFiles write(MakeTargets targets, Made made, PrintSheet.@Nullable Layout layout)
      throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    int copies = 0;
    Path sheetFile = targets.sheet();
    if (layout != null && sheetFile != null) {
      PrintSheet sheet = layout.print(List.of(SheetPicture.of(made)));
      files.put(sheetFile, sheet.bytes());
      copies = sheet.copies();
    }
    byte[] receipt = made.receipt().text().getBytes(StandardCharsets.UTF_8);
    files.put(targets.receipt(), receipt);
    if (signingKey != null) {
      files.put(targets.signature(), ReceiptSignature.sign(receipt, signingKey));
    }
    files.put(targets.file(), made.file());
    Outputs.write(files);
    return new MadeFiles(targets.file(), targets.receipt(), sheetFile, copies);
  }
}
