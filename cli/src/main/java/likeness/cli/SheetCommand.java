// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodedPhoto;
import likeness.decode.PhotoFormat;
import likeness.image.Bands;
import likeness.jvm.Likeness;
import likeness.jvm.SheetPicture;
import likeness.jvm.codec.PhotoDecoders;
import likeness.portrait.PhotoRejected;
import likeness.sheet.SheetItem;
import likeness.spec.PaperSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays finished portraits out on paper: several sizes and several people on one sheet. */
@Command(
    name = "sheet",
    mixinStandardHelpOptions = true,
    description = "Lay finished portraits out on a print sheet.",
    footer = {
      "",
      "Each PORTRAIT is FILE, FILE@WxH or FILE@WxHxCOPIES, with the size in mm; without a size the",
      "file's own resolution counts, without a number as many copies as fit.",
      "Example: likeness sheet anna.jpg@35x45x4 ben.jpg@51x51x2 --paper 4x6in -o sheet.pdf"
    })
final class SheetCommand implements Callable<Integer> {
  private static final double MM_PER_INCH = 25.4;
  private static final int LEAST_MM = 5;
  private static final int MOST_MM = 1000;
  private static final Pattern SIZED =
      Pattern.compile("(.+)@([0-9]+(?:\\.[0-9]+)?)x([0-9]+(?:\\.[0-9]+)?)(?:x([1-9][0-9]{0,3}))?");

  @Parameters(
      paramLabel = "PORTRAIT",
      arity = "1..*",
      description = "Finished portraits with their sizes.")
  private List<String> portraits = List.of();

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      required = true,
      description = "4x6in, a4, 100x150 …")
  private String paper;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the sheet goes; - for the standard output.")
  private String output;

  @Mixin private SheetOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    options.settleFormat(output);
    PaperSpec wanted = SheetOptions.paper(Likeness.ruleBook().papers(), paper);
    List<SheetItem> items = new ArrayList<>();
    List<SheetPicture> pictures = new ArrayList<>();
    for (String portrait : portraits) {
      Matcher sized = SIZED.matcher(portrait);
      String file = sized.matches() ? sized.group(1) : portrait;
      if (!output.equals(Outputs.STANDARD)) {
        Outputs.requireNotInput(Path.of(output), file);
      }
      try {
        add(file, sized, items, pictures);
      } catch (PhotoRejected rejected) {
        return Failures.report(
            spec.commandLine(), file, RejectionText.of(rejected), ExitCode.PHOTO_REJECTED);
      }
    }
    PrintSheet sheet = PrintSheet.Layout.of(items, wanted, options).print(pictures);
    Outputs.write(output, sheet.bytes(), System.out);
    if (!output.equals(Outputs.STANDARD)) {
      String copies = sheet.copies() == 1 ? " copy" : " copies";
      spec.commandLine().getOut().println(output + "  " + sheet.copies() + copies);
      spec.commandLine().getOut().flush();
    }
    return ExitCode.OK;
  }

  private static void add(
      String file, Matcher sized, List<SheetItem> items, List<SheetPicture> pictures)
      throws IOException {
    byte[] bytes = Inputs.read(file, DecodeLimits.DEFAULT.maxBytes());
    DecodedPhoto photo = PhotoDecoders.decode(bytes, DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
    int image = pictures.size();
    boolean embeddable =
        photo.header().format() == PhotoFormat.JPEG
            && photo.header().orientation() == 1
            && photo.header().profile() == null;
    pictures.add(
        new SheetPicture(photo.raster(), embeddable ? Optional.of(bytes) : Optional.empty()));
    if (!sized.matches()) {
      double mmPerPixel = MM_PER_INCH / dpi(photo, file);
      items.add(
          SheetItem.fill(
              file,
              image,
              photo.raster().width() * mmPerPixel,
              photo.raster().height() * mmPerPixel));
      return;
    }
    double widthMm = Double.parseDouble(sized.group(2));
    double heightMm = Double.parseDouble(sized.group(3));
    if (Math.min(widthMm, heightMm) < LEAST_MM || Math.max(widthMm, heightMm) > MOST_MM) {
      throw new IllegalArgumentException(
          file
              + ": expected a size of "
              + LEAST_MM
              + " to "
              + MOST_MM
              + " mm a side, got "
              + sized.group(2)
              + "x"
              + sized.group(3));
    }
    @Nullable String copies = sized.group(4);
    items.add(
        copies == null
            ? SheetItem.fill(file, image, widthMm, heightMm)
            : SheetItem.of(file, image, widthMm, heightMm, Integer.parseInt(copies)));
  }

  private static double dpi(DecodedPhoto photo, String file) {
    likeness.decode.Density density = photo.header().density();
    if (density == null || density.xPerInch() < 36) {
      throw new IllegalArgumentException(
          file
              + ": the file does not say its resolution; write its size behind it, as in "
              + file
              + "@35x45");
    }
    return density.xPerInch();
  }
}
