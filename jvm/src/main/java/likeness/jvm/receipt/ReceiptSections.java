// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonValue;
import likeness.jvm.sheet.FactSheetPdf.Fact;
import likeness.jvm.sheet.FactSheetPdf.Section;

/** Words a receipt's figures for people. */
final class ReceiptSections {
  private final JsonField receipt;

  private ReceiptSections(JsonField receipt) {
    this.receipt = receipt;
  }

  static List<Section> of(JsonField receipt) {
    ReceiptSections words = new ReceiptSections(receipt);
    return List.of(
        new Section("What was done", words.done()),
        new Section("Measured in the made photo", words.measures()),
        new Section("The two files", words.files()),
        new Section("By what", words.engine()));
  }

  private List<Fact> done() {
    List<Fact> facts = new ArrayList<>();
    JsonField framing = receipt.get("framing");
    boolean untouched = receipt.get("track").get("name").text().equals("untouched");
    facts.add(
        new Fact(
            "track",
            untouched
                ? "untouched: turned, cropped, scaled and encoded, nothing else"
                : "studio: the picture was changed as stated here"));
    facts.add(new Fact("document", receipt.get("document").get("id").text()));
    facts.add(
        new Fact(
            "turn and scale",
            figure(framing.get("rotation_deg"), 2)
                + "°, one output pixel from "
                + JsonNumber.decimalText(1 / framing.get("scale").number(), 3)
                + " of the source ("
                + framing.get("resampling").text()
                + ")"));
    facts.add(new Fact("found and placed", placed(framing)));
    List<Fact> edits = receipt.get("edits").list(ReceiptSections::edit);
    facts.addAll(edits.isEmpty() ? List.of(new Fact("changed pixels", "none")) : edits);
    String risk = receipt.get("track").<String>optional("acknowledgement", JsonField::text);
    if (risk != null) {
      facts.add(new Fact("acknowledged", risk));
    }
    return facts;
  }

  private static String placed(JsonField framing) {
    List<String> moved =
        framing.get("by_hand").list(JsonField::text).stream().map(ReceiptSections::words).toList();
    return moved.isEmpty()
        ? "by the program, as the rules say"
        : "by the program, but moved by hand: " + String.join(", ", moved);
  }

  private static Fact edit(JsonField edit) {
    return new Fact(
        "changed pixels", words(edit.get("kind").text()) + ": " + pairs(edit.get("parameters")));
  }

  private List<Fact> measures() {
    return receipt.get("measures").list(ReceiptSections::measure);
  }

  private static Fact measure(JsonField measure) {
    Double mm = measure.<Double>optional("mm", JsonField::number);
    double unit = mm == null ? 100 : mm / measure.get("fraction_of_height").number();
    StringBuilder text = new StringBuilder();
    text.append(JsonNumber.decimalText(measure.get("fraction_of_height").number() * unit, 1))
        .append(" ± ")
        .append(JsonNumber.decimalText(measure.get("fraction_u95").number() * unit, 1))
        .append(mm == null ? " % of the height" : " mm");
    Double min = measure.<Double>optional("rule_min", JsonField::number);
    Double max = measure.<Double>optional("rule_max", JsonField::number);
    if (min != null || max != null) {
      text.append(", ruled")
          .append(min == null ? "" : " from " + JsonNumber.decimalText(min * unit, 1))
          .append(max == null ? "" : " to " + JsonNumber.decimalText(max * unit, 1))
          .append(measure.get("met").bool() ? ": met" : ": not met");
    }
    return new Fact(words(measure.get("name").text()), text.toString());
  }

  private List<Fact> files() {
    JsonField input = receipt.get("input");
    JsonField output = receipt.get("output");
    return List.of(
        new Fact("source, SHA-256", input.get("sha256").text()),
        new Fact(
            "source",
            input.get("format").text()
                + ", "
                + size(input, "upright_width", "upright_height")
                + " px upright, "
                + input.get("bytes").whole()
                + " bytes"),
        new Fact("made photo, SHA-256", output.get("sha256").text()),
        new Fact(
            "made photo",
            output.get("format").text()
                + ", "
                + size(output, "width", "height")
                + " px at "
                + figure(output.get("dpi"), 0)
                + " dpi, "
                + output.get("bytes").whole()
                + " bytes ("
                + pairs(output.get("encoder"))
                + ")"));
  }

  private List<Fact> engine() {
    JsonField engine = receipt.get("engine");
    JsonField document = receipt.get("document");
    return List.of(
        new Fact("program", engine.get("name").text() + " " + engine.get("version").text()),
        new Fact(
            "rule book",
            document.get("data_version").text()
                + ", last checked "
                + document.get("last_checked").text()
                + ", evidence "
                + words(document.get("evidence_grade").text())),
        new Fact(
            "networks",
            engine.get("networks").list(ReceiptSections::network).stream()
                .collect(Collectors.joining(", "))),
        new Fact(
            "to check it",
            "likeness verify SOURCE MADE --receipt RECEIPT recovers the crop from the two files"));
  }

  private static String network(JsonField network) {
    return words(network.get("id").text()) + " (run by " + network.get("runner").text() + ")";
  }

  private static String size(JsonField of, String width, String height) {
    return of.get(width).whole() + " × " + of.get(height).whole();
  }

  private static String figure(JsonField number, int digits) {
    return JsonNumber.decimalText(number.number(), digits);
  }

  private static String pairs(JsonField object) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonValue> member : object.object().members().entrySet()) {
      pairs.add(words(member.getKey()) + " " + object.get(member.getKey()).text());
    }
    return String.join(", ", pairs);
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }
}
