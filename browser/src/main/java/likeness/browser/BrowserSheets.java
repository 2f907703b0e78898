// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import likeness.geometry.Micrometres;
import likeness.image.Raster;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.sheet.Arrangement;
import likeness.sheet.CutStyle;
import likeness.sheet.GapPolicy;
import likeness.sheet.Line;
import likeness.sheet.Placement;
import likeness.sheet.Ruler;
import likeness.sheet.RulerPolicy;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetRasterizer;
import likeness.sheet.SheetSpec;
import likeness.sheet.Spacing;
import likeness.spec.PaperSpec;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Print sheets; a sheet is the bridge's SheetRequest as JSON, without the pictures. */
public final class BrowserSheets {
  private static final int MM_DIGITS = 3;

  private final Library library;
  private final Interruptible work;
  private final List<Raster> pictures = new ArrayList<>();

  @JSExport
  public BrowserSheets(Host host, Library library) {
    this.library = library;
    work = new Interruptible(host, requests -> List.of());
  }

  /** Adds the picture of the next item, for {@link #render}. */
  @JSExport
  public void add(BrowserPhoto picture) {
    pictures.add(picture.raster());
  }

  /** The plan as JSON. */
  @JSExport
  public String plan(String sheetJson) {
    return Answers.text(toJson(SheetPlanner.plan(spec(sheetJson))));
  }

  /** The whole sheet as a picture. */
  @JSExport
  public ToolFile render(String sheetJson, int dpi, String encodingJson) {
    SheetSpec spec = spec(sheetJson);
    SheetPlan plan = SheetPlanner.plan(spec);
    return ToolFile.of(
        SheetRasterizer.render(plan, spec.items(), pictures, dpi, work), encodingJson);
  }

  private SheetSpec spec(String json) {
    JsonField sheet = JsonField.root(JsonReader.read(json));
    PaperSpec paper = paper(sheet);
    double gap = sheet.get("gapMm").number();
    Double least = sheet.optional("leastGapMm", JsonField::number);
    GapPolicy policy = word(GapPolicy.class, sheet.get("gapPolicy"));
    Spacing spacing = Spacing.ofMm(sheet.get("marginMm").number(), gap);
    List<SheetItem> items = new ArrayList<>();
    for (JsonField item : sheet.get("items").list(field -> field)) {
      items.add(item(item, items.size()));
    }
    return new SheetSpec(
        Micrometres.ofMm(paper.widthMm()),
        Micrometres.ofMm(paper.heightMm()),
        policy == GapPolicy.KEEP ? spacing : spacing.shrinking(least == null ? 0 : least, policy),
        word(CutStyle.class, sheet.get("cut")),
        word(Arrangement.class, sheet.get("arrangement")),
        word(RulerPolicy.class, sheet.get("ruler")),
        items);
  }

  private PaperSpec paper(JsonField sheet) {
    JsonField paper = sheet.get("paper");
    if (paper.value() instanceof JsonObject) {
      return PaperSpec.custom(paper.get("widthMm").number(), paper.get("heightMm").number());
    }
    return library.paper(paper.text());
  }

  private static SheetItem item(JsonField field, int image) {
    Integer copies = field.optional("copies", JsonField::whole);
    double width = field.get("widthMm").number();
    double height = field.get("heightMm").number();
    String label = field.get("label").text();
    return copies == null
        ? SheetItem.fill(label, image, width, height)
        : SheetItem.of(label, image, width, height, copies);
  }

  private static <E extends Enum<E>> E word(Class<E> type, JsonField field) {
    return field.word(type);
  }

  private static JsonObject toJson(SheetPlan plan) {
    @Nullable Ruler ruler = plan.ruler();
    return JsonObject.builder()
        .put("widthMm", mm(plan.widthUm()))
        .put("heightMm", mm(plan.heightUm()))
        .put("gapMm", mm(plan.gapUm()))
        .put("cut", plan.cutStyle().name().toLowerCase(Locale.ROOT))
        .put(
            "placements",
            JsonArray.of(plan.placements().stream().map(BrowserSheets::placement).toList()))
        .put("marks", lines(plan.marks()))
        .put("ruler", lines(ruler == null ? List.of() : ruler.strokes()))
        .put("missing", JsonArray.of(plan.missing().stream().map(JsonNumber::of).toList()))
        .build();
  }

  private static JsonObject placement(Placement placement) {
    return JsonObject.builder()
        .put("item", placement.item())
        .put("xMm", mm(placement.xUm()))
        .put("yMm", mm(placement.yUm()))
        .put("widthMm", mm(placement.widthUm()))
        .put("heightMm", mm(placement.heightUm()))
        .put("turned", placement.turned())
        .build();
  }

  private static JsonArray lines(List<Line> lines) {
    List<JsonObject> all = new ArrayList<>();
    for (Line line : lines) {
      all.add(
          JsonObject.builder()
              .put("x1", mm(line.x1Um()))
              .put("y1", mm(line.y1Um()))
              .put("x2", mm(line.x2Um()))
              .put("y2", mm(line.y2Um()))
              .build());
    }
    return JsonArray.of(all);
  }

  private static JsonNumber mm(int micrometres) {
    return JsonNumber.decimal(micrometres / (double) Micrometres.PER_MM, MM_DIGITS);
  }
}
