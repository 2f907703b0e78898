// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import likeness.image.Raster;
import likeness.sheet.CutStyle;
import likeness.sheet.Placement;
import likeness.sheet.RulerPolicy;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetSpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

final class SheetPdfTest {
  private static final double MM = 25.4 / 72;

  /** The position of each image that a page draws. */
  private static final class Drawn extends PDFStreamEngine {
    final List<Matrix> matrices = new ArrayList<>();

    Drawn() {
      addOperator(new Save(this));
      addOperator(new Restore(this));
      addOperator(new Concatenate(this));
      addOperator(
          new DrawObject(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
              matrices.add(getGraphicsState().getCurrentTransformationMatrix().clone());
            }
          });
    }
  }

  static byte[] jpeg(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 128);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "jpg", stream);
    }
    return out.toByteArray();
  }

  private static SheetSpec family() {
    return SheetSpec.of(
        210,
        297,
        List.of(
            SheetItem.fill("a", 0, 35, 45),
            SheetItem.fill("b", 1, 35, 45),
            SheetItem.of("c", 2, 50.8, 50.8, 2)));
  }

  @Test
  void everyCopyHasItsSizeAndPlaceInMillimetres() throws IOException {
    SheetSpec spec = family();
    SheetPlan plan = SheetPlanner.plan(spec);
    List<PdfPicture> pictures =
        List.of(
            PdfPicture.jpeg(jpeg(413, 531)),
            PdfPicture.jpeg(jpeg(390, 500)),
            PdfPicture.jpeg(jpeg(600, 600)));
    byte[] file = SheetPdf.bytes(plan, spec.items(), pictures, "Print sheet");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals(1, document.getNumberOfPages());
      PDPage page = document.getPage(0);
      assertEquals(plan.widthUm() / 1000.0, page.getMediaBox().getWidth() * MM, 1e-4);
      assertEquals(plan.heightUm() / 1000.0, page.getMediaBox().getHeight() * MM, 1e-4);
      Drawn drawn = new Drawn();
      drawn.processPage(page);
      assertEquals(plan.placements().size(), drawn.matrices.size());
      boolean someTurned = false;
      for (int i = 0; i < drawn.matrices.size(); i++) {
        Placement p = plan.placements().get(i);
        Matrix m = drawn.matrices.get(i);
        someTurned |= p.turned();
        double left = Math.min(0, m.getShearX()) + m.getTranslateX();
        double bottom = Math.min(0, m.getShearY()) + m.getTranslateY();
        assertEquals(p.turned() ? 0 : p.widthUm(), m.getScaleX() * MM * 1000, 0.5);
        assertEquals(p.turned() ? 0 : p.heightUm(), m.getScaleY() * MM * 1000, 0.5);
        // A turned copy's upper edge is on the right: up in the picture is right on the sheet.
        assertEquals(p.turned() ? p.widthUm() : 0, m.getShearX() * MM * 1000, 0.5);
        assertEquals(p.turned() ? -p.heightUm() : 0, m.getShearY() * MM * 1000, 0.5);
        assertEquals(p.xUm(), left * MM * 1000, 0.5);
        assertEquals(plan.heightUm() - p.bottomUm(), bottom * MM * 1000, 0.5);
      }
      assertTrue(someTurned, "the case has copies that lie on their side");
    }
  }

  @Test
  void eachPictureIsThereOnceByteForByte() throws IOException {
    SheetSpec spec = family();
    byte[] first = jpeg(413, 531);
    byte[] second = jpeg(390, 500);
    byte[] third = jpeg(600, 600);
    byte[] file =
        SheetPdf.bytes(
            SheetPlanner.plan(spec),
            spec.items(),
            List.of(PdfPicture.jpeg(first), PdfPicture.jpeg(second), PdfPicture.jpeg(third)),
            "Print sheet");
    try (PDDocument document = Loader.loadPDF(file)) {
      Set<String> names = new HashSet<>();
      for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
        names.add(name.getName());
      }
      assertEquals(Set.of("Im0", "Im1", "Im2"), names);
      assertArrayEquals(first, encoded(document, "Im0"));
      assertArrayEquals(second, encoded(document, "Im1"));
      assertArrayEquals(third, encoded(document, "Im2"));
    }
  }

  private static byte[] encoded(PDDocument document, String name) throws IOException {
    PDImageXObject image =
        (PDImageXObject) document.getPage(0).getResources().getXObject(COSName.getPDFName(name));
    return image.getStream().getCOSObject().createRawInputStream().readAllBytes();
  }

  @Test
  void thePixelsOfARasterAreThereWithoutLoss() throws IOException {
    byte[] bgr = new byte[7 * 5 * 3];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) (i * 37);
    }
    Raster raster = Raster.bgr(7, 5, bgr);
    byte[] file = PortraitPdf.bytes(PdfPicture.raster(raster), 35_000, 45_000, "Photo");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals(35, document.getPage(0).getMediaBox().getWidth() * MM, 1e-5);
      assertEquals(45, document.getPage(0).getMediaBox().getHeight() * MM, 1e-5);
      PDImageXObject image =
          (PDImageXObject) document.getPage(0).getResources().getXObject(COSName.getPDFName("Im0"));
      BufferedImage decoded = image.getImage();
      for (int y = 0; y < 5; y++) {
        for (int x = 0; x < 7; x++) {
          assertEquals(raster.rgbAt(x, y), decoded.getRGB(x, y) & 0xFFFFFF);
        }
      }
    }
  }

  @Test
  void viewersAreAskedNotToScaleAndLearnNothingAboutAnybody() throws IOException {
    SheetSpec spec = family();
    byte[] file =
        SheetPdf.bytes(
            SheetPlanner.plan(spec),
            spec.items(),
            List.of(
                PdfPicture.jpeg(jpeg(41, 53)),
                PdfPicture.jpeg(jpeg(39, 50)),
                PdfPicture.jpeg(jpeg(60, 60))),
            "Print sheet");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals("None", document.getDocumentCatalog().getViewerPreferences().getPrintScaling());
      assertEquals("Print sheet", document.getDocumentInformation().getTitle());
      assertEquals(
          Set.of("Title", "Producer"), document.getDocumentInformation().getMetadataKeys());
      assertNull(document.getDocumentInformation().getCreationDate());
      assertNull(document.getDocumentCatalog().getMetadata());
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    SheetSpec spec = family();
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      files.add(
          SheetPdf.bytes(
              SheetPlanner.plan(spec),
              spec.items(),
              List.of(
                  PdfPicture.jpeg(jpeg(41, 53)),
                  PdfPicture.jpeg(jpeg(39, 50)),
                  PdfPicture.jpeg(jpeg(60, 60))),
              "Print sheet"));
    }
    assertArrayEquals(files.get(0), files.get(1));
  }

  @Test
  void theRulerIsThereWithItsNote() throws IOException {
    SheetSpec spec = SheetSpec.of(210, 297, List.of(SheetItem.of("a", 0, 35, 45, 4)));
    SheetPlan plan = SheetPlanner.plan(spec);
    assertNotNull(plan.ruler());
    assertTrue(content(spec).contains("this scale must be 100 mm long"));
    assertFalse(content(spec.with(RulerPolicy.NONE)).contains("scale"));
    assertFalse(content(spec.with(RulerPolicy.NONE).with(CutStyle.NONE)).contains(" l S"));
  }

  private static String content(SheetSpec spec) throws IOException {
    byte[] file =
        SheetPdf.bytes(
            SheetPlanner.plan(spec), spec.items(), List.of(PdfPicture.jpeg(jpeg(41, 53))), "t");
    try (PDDocument document = Loader.loadPDF(file)) {
      return new String(
          document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    assertThrows(IllegalArgumentException.class, () -> PdfPicture.jpeg(new byte[] {1, 2, 3, 4}));
    byte[] cut = Arrays.copyOf(jpeg(41, 53), 30);
    assertThrows(IllegalArgumentException.class, () -> PdfPicture.jpeg(cut));
    SheetSpec spec = family();
    SheetPlan plan = SheetPlanner.plan(spec);
    List<PdfPicture> one = List.of(PdfPicture.jpeg(jpeg(41, 53)));
    assertThrows(
        IllegalArgumentException.class, () -> SheetPdf.bytes(plan, spec.items(), one, "t"));
    PdfPicture square = PdfPicture.jpeg(jpeg(50, 50));
    assertThrows(
        IllegalArgumentException.class,
        () -> SheetPdf.bytes(plan, spec.items(), List.of(square, square, square), "t"));
  }
}
