// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.jvm.Settings;
import likeness.jvm.Verification;
import likeness.jvm.receipt.ReceiptSignature;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a picture is its original, only cropped, scaled and encoded. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Tell whether OUTPUT is ORIGINAL, only cropped, turned, scaled and encoded.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:only cropped, turned, scaled and encoded",
      "1:altered, or the receipt or its signature disagrees",
      "2:the arguments are wrong",
      "3:a photo was rejected",
      "4:a file could not be read or written",
      "5:cannot tell"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int ALTERED = 1;
  private static final int CANNOT_TELL = 5;

  @Parameters(index = "0", paramLabel = "ORIGINAL", description = "The photo as it was taken.")
  private String original;

  @Parameters(index = "1", paramLabel = "OUTPUT", description = "The picture made from it.")
  private String output;

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Also check this receipt's hashes and figures.")
  private @Nullable String receipt;

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description =
          "Also check the receipt's signature, which lies beside it as .sig, with this Ed25519 key (PEM).")
  private @Nullable Path publicKey;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(
      names = "--heatmap",
      paramLabel = "FILE",
      description = "When altered, write a PNG that is white where the output differs.")
  private @Nullable Path heatMap;

  @Mixin private EngineOptions engine;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = engine.applyTo(Settings.interactive());
    int most = settings.limits().maxBytes();
    Boolean signed = signed(most);
    Verification found =
        Verification.of(
            Inputs.read(original, most), Inputs.read(output, most), receiptText(most), settings);
    byte[] heat = found.heatMapPng();
    if (heatMap != null && heat != null) {
      Outputs.write(heatMap, heat);
    }
    PrintWriter out = spec.commandLine().getOut();
    JsonObject facts = found.toJson();
    if (signed != null) {
      facts = withSignature(facts, signed);
    }
    if (json) {
      out.print(JsonWriter.indented(facts));
    } else {
      print(JsonField.root(facts), out);
      if (signed != null) {
        out.println("  receipt: the signature " + (signed ? "holds" : "does not hold"));
      }
    }
    out.flush();
    if (Boolean.FALSE.equals(signed)) {
      return ALTERED;
    }
    return switch (found.answer()) {
      case UNTOUCHED -> ExitCode.OK;
      case ALTERED -> ALTERED;
      case CANNOT_TELL -> CANNOT_TELL;
    };
  }

  /** Whether the receipt's signature holds; null when no key is given. */
  private @Nullable Boolean signed(int most) throws IOException {
    if (publicKey == null) {
      return null;
    }
    if (receipt == null) {
      throw new IllegalArgumentException("--public-key: expected --receipt beside it");
    }
    Path signature = Path.of(receipt).resolveSibling(Inputs.stem(receipt) + ".sig");
    return ReceiptSignature.holds(
        Inputs.read(receipt, most),
        Inputs.read(signature.toString(), ReceiptSignature.BYTES),
        SigningKey.text(publicKey));
  }

  private static JsonObject withSignature(JsonObject facts, boolean holds) {
    JsonObject.Builder json = JsonObject.builder();
    facts.members().forEach(json::put);
    return json.put("receipt_signature", holds ? "holds" : "does_not_hold").build();
  }

  private @Nullable String receiptText(int most) throws IOException {
    return receipt == null ? null : new String(Inputs.read(receipt, most), StandardCharsets.UTF_8);
  }

  private static void print(JsonField facts, PrintWriter out) {
    String answer = facts.get("answer").text();
    out.println(
        switch (answer) {
          case "untouched" -> "only cropped, scaled and encoded";
          case "altered" -> "altered";
          default -> "cannot tell: " + spaced(facts.get("reason").text());
        });
    if (facts.get("alignment").isNull()) {
      return;
    }
    for (JsonField found : facts.get("found").list(field -> field)) {
      out.println(
          "  "
              + spaced(found.get("kind").text())
              + ": "
              + JsonNumber.decimalText(found.get("strength").number(), 2)
              + " "
              + found.get("measured").text());
    }
    for (String line : facts.get("receipt_disagreements").list(JsonField::text)) {
      out.println("  receipt: " + line);
    }
    JsonField alignment = facts.get("alignment");
    out.println(
        "  turned by "
            + JsonNumber.decimalText(alignment.get("rotation_deg").number(), 2)
            + " degrees, scaled by "
            + JsonNumber.decimalText(alignment.get("scale").number(), 4));
  }

  private static String spaced(String word) {
    return word.replace('_', ' ');
  }
}
