// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.encode.EncodedJpeg;
import likeness.encode.JpegEncoder;
import likeness.encode.PngWriter;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import likeness.host.encode.ZipDeflate;
import likeness.image.Raster;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.spec.ByteWindow;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** A picture that a tool made, as a file and for the screen. */
public final class ToolFile {
  private static final double USUAL_DPI = 300;

  private final byte[] bytes;
  private final boolean png;
  private final int quality;
  private final Picture picture;

  private ToolFile(byte[] bytes, boolean png, int quality, Picture picture) {
    this.bytes = bytes;
    this.png = png;
    this.quality = quality;
    this.picture = picture;
  }

  /**
   * Encodes an opaque picture.
   *
   * @param encodingJson the bridge's Encoding
   * @throws likeness.portrait.PhotoRejected FILE_SIZE_INFEASIBLE if no file lies in the window
   */
  static ToolFile of(Raster raster, String encodingJson) {
    JsonField encoding = JsonField.root(JsonReader.read(encodingJson));
    double dpi = dpi(encoding);
    if (encoding.get("format").text().equals("png")) {
      return new ToolFile(
          PngWriter.rgb(raster, dpi, new ZipDeflate()), true, 0, Picture.of(raster));
    }
    EncodedJpeg jpeg = jpeg(raster, encoding, dpi);
    return new ToolFile(jpeg.bytes(), false, jpeg.quality(), Picture.of(raster));
  }

  /** Encodes a picture with alpha, which only PNG holds. */
  static ToolFile transparent(Size size, byte[] rgba, String encodingJson) {
    JsonField encoding = JsonField.root(JsonReader.read(encodingJson));
    if (!encoding.get("format").text().equals("png")) {
      throw encoding.error("expected png, because jpeg holds no transparency");
    }
    byte[] file = PngWriter.rgba(size, rgba, dpi(encoding), new ZipDeflate());
    return new ToolFile(file, true, 0, Picture.of(size, rgba));
  }

  private static double dpi(JsonField encoding) {
    Double dpi = encoding.optional("dpi", JsonField::number);
    return dpi == null ? USUAL_DPI : dpi;
  }

  private static EncodedJpeg jpeg(Raster raster, JsonField encoding, double dpi) {
    Boolean grey = encoding.optional("greyscale", JsonField::bool);
    boolean greyscale = grey != null && grey;
    Integer quality = encoding.optional("quality", JsonField::whole);
    int dots = Elementary.round(dpi);
    if (quality != null) {
      return JpegEncoder.encodeAt(quality, raster, dots, greyscale);
    }
    Integer min = encoding.optional("minBytes", JsonField::whole);
    Integer max = encoding.optional("maxBytes", JsonField::whole);
    ByteWindow window =
        new ByteWindow(min == null ? 0 : min, max == null ? Integer.MAX_VALUE : max);
    return JpegEncoder.encode(raster, dots, window, greyscale);
  }

  @JSExport
  @JSProperty
  public Int8Array getBytes() {
    return Int8Array.fromJavaArray(bytes);
  }

  @JSExport
  @JSProperty
  public boolean isPng() {
    return png;
  }

  /** The JPEG's quality; 0 for PNG. */
  @JSExport
  @JSProperty
  public int getQuality() {
    return quality;
  }

  @JSExport
  @JSProperty
  public Picture getPicture() {
    return picture;
  }
}
