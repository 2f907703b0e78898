// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import likeness.geometry.Box;
import likeness.geometry.Size;
import likeness.json.JsonException;
import org.junit.jupiter.api.Test;

class CustomDocumentsTest {

  @Test
  void anIdANameAndASizeAreEnough() {
    DocumentSpec badge = one("'print': {'w': 30, 'h': 40}");
    assertEquals(DocumentType.OTHER, badge.type());
    assertEquals("ZZ", badge.country());
    assertEquals(Provenance.Confidence.LOW, badge.provenance().confidence());
    OutputRule output = output(badge);
    assertEquals(new Size(354, 472), output.size());
    assertEquals(300, output.dpi());
    assertEquals(FileFormat.JPEG, output.format());
    assertEquals(ByteWindow.ANY, output.bytes());
    assertEquals(Frame.Origin.PRINT, output.origin());
  }

  @Test
  void readsOneRowOrAListOfThem() {
    assertEquals(
        2,
        CustomDocuments.read(
                "{\"documents\": ["
                    + row("'print': {'w': 30, 'h': 40}")
                    + ","
                    + row("'pixels': {'w': 300, 'h': 400}").replace("badge", "other")
                    + "]}")
            .size());
    assertThrows(JsonException.class, () -> CustomDocuments.read("[]"));
  }

  @Test
  void namesLineAndFieldOfWhatCannotBe() {
    refuses("'print': {'w': 30,\n 'h': 0}", "line 2", "$.print");
    refuses("'print': {'w': 30,\n 'hight': 40}", "line 3", "$.print.hight");
    refuses("'print': {'w': '30',\n 'h': 40}", "line 2", "$.print.w");
    refuses("'print': {'w': 30, 'h': 40}, 'colour':\n 'blue'", "line 3", "$.colour");
    refuses("'pixels': {'w': 300}", "line 2", "w and h together");
    refuses("'pixels': {'w': 300, 'h': 400, 'h_max': 399}", "$.pixels", "in order");
    refuses("'file': {'kb_min': 100, 'kb_max': 100}", "$.file", "kb_min");
    refuses(
        "'print': {'w': 30, 'h': 40}, 'geometry': {'head_height': {'unit': 'mm', 'min': 30, 'max': 20}}",
        "$.geometry.head_height",
        "min below max");
    refuses(
        "'print': {'w': 30, 'h': 40}, 'geometry': {'inter_eye': {'unit': 'px', 'min': 30}}",
        "$.geometry.inter_eye",
        "ref_px");
    refuses(
        "'background': {'allowed': [{'name': 'white', 'hex': 'white'}]}",
        "$.background.allowed[0]",
        "hex");
    refuses(
        "'sources': [{'title': 'x', 'publisher': 'official', 'url': 'ftp://x'}]",
        "$.sources[0]",
        "url");
    refuses("'names': {'en': 'twice'}", "line 2", "each name once");
  }

  @Test
  void saysWhichFieldsContradictEachOther() {
    contradicts(
        "'pixels': {'w': 300, 'h': 400}, 'geometry': {'head_height': {'unit': 'mm', 'min': 20, 'max': 30}}",
        "geometry.head_height");
    contradicts(
        "'print': {'w': 30, 'h': 40}, 'pixels': {'w': 300, 'h': 300, 'exact': true}",
        "pixels.exact");
    contradicts(
        "'print': {'w': 30, 'h': 40}, 'geometry': {'head_height': {'unit': 'mm', 'min': 30, 'max': 35}, 'crown_to_top': {'unit': 'mm', 'min': 12}}",
        "make up the frame");
    contradicts("'pixels': {'aspect': '3:4', 'w_min': 600, 'h_max': 700}", "pixels.h");
    contradicts("'dpi': {'nominal': 300}", "names no size");
    contradicts(
        "'print': {'w': 30, 'h': 40}, 'file': {'formats': ['heic']}", "neither JPEG nor PNG");
  }

  @Test
  void measuresBecomeFractionsOfTheFramesHeight() {
    DocumentSpec document =
        one(
            "'print': {'w': 30, 'h': 40}, 'geometry': {"
                + "'head_height': {'unit': 'mm', 'min': 20, 'max': 30},"
                + "'head_width': {'unit': 'percent', 'of': 'width', 'nominal': 60},"
                + "'crown_to_top': {'unit': 'px', 'min': 50, 'ref_px': {'w': 300, 'h': 500}},"
                + "'inter_eye': {'unit': 'px', 'of': 'width', 'min': 60, 'ref_px': {'w': 300, 'h': 500}, 'basis': 'interpretation'}}");
    Frame frame = document.frame().orElseThrow();
    var bands = document.bands(frame, null);
    assertEquals(MeasureName.HEAD_HEIGHT, bands.get(0).measure());
    assertEquals(0.5, bands.get(0).min());
    assertEquals(0.75, bands.get(0).max());
    assertNull(bands.get(1).min());
    assertEquals(0.45, bands.get(1).nominal(), 1e-12);
    assertFalse(bands.get(1).binding());
    assertEquals(0.1, bands.get(2).min());
    assertTrue(bands.get(2).binding());
    assertEquals(0.15, bands.get(3).min());
    assertFalse(bands.get(3).binding());
  }

  @Test
  void framesAreTakenInTheBooksOrder() {
    String inner = "'geometry': {'inner_frame_mm': {'w': 35, 'h': 45}}";
    String print = "'print': {'w': 40, 'h': 60}";
    String px = "'pixels': {'w': 400, 'h': 600, 'w_min': 100, 'h_min': 100}";
    assertEquals(Frame.Origin.INNER_FRAME, origin(inner + "," + print + "," + px));
    assertEquals(Frame.Origin.PRINT, origin(print + "," + px));
    assertEquals(
        Frame.Origin.PIXELS,
        origin(px + ",'framing': {'suggested_frame': {'w': 1, 'h': 1, 'unit': 'ratio'}}"));
    assertEquals(
        Frame.Origin.PIXEL_ASPECT,
        origin("'pixels': {'aspect': '3:4', 'w_min': 100, 'h_min': 100}"));
    assertEquals(Frame.Origin.PIXEL_MINIMUM, origin("'pixels': {'w_min': 100, 'h_min': 130}"));
    assertEquals(Frame.Origin.PIXEL_MINIMUM, origin("'pixels': {'w_min': 100, 'h_min': 100}"));
    String suggested = "'framing': {'suggested_frame': {'w': 7, 'h': 9, 'unit': 'ratio'}}";
    assertEquals(
        Frame.Origin.SUGGESTED, origin("'pixels': {'w_min': 100, 'h_min': 100}," + suggested));
    assertEquals(Frame.Origin.SUGGESTED, origin(suggested));
  }

  @Test
  void thePrintStandsRoundItsInnerFrame() {
    OutputRule output =
        output(
            one(
                "'print': {'w': 40, 'h': 60}, 'geometry': {'inner_frame_mm': {'w': 20, 'h': 30}}, 'dpi': {'nominal': 254}"));
    assertEquals(new Size(400, 600), output.size());
    assertEquals(new Box(100, 150, 200, 300), output.frame());
    assertEquals(30.0, output.frameHeightMm());
  }

  @Test
  void resolutionFollowsTheRule() {
    assertEquals(new Size(413, 531), output(one("'print': {'w': 35, 'h': 45}")).size());
    assertEquals(
        new Size(551, 709), output(one("'print': {'w': 35, 'h': 45}, 'dpi': {'min': 400}")).size());
    assertEquals(250, output(one("'print': {'w': 35, 'h': 45}, 'dpi': {'max': 250}")).dpi());
    OutputRule finer =
        output(one("'print': {'w': 35, 'h': 45}, 'pixels': {'w_min': 492, 'h_min': 633}"));
    assertEquals(400, finer.dpi());
    OutputRule fixed =
        output(one("'print': {'w': 36, 'h': 47}, 'pixels': {'w': 500, 'h': 653, 'exact': true}"));
    assertEquals(new Size(500, 653), fixed.size());
    assertEquals(353, fixed.dpi());
  }

  @Test
  void openSizesKeepTheShapeAndTheFileWindow() {
    assertEquals(new Size(675, 900), output(one("'pixels': {'aspect': '3:4'}")).size());
    assertEquals(
        new Size(1200, 1800), output(one("'pixels': {'aspect': '2:3', 'w_min': 1200}")).size());
    assertEquals(
        new Size(300, 400), output(one("'pixels': {'aspect': '3:4', 'h_max': 400}")).size());
    assertEquals(
        new Size(717, 956),
        output(one("'pixels': {'aspect': '3:4', 'w_min': 715, 'h_min': 951}")).size());
    Size grown = output(one("'pixels': {'aspect': '1:1'}, 'file': {'kb_min': 400}")).size();
    assertTrue(400 * 1024.0 / grown.width() / grown.height() <= 0.2, grown.toString());
    Size shrunk = output(one("'pixels': {'aspect': '1:1'}, 'file': {'kb_max': 50}")).size();
    assertTrue(50 * 1000.0 / shrunk.width() / shrunk.height() >= 0.15, shrunk.toString());
  }

  @Test
  void kilobytesAreReadTheSafeWay() {
    OutputRule output =
        output(
            one(
                "'pixels': {'w': 600, 'h': 600}, 'file': {'kb_min': 10, 'kb_max': 240, 'max_compression_ratio': 20, 'formats': ['png', 'jpeg']}"));
    assertEquals(new ByteWindow(54_000, 240_000), output.bytes());
    assertEquals(FileFormat.JPEG, output.format());
    assertEquals(
        FileFormat.PNG,
        output(one("'pixels': {'w': 600, 'h': 600}, 'file': {'formats': ['png']}")).format());
  }

  @Test
  void thePolicyFollowsTheText() {
    EditPolicy silent = one("'print': {'w': 35, 'h': 45}").editPolicy();
    assertEquals(Permission.ALLOWED, silent.crop().permission());
    assertEquals(Permission.UNKNOWN, silent.rotate().permission());
    assertEquals(Permission.UNKNOWN, silent.background().permission());
    assertFalse(silent.studioAllowed());
    EditPolicy banned =
        one("'print': {'w': 35, 'h': 45}, 'alteration': {'background_replacement': 'forbidden', 'retouching': 'forbidden', 'ai_editing': 'forbidden'}")
            .editPolicy();
    assertEquals(Permission.FORBIDDEN, banned.rotate().permission());
    assertEquals(Permission.FORBIDDEN, banned.tone().permission());
    EditPolicy generic = one("'print': {'w': 35, 'h': 45}, 'type': 'generic'").editPolicy();
    assertTrue(generic.studioAllowed());
    assertTrue(generic.rotate().allowed());
    assertEquals(Permission.FORBIDDEN, generic.mirror().permission());
    EditPolicy official =
        one("'print': {'w': 35, 'h': 45}, 'type': 'generic', 'evidence_grade': 'official'")
            .editPolicy();
    assertFalse(official.studioAllowed());
    EditPolicy stated =
        one("'print': {'w': 35, 'h': 45}, 'alteration': {'background_replacement': 'allowed', 'tone': 'allowed', 'rotate': 'allowed', 'crop': 'forbidden'}")
            .editPolicy();
    assertTrue(stated.studioAllowed());
    assertFalse(stated.crop().allowed());
    assertEquals("alteration.crop", stated.crop().basis());
  }

  private static Frame.Origin origin(String fields) {
    return one(fields).frame().orElseThrow().origin();
  }

  private static OutputRule output(DocumentSpec document) {
    return assertInstanceOf(OutputRule.class, document.output());
  }

  private static DocumentSpec one(String fields) {
    return CustomDocuments.read(row(fields)).get(0);
  }

  private static String row(String fields) {
    return ("{'id': 'badge', 'names': {'en': 'Badge'},\n" + fields + "}").replace('\'', '"');
  }

  private static void refuses(String fields, String... parts) {
    JsonException e = assertThrows(JsonException.class, () -> CustomDocuments.read(row(fields)));
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), part + " in: " + e.getMessage());
    }
  }

  private static void contradicts(String fields, String part) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> CustomDocuments.read(row(fields)));
    assertTrue(e.getMessage().contains(part), part + " in: " + e.getMessage());
    assertTrue(e.getMessage().startsWith("line "), e.getMessage());
  }
}
