// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import likeness.jvm.Settings;
import likeness.jvm.receipt.ReceiptPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a page for people of a receipt. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = "Make a page for people, HTML or PDF, of an edit receipt.",
    footer = {
      "",
      "Example: likeness receipt portrait-us-passport.receipt.json -o receipt.pdf",
      "The page holds no photo unless --with-photo names the made one."
    })
final class ReceiptCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RECEIPT", description = "A .receipt.json file.")
  private String receipt;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PAGE",
      description = "Where the page goes; ends in .html or .pdf (default: beside the receipt).")
  private @Nullable Path output;

  @Option(
      names = "--with-photo",
      paramLabel = "FILE",
      description = "Also show the made photo, whose hash must be the receipt's.")
  private @Nullable String photo;

  @Mixin private EngineOptions engine;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    int most = engine.applyTo(Settings.interactive()).limits().maxBytes();
    Path target =
        output == null ? Path.of(receipt).resolveSibling(Inputs.stem(receipt) + ".html") : output;
    Outputs.requireNotInput(target, receipt);
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".pdf")) {
      throw new IllegalArgumentException(
          "--output: expected a name that ends in .html or .pdf, got " + target);
    }
    ReceiptPage page =
        ReceiptPage.of(new String(Inputs.read(receipt, most), StandardCharsets.UTF_8));
    if (photo != null) {
      page.withPhoto(Inputs.read(photo, most));
    }
    Outputs.write(
        target, name.endsWith(".pdf") ? page.pdf() : page.html().getBytes(StandardCharsets.UTF_8));
    spec.commandLine().getOut().println(target);
    return ExitCode.OK;
  }
}
