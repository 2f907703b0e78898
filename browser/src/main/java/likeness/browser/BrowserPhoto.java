// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.HashMap;
import java.util.Map;
import likeness.decode.DecodedPhoto;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.portrait.FaceChoice;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A decoded photo, and what has been found in it so far. */
public final class BrowserPhoto {
  private final DecodedPhoto photo;
  private final int bytes;
  private final Interruptible work;
  private final Map<String, FoundPerson> found = new HashMap<>();
  private ComposedLast composed = new ComposedLast();
  private @Nullable PersonFinder foundBy;

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

  ComposedLast composed() {
    return composed;
  }

  /** What another finder found, and what was composed of it, is forgotten. */
  FoundPerson person(FaceChoice choice, boolean studio, PersonFinder finder) {
    if (foundBy != finder) {
      found.clear();
      composed = new ComposedLast();
      foundBy = finder;
    }
    String key = choice + (studio ? " studio" : " untouched");
    FoundPerson known = found.get(key);
    if (known == null) {
      known = finder.find(raster(), choice, studio);
      found.put(key, known);
    }
    return known;
  }

  /**
   * The memory that the photo's samples lie in, to be given back once nobody asks for the photo.
   */
  @JSExport
  public Int8Array samples() {
    return Int8Array.fromJavaArray(raster().samples());
  }

  /** What the file says of itself, as JSON. */
  @JSExport
  public String facts() {
    return Answers.text(Answers.photo(photo));
  }

  /**
   * The photo for the screen: means of whole blocks of pixels, its longer side near {@code
   * maxSide}, below 1.5 times it, and not longer than it is.
   */
  @JSExport
  public Picture thumbnail(int maxSide) {
    return Picture.within(raster(), maxSide, work);
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
