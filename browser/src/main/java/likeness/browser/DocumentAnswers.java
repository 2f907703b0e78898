// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayList;
import java.util.List;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.pipeline.Objection;
import likeness.pipeline.Track;
import likeness.spec.BackgroundRule;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentFigures;
import likeness.spec.DocumentSpec;
import likeness.spec.EditPolicy;
import likeness.spec.Names;
import likeness.spec.NoOutput;
import likeness.spec.OutputRule;
import likeness.spec.PaperSpec;
import likeness.spec.PrintSize;
import likeness.spec.Provenance;

/** What the rule book says, in the words of the bridge. */
final class DocumentAnswers {
  private static final int MM_DIGITS = 3;

  private DocumentAnswers() {}

  static JsonObject summary(DocumentEntry entry) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", entry.id())
            .put("country", entry.country())
            .put("countryName", entry.countryName())
            .put("type", JsonField.wordOf(entry.type()))
            .put("status", JsonField.wordOf(entry.status()))
            .put("names", JsonArray.ofStrings(entry.names()))
            .put("appliesTo", JsonArray.ofStrings(entry.appliesTo()));
    DocumentEntry.Print print = entry.print();
    if (print != null) {
      json.put("printMm", sizeMm(print.widthMm(), print.heightMm()));
    }
    DocumentEntry.Pixels pixels = entry.pixels();
    if (pixels != null) {
      json.put("pixels", sizePx(pixels.width(), pixels.height()));
    }
    return json.build();
  }

  /** Of a document that no index lists. */
  static JsonObject summary(DocumentSpec document) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", document.id())
            .put("country", document.country())
            .put("countryName", document.region())
            .put("type", JsonField.wordOf(document.type()))
            .put("status", JsonField.wordOf(document.status()))
            .put("names", JsonArray.ofStrings(document.names().all()))
            .put("appliesTo", JsonArray.ofStrings(document.appliesTo()));
    PrintSize print = document.print();
    if (print != null) {
      json.put("printMm", sizeMm(print.widthMm(), print.heightMm()));
    }
    return json.build();
  }

  static JsonObject details(DocumentSpec document) {
    Provenance provenance = document.provenance();
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", document.id())
            .put("country", document.country())
            .put("name", document.names().en())
            .put("localNames", localNames(document.names()))
            .put("type", JsonField.wordOf(document.type()))
            .put("status", JsonField.wordOf(document.status()))
            .put("standing", JsonField.wordOf(document.standing()))
            .put("offer", JsonField.wordOf(document.offer().way()))
            .put("policy", policy(document.editPolicy()))
            .putIfPresent("notes", document.notes())
            .put("figures", figures(document))
            .put("sources", sources(provenance))
            .put("lastChecked", provenance.lastChecked())
            .put("grade", JsonField.wordOf(provenance.grade()))
            .put("backgrounds", backgrounds(document));
    String objection = Objection.to(Track.UNTOUCHED, document);
    if (!(document.output() instanceof OutputRule rule)) {
      json.put("noOutput", ((NoOutput) document.output()).reason());
    } else if (objection != null) {
      json.put("noOutput", objection + ". The camera's own file is handed in, as it is.");
    } else {
      json.put("output", output(rule));
    }
    PrintSize print = document.print();
    if (print != null) {
      json.put("printMm", sizeMm(print.widthMm(), print.heightMm()));
    }
    Integer prints = document.prints();
    if (prints != null) {
      json.put("prints", prints);
    }
    return json.build();
  }

  static JsonObject paper(PaperSpec paper) {
    return JsonObject.builder()
        .put("id", paper.id())
        .put("name", paper.names().en())
        .put("localNames", localNames(paper.names()))
        .put("kind", paper.kind())
        .put("widthMm", paper.widthMm(), MM_DIGITS)
        .put("heightMm", paper.heightMm(), MM_DIGITS)
        .build();
  }

  private static JsonObject localNames(Names names) {
    JsonObject.Builder json = JsonObject.builder();
    List<String> seen = new ArrayList<>();
    for (Names.LocalName name : names.local()) {
      if (!seen.contains(name.lang())) {
        seen.add(name.lang());
        json.put(name.lang(), name.text());
      }
    }
    return json.build();
  }

  private static JsonObject policy(EditPolicy policy) {
    return JsonObject.builder()
        .put("crop", ruling(policy.crop()))
        .put("rotate", ruling(policy.rotate()))
        .put("scale", ruling(policy.scale()))
        .put("tone", ruling(policy.tone()))
        .put("background", ruling(policy.background()))
        .put("retouch", ruling(policy.retouch()))
        .put("mirror", ruling(policy.mirror()))
        .put("studioAllowed", policy.studioAllowed())
        .build();
  }

  private static JsonObject ruling(EditPolicy.Ruling ruling) {
    return JsonObject.builder()
        .put("permission", JsonField.wordOf(ruling.permission()))
        .put("basis", ruling.basis())
        .build();
  }

  private static JsonObject output(OutputRule rule) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("size", Answers.size(rule.size()))
            .put("frame", Answers.box(rule.frame()));
    Answers.put(json, "frameHeightMm", rule.frameHeightMm());
    json.put("dpi", rule.dpi(), 2)
        .put("format", JsonField.wordOf(rule.format()))
        .put("minBytes", rule.bytes().min());
    if (rule.bytes().max() != Integer.MAX_VALUE) {
      json.put("maxBytes", rule.bytes().max());
    }
    return json.put("greyscale", rule.greyscale()).build();
  }

  private static JsonArray figures(DocumentSpec document) {
    List<JsonObject> figures = new ArrayList<>();
    for (DocumentFigures.Figure figure : DocumentFigures.of(document)) {
      JsonObject.Builder json =
          JsonObject.builder().put("name", figure.name()).put("value", figure.value());
      Provenance.FieldGroup group = figure.group();
      Provenance.Evidence evidence =
          group == null ? null : document.provenance().fieldEvidence().get(group);
      if (evidence != null) {
        json.put("evidence", JsonField.wordOf(evidence));
      }
      figures.add(json.build());
    }
    return JsonArray.of(figures);
  }

  private static JsonArray sources(Provenance provenance) {
    List<JsonObject> sources = new ArrayList<>();
    for (Provenance.Source source : provenance.sources()) {
      sources.add(
          JsonObject.builder()
              .put("title", source.title())
              .put("publisher", JsonField.wordOf(source.publisher()))
              .putIfPresent("url", source.url())
              .putIfPresent("date", source.date())
              .putIfPresent("retrieved", source.retrieved())
              .build());
    }
    return JsonArray.of(sources);
  }

  private static JsonArray backgrounds(DocumentSpec document) {
    BackgroundRule rule = document.background();
    List<JsonObject> colours = new ArrayList<>();
    if (rule != null) {
      for (BackgroundRule.Colour colour : rule.allowed()) {
        JsonObject json =
            JsonObject.builder().put("name", colour.name()).put("hex", colour.hex()).build();
        colours.add(colour.name().equals(rule.preferred()) ? 0 : colours.size(), json);
      }
    }
    return JsonArray.of(colours);
  }

  private static JsonObject sizeMm(double width, double height) {
    return JsonObject.builder()
        .put("width", width, MM_DIGITS)
        .put("height", height, MM_DIGITS)
        .build();
  }

  private static JsonObject sizePx(int width, int height) {
    return JsonObject.builder().put("width", width).put("height", height).build();
  }
}
