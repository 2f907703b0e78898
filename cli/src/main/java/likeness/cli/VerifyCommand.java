// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
  private static final int DISAGREES = 1;
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
    if (found.receiptDisagrees() || Boolean.FALSE.equals(signed)) {
      return DISAGREES;
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
    if (answer.equals("cannot_tell")) {
      out.println("cannot tell: " + why(facts.get("reason").text()));
      printReceipt(
          facts.get("receipt_disagreements"),
          "names these two files; what was done between them cannot be told",
          out);
      printDeclared(facts.get("receipt_declares"), out);
      return;
    }
    out.println(answer.equals("altered") ? "altered" : "only cropped, turned, scaled and encoded");
    for (JsonField found : facts.get("found").list(field -> field)) {
      out.println("  " + line(found));
    }
    printReceipt(
        facts.get("receipt_disagreements"), "hashes, sizes and place of the crop agree", out);
    printDeclared(facts.get("receipt_declares"), out);
    JsonField alignment = facts.get("alignment");
    out.println(
        "  turned by "
            + decimal(alignment.get("rotation_deg"), 2)
            + " degrees, scaled by "
            + decimal(alignment.get("scale"), 4));
    if (facts.get("measurements").get("chroma_codes").isNull()) {
      out.println("  the output is grey and the original is not: colour was not compared");
    }
    printCertainty(facts.get("certainty"), out);
  }

  /** Nothing without a receipt. */
  private static void printReceipt(JsonField disagreements, String agreement, PrintWriter out) {
    if (disagreements.isNull()) {
      return;
    }
    List<String> lines = disagreements.list(JsonField::text);
    for (String line : lines.isEmpty() ? List.of(agreement) : lines) {
      out.println("  receipt: " + line);
    }
  }

  /** What the receipt owns up to; nothing without a receipt. */
  private static void printDeclared(JsonField declared, PrintWriter out) {
    if (!declared.isNull()) {
      List<String> kinds = declared.list(kind -> spaced(kind.text()));
      out.println(
          "  receipt: declares "
              + (kinds.isEmpty() ? "no change of pixels" : String.join(", ", kinds)));
    }
  }

  private static void printCertainty(JsonField certainty, PrintWriter out) {
    out.println(
        "  "
            + (certainty.get("clear").bool() ? "clear" : "close to a limit")
            + ": the strangest measurement is at "
            + decimal(certainty.get("nearest_to_limit"), 2)
            + " of what honest copies show");
    List<String> open = certainty.get("not_judged").list(JsonField::text);
    if (!open.isEmpty()) {
      out.println(
          "  would not have been noticed: "
              + String.join(", ", open.stream().map(VerifyCommand::spaced).toList()));
    }
  }

  private static String line(JsonField found) {
    return spaced(found.get("kind").text())
        + ", "
        + decimal(found.get("strength"), 2)
        + " "
        + found.get("measured").text()
        + ", at "
        + decimal(found.get("left"), 0)
        + ","
        + decimal(found.get("top"), 0)
        + " size "
        + decimal(found.get("width"), 0)
        + "×"
        + decimal(found.get("height"), 0);
  }

  private static String why(String reason) {
    return switch (reason) {
      case "output_too_small" -> "the output is too small; it needs 96 pixels on its short side";
      case "too_compressed" -> "the output is too strongly compressed; ask for a better copy";
      default -> "no part of the original looks like the output";
    };
  }

  private static String decimal(JsonField number, int digits) {
    return JsonNumber.decimalText(number.number(), digits);
  }

  private static String spaced(String word) {
    return word.replace('_', ' ');
  }
}
