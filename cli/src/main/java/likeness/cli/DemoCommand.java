// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.SheetPicture;
import likeness.pipeline.Track;
import likeness.spec.ByteWindow;
import likeness.spec.DocumentSpec;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks the whole way with a portrait that the program paints itself. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Paint a portrait of nobody and make everything from it: photo, studio photo, sheet, receipts.")
final class DemoCommand implements Callable<Integer> {
  private static final int PHOTO_DPI = 72;
  private static final String UNTOUCHED_DOCUMENT = "us-passport";
  private static final String STUDIO_DOCUMENT = "generic-35x45";
  private static final String PAPER = "4x6in";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go (default: ${DEFAULT-VALUE}).",
      defaultValue = "likeness-demo")
  private Path folder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which portrait is painted (default: ${DEFAULT-VALUE}).",
      defaultValue = "7")
  private int seed;

  @Mixin private SheetOptions sheet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    byte[] photo =
        JpegEncoder.encode(
                PortraitPainter.paint(PortraitRecipe.of(seed, new Size(1200, 1600))).picture(),
                PHOTO_DPI,
                ByteWindow.ANY,
                false)
            .bytes();
    Outputs.write(folder.resolve("photo.jpg"), photo);
    try (Likeness likeness = Likeness.open()) {
      DocumentSpec untouched = likeness.documents().get(UNTOUCHED_DOCUMENT);
      DocumentSpec studio = likeness.documents().get(STUDIO_DOCUMENT);
      write(likeness, photo, MakeRequest.untouched(untouched), "untouched");
      write(
          likeness,
          photo,
          MakeRequest.untouched(studio)
              .with(new Track.Studio(BackgroundOption.read("light-blue", studio), null)),
          "studio");
    }
    return ExitCode.OK;
  }

  private void write(Likeness likeness, byte[] photo, MakeRequest request, String name)
      throws IOException {
    Made made = likeness.make(photo, request);
    Path file = folder.resolve(name + "-" + request.document().id() + "." + made.extension());
    Path receipt = folder.resolve(name + ".receipt.json");
    Path page = folder.resolve(name + "-sheet." + sheet.format().extension());
    PrintSheet printed =
        PrintSheet.Layout.of(
                made.rule(), SheetOptions.paper(likeness.documents().papers(), PAPER), sheet)
            .print(List.of(SheetPicture.of(made)));
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(page, printed.bytes());
    files.put(receipt, made.receipt().text().getBytes(StandardCharsets.UTF_8));
    files.put(file, made.file());
    Outputs.write(files);
    PrintWriter out = spec.commandLine().getOut();
    new MadeFiles(file, receipt, page, printed.copies()).describe(out, request, made);
  }
}
