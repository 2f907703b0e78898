// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import org.teavm.jso.JSExport;

/** What needs no document: other sizes, other formats. */
public final class BrowserTools {
  private final Interruptible work;

  @JSExport
  public BrowserTools(Host host) {
    work = new Interruptible(host, requests -> java.util.List.of());
  }

  /** The photo as it is, in another file. */
  @JSExport
  public ToolFile encode(BrowserPhoto photo, String encodingJson) {
    return ToolFile.of(photo.raster(), encodingJson);
  }

  /** The photo at another size; where the shape differs, its longer sides are cut evenly. */
  @JSExport
  public ToolFile resize(BrowserPhoto photo, int width, int height, String encodingJson) {
    Size from = photo.raster().size();
    Size to = size(width, height);
    double step =
        Math.min((double) from.width() / to.width(), (double) from.height() / to.height());
    Affine map =
        Affine.translation(from.width() / 2.0, from.height() / 2.0)
            .after(Affine.scaling(step, step))
            .after(Affine.translation(-to.width() / 2.0, -to.height() / 2.0));
    return ToolFile.of(Resampler.resample(photo.raster(), map, to, work), encodingJson);
  }

  /**
   * A turned box of the photo.
   *
   * @param boxJson {@code left}, {@code top}, {@code width}, {@code height} and {@code rollDeg}
   */
  @JSExport
  public ToolFile crop(
      BrowserPhoto photo, String boxJson, int width, int height, String encodingJson) {
    return ToolFile.of(cropped(photo, boxJson, size(width, height)), encodingJson);
  }

  Raster cropped(BrowserPhoto photo, String boxJson, Size to) {
    JsonField box = JsonField.root(JsonReader.read(boxJson));
    double boxWidth = box.get("width").number();
    double boxHeight = box.get("height").number();
    double step = Math.min(boxWidth / to.width(), boxHeight / to.height());
    if (!(step > 0)) {
      throw new IllegalArgumentException("box: expected a width and a height above 0");
    }
    double roll = box.get("rollDeg").number();
    Affine turn = roll == 0 ? Affine.IDENTITY : Affine.rotationDeg(roll);
    Affine map =
        Affine.translation(
                box.get("left").number() + boxWidth / 2, box.get("top").number() + boxHeight / 2)
            .after(turn)
            .after(Affine.scaling(step, step))
            .after(Affine.translation(-to.width() / 2.0, -to.height() / 2.0));
    return Resampler.resample(photo.raster(), map, to, work);
  }

  /** Dark ink of a scan on white or on nothing; see {@link Signature}. */
  @JSExport
  public ToolFile signature(
      BrowserPhoto photo, int width, int height, boolean transparent, String encodingJson) {
    Signature ink = Signature.of(photo.raster(), work);
    Size to = width == 0 ? ink.size() : size(width, height);
    byte[] rgba = ink.fitted(to, transparent, work);
    return transparent
        ? ToolFile.transparent(to, rgba, encodingJson)
        : ToolFile.of(opaque(to, rgba), encodingJson);
  }

  private static Raster opaque(Size size, byte[] rgba) {
    byte[] rgb = new byte[size.width() * size.height() * 3];
    for (int from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
      rgb[to] = rgba[from];
      rgb[to + 1] = rgba[from + 1];
      rgb[to + 2] = rgba[from + 2];
    }
    return Raster.rgb(size.width(), size.height(), rgb);
  }

  private static Size size(int width, int height) {
    BrowserEngine.LIMITS.checkPixels(width, height);
    return new Size(width, height);
  }
}
