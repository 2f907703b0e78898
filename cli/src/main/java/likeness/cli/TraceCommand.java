// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import likeness.jvm.Inspection;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.portrait.FaceChoice;
import likeness.portrait.Measure;
import likeness.portrait.PhotoRejected;
import likeness.spec.DocumentSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One page with every stage's picture and numbers, for those who work on the engine. */
@Command(
    name = "trace",
    hidden = true,
    mixinStandardHelpOptions = true,
    description =
        "Write a page with every stage's picture and numbers. It holds the photo: treat it as such.")
final class TraceCommand implements Callable<Integer> {
  private static final int WHITE = 0xFFFFFF;

  @Parameters(paramLabel = "PHOTO", description = "The photo.")
  private String photo;

  @Mixin private EngineOptions engine;

  @Option(
      names = {"-d", "--document"},
      defaultValue = "generic-35x45",
      description = "Default: ${DEFAULT-VALUE}.")
  private String document;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "trace.html",
      description = "Default: ${DEFAULT-VALUE}.")
  private String output;

  @Spec private CommandSpec spec;

  private final StringBuilder page = new StringBuilder();

  @Override
  public Integer call() throws IOException {
    Settings settings = engine.applyTo(Settings.interactive());
    if (!output.equals(Outputs.STANDARD)) {
      Outputs.requireNotInput(Path.of(output), photo);
    }
    byte[] bytes = Inputs.read(photo, settings.limits().maxBytes());
    try (Likeness likeness = Likeness.open(settings)) {
      DocumentSpec wanted = likeness.documents().get(document);
      Inspection found = likeness.inspect(bytes, FaceChoice.largest());
      page.append("<!doctype html><meta charset=utf-8><title>Trace</title>")
          .append(
              "<style>body{font:14px sans-serif;margin:2em}img{max-height:420px;margin:4px}</style>");
      picture("detect, frame: mesh, eyes, crown, hair top, chin", Annotation.png(found), "png");
      picture("segment: coarse matte", Annotation.mask(found.mask()), "png");
      times(found.times().nanos());
      MakeRequest request = MakeRequest.untouched(wanted).with(FaceChoice.largest());
      made(likeness, bytes, request, "compose: Untouched");
      Track studio = new Track.Studio(new Backdrop.Plain(WHITE), "trace page, not for an office");
      made(likeness, bytes, request.with(studio), "refine, compose: Studio on white");
    } catch (PhotoRejected rejected) {
      return Failures.report(
          spec.commandLine(), photo, RejectionText.of(rejected), ExitCode.PHOTO_REJECTED);
    }
    Outputs.write(output, page.toString().getBytes(StandardCharsets.UTF_8), System.out);
    if (!output.equals(Outputs.STANDARD)) {
      spec.commandLine().getOut().println(output);
      spec.commandLine().getOut().flush();
    }
    return ExitCode.OK;
  }

  private void made(Likeness likeness, byte[] bytes, MakeRequest request, String title) {
    try {
      Made made = likeness.make(bytes, request);
      picture(title, made.file(), made.extension().equals("png") ? "png" : "jpeg");
      for (Measure measure : made.portrait().framing().measures()) {
        page.append("<div>").append(escaped(measure.toString())).append("</div>");
      }
      times(made.times().nanos());
    } catch (PhotoRejected rejected) {
      page.append("<h2>").append(title).append("</h2>");
      page.append(escaped(RejectionText.of(rejected)));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void picture(String title, byte[] bytes, String type) {
    page.append("<h2>")
        .append(title)
        .append("</h2><img src=\"data:image/")
        .append(type)
        .append(";base64,");
    page.append(Base64.getEncoder().encodeToString(bytes)).append("\">");
  }

  private void times(Map<String, Long> nanos) {
    page.append("<p>");
    nanos.forEach(
        (stage, time) -> page.append(stage).append(' ').append(time / 1000).append(" µs &nbsp; "));
    page.append("</p>");
  }
}
