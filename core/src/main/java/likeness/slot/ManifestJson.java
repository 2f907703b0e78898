// SPDX-License-Identifier: Apache-2.0
package likeness.slot;

import java.util.List;
import likeness.geometry.Size;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.tensor.InputSize;
import likeness.tensor.MatteNetwork;
import likeness.tensor.MatteNetwork.Activation;
import likeness.tensor.Network;
import likeness.tensor.Normalisation;
import org.jspecify.annotations.Nullable;

/** Manifests as JSON; the shape stands in {@code manifest.schema.json}. */
final class ManifestJson {
  private static final int DIGITS = 9;

  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "home",
          "url",
          "file",
          "bytes",
          "sha256",
          "input",
          "mean",
          "std",
          "output",
          "activation",
          "licence",
          "commercial_use",
          "attribution",
          "note");

  private ManifestJson() {}

  static SlotManifest read(JsonField root) {
    root.only(NAMES);
    return root.build(
        () ->
            new SlotManifest(
                root.get("id").text(),
                root.get("name").text(),
                root.optional("home", JsonField::text),
                file(root),
                network(root),
                terms(root)));
  }

  private static SlotFile file(JsonField root) {
    return root.build(
        () ->
            new SlotFile(
                root.optional("url", JsonField::text),
                root.optional("file", JsonField::text),
                root.optional("bytes", ManifestJson::bytes),
                root.optional("sha256", JsonField::text)));
  }

  /** Files may be longer than an {@code int} counts. */
  private static Long bytes(JsonField field) {
    double value = field.number();
    if (value != Math.floor(value) || !(value >= 1 && value <= SlotFile.MAX_BYTES)) {
      throw field.error("expected a whole number of 1 to " + SlotFile.MAX_BYTES);
    }
    return (long) value;
  }

  private static MatteNetwork network(JsonField root) {
    Normalisation normalisation =
        root.build(
            () ->
                new Normalisation(
                    root.get("mean").list(JsonField::number),
                    root.get("std").list(JsonField::number)));
    Integer output = root.optional("output", JsonField::whole);
    return root.build(
        () ->
            new MatteNetwork(
                Network.MATTE_SLOT,
                size(root.get("input")),
                normalisation,
                output == null ? 0 : output,
                root.get("activation").word(Activation.class)));
  }

  private static InputSize size(JsonField input) {
    if (input.get("short_side").isNull()) {
      input.only(List.of("width", "height"));
      return input.build(
          () ->
              new InputSize.Fixed(
                  new Size(input.get("width").whole(), input.get("height").whole())));
    }
    input.only(List.of("short_side", "multiple"));
    return input.build(
        () ->
            new InputSize.ShortSide(
                input.get("short_side").whole(), input.get("multiple").whole()));
  }

  private static SlotTerms terms(JsonField root) {
    return root.build(
        () ->
            new SlotTerms(
                root.get("licence").text(),
                root.get("commercial_use").word(CommercialUse.class),
                root.get("attribution").text(),
                root.optional("note", JsonField::text)));
  }

  static JsonObject write(SlotManifest manifest) {
    SlotFile file = manifest.file();
    MatteNetwork network = manifest.network();
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", manifest.id())
            .put("name", manifest.name())
            .putIfPresent("home", manifest.home())
            .putIfPresent("url", file.url())
            .putIfPresent("file", file.file());
    @Nullable Long bytes = file.bytes();
    if (bytes != null) {
      json.put("bytes", bytes.longValue());
    }
    return json.putIfPresent("sha256", file.sha256())
        .put("input", size(network.size()))
        .put("mean", numbers(network.normalisation().mean()))
        .put("std", numbers(network.normalisation().deviation()))
        .put("output", network.output())
        .put("activation", JsonField.wordOf(network.activation()))
        .put("licence", manifest.terms().licence())
        .put("commercial_use", JsonField.wordOf(manifest.terms().commercialUse()))
        .put("attribution", manifest.terms().attribution())
        .putIfPresent("note", manifest.terms().note())
        .build();
  }

  private static JsonObject size(InputSize size) {
    if (size instanceof InputSize.ShortSide rule) {
      return JsonObject.builder()
          .put("short_side", rule.pixels())
          .put("multiple", rule.multiple())
          .build();
    }
    Size fixed = ((InputSize.Fixed) size).size();
    return JsonObject.builder().put("width", fixed.width()).put("height", fixed.height()).build();
  }

  private static JsonArray numbers(List<Double> values) {
    return JsonArray.of(values.stream().map(v -> JsonNumber.decimal(v, DIGITS)).toList());
  }
}
