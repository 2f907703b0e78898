// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import likeness.json.JsonField;
import likeness.jvm.Checked;
import likeness.jvm.Likeness;
import likeness.jvm.Settings;
import likeness.jvm.Wording;
import likeness.jvm.report.HtmlReport;
import likeness.jvm.report.PdfReport;
import likeness.jvm.report.ReportRow;
import likeness.portrait.CheckRequest;
import likeness.portrait.CheckRequest.PlannedEdit;
import likeness.portrait.Component;
import likeness.portrait.FaceChoice;
import likeness.portrait.Message;
import likeness.portrait.Report;
import likeness.report.Messages;
import likeness.report.ReportJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a photo by what a document asks. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Judge a photo by what a document asks: will it do as it was taken, or, with --finished, does",
      "it meet the rule as it is?"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is met",
      "1:something failed",
      "2:the arguments are wrong",
      "3:the photo cannot be read",
      "4:a file could not be read or written",
      "5:nothing failed, but something is in doubt or was not judged"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int UNSURE = 5;

  @Parameters(paramLabel = "PHOTO", description = "The photo; - for the standard input.")
  private String photo;

  @Mixin private DocumentOption document;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--finished",
      description = "The photo is to be handed in as it is; also checks pixels, bytes and format.")
  private boolean finished;

  @Option(
      names = "--age",
      paramLabel = "YEARS",
      description = "How old the person is; children have rules of their own.",
      converter = AgeOption.class)
  private @Nullable Double age;

  @Option(
      names = "--face",
      paramLabel = "N",
      description = "Which face is meant: only, largest, or a number from the left.",
      defaultValue = "largest",
      converter = FaceOption.class)
  private FaceChoice face;

  @Option(
      names = "--planned",
      paramLabel = "EDIT",
      split = ",",
      description = "What is to be changed before it is handed in: ${COMPLETION-CANDIDATES}.")
  private List<PlannedEdit> planned = List.of();

  @Option(
      names = "--looked",
      paramLabel = "CHECK",
      split = ",",
      description =
          "What you have looked at and found in order: glasses, no_head_coverings,"
              + " face_occlusion_prevention.")
  private List<Component> looked = List.of();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report: FILE ends in .json, .html or .pdf.")
  private @Nullable Path report;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "In which language: en, es, fr, de, pt, ru, zh-Hans, zh-Hant, ja, ko, ar, hi. A PDF is"
              + " always English.",
      defaultValue = "en")
  private String language;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = engine.applyTo(Settings.interactive());
    requireKnownReport();
    Messages words = Wording.in(language);
    try (Likeness likeness = Likeness.open(settings)) {
      byte[] bytes = Inputs.read(photo, settings.limits().maxBytes());
      CheckRequest request =
          new CheckRequest(
              document.resolve(likeness),
              finished ? Report.Use.FINISHED : Report.Use.SOURCE,
              age,
              LocalDate.now(Clock.systemUTC()).toString(),
              set(PlannedEdit.class, planned),
              set(Component.class, looked));
      Checked checked = likeness.check(bytes, request, face);
      writeReport(checked, words);
      print(checked.report(), words);
      return switch (checked.report().verdict()) {
        case MET -> ExitCode.OK;
        case FAILED -> FAILED;
        case WARNING, NOT_ASSESSED -> UNSURE;
      };
    }
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(values);
    return set;
  }

  private void requireKnownReport() throws IOException {
    if (report == null) {
      return;
    }
    if (!List.of("json", "html", "pdf").contains(ending(report))) {
      throw new IllegalArgumentException(
          "--report: expected a name that ends in .json, .html or .pdf, got " + report);
    }
    if (ending(report).equals("pdf") && !language.equals("en")) {
      // Its fonts are those that every reader of PDFs has, and they lack most scripts.
      throw new IllegalArgumentException(
          "--language: a PDF is in English; expected a report that ends in .html for " + language);
    }
    Outputs.requireNotInput(report, photo);
  }

  private void writeReport(Checked checked, Messages words) throws IOException {
    if (report == null) {
      return;
    }
    byte[] bytes =
        switch (ending(report)) {
          case "html" -> HtmlReport.bytes(checked, words, language);
          case "pdf" -> PdfReport.bytes(checked, words);
          default -> ReportJson.text(checked.report()).getBytes(StandardCharsets.UTF_8);
        };
    Outputs.write(report, bytes);
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void print(Report found, Messages words) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(ReportJson.text(found));
    } else {
      for (ReportRow row : ReportRow.of(found, words)) {
        String doubt = row.kind().equals("warning") ? "; " + row.doubt() : "";
        String figures =
            row.limit().isEmpty() ? row.value() : row.value() + " (" + row.limit() + doubt + ")";
        out.println(Columns.pad(row.outcome(), 11) + Columns.pad(row.title(), 28) + figures);
        if (!row.kind().equals("met")) {
          out.println(" ".repeat(11) + row.message() + " " + row.remedy() + " " + row.means());
        }
      }
      String verdict = JsonField.wordOf(found.verdict());
      out.println(words.text(Message.of("verdict." + verdict)));
      out.println(
          found.documentId() + ": a photo that keeps to its figures " + found.standing().words());
    }
    out.flush();
  }
}
