// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.HashMap;
import java.util.Map;
import likeness.decode.DecodedPhoto;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.FaceChoice;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;

/** A decoded photo, and what has been found in it so far. */
public final class BrowserPhoto {
  private final DecodedPhoto photo;
  private final int bytes;
  private final Interruptible work;
  private final Map<String, FoundPerson> found = new HashMap<>();

  BrowserPhoto(DecodedPhoto photo, int bytes, Interruptible work) {
    this.photo = photo;
    this.bytes = bytes;
    this.work = work;
  }

  DecodedPhoto photo() {
    return photo;
  }

  Raster raster() {
    return photo.raster();
  }

  int bytes() {
    return bytes;
  }

  FoundPerson person(FaceChoice choice, boolean studio, likeness.pipeline.PortraitPipeline way) {
    String key = choice + (studio ? " studio" : " untouched");
    FoundPerson known = found.get(key);
    if (known == null) {
      known = FoundPerson.in(raster(), choice, studio, way, work);
      found.put(key, known);
    }
    return known;
  }

  /** What the file says of itself, as JSON. */
  @JSExport
  public String facts() {
    return Answers.text(Answers.photo(photo));
  }

  /** The photo for the screen, not larger than it is. */
  @JSExport
  public Picture thumbnail(int maxSide) {
    Size size = raster().size();
    int longer = Math.max(size.width(), size.height());
    if (maxSide < 1) {
      throw new IllegalArgumentException("maxSide: expected 1 or more, got " + maxSide);
    }
    if (longer <= maxSide) {
      return Picture.of(raster());
    }
    double step = (double) longer / maxSide;
    Size smaller =
        new Size(
            Math.max(1, (int) Math.floor(size.width() / step)),
            Math.max(1, (int) Math.floor(size.height() / step)));
    return Picture.of(Resampler.resample(raster(), Affine.scaling(step, step), smaller, work));
  }

  /** The mesh of a person who has been found: x, y, x, y, … */
  @JSExport
  public Float32Array mesh(String faceJson, boolean studio) {
    FoundPerson person =
        found.get(PortraitWish.faceOf(faceJson) + (studio ? " studio" : " untouched"));
    if (person == null) {
      throw new IllegalStateException("mesh: expected the face to have been looked for");
    }
    float[] points = new float[2 * person.subject().face().mesh().size()];
    int at = 0;
    for (Point point : person.subject().face().mesh()) {
      points[at++] = (float) point.x();
      points[at++] = (float) point.y();
    }
    return Float32Array.fromJavaArray(points);
  }
}
