// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Box;
import likeness.geometry.Elementary;
import likeness.image.Plane;
import likeness.portrait.Portrait;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** A composed portrait. */
public final class Preview {
  private final Portrait portrait;
  private final Box frame;

  Preview(Portrait portrait, Box frame) {
    this.portrait = portrait;
    this.frame = frame;
  }

  /** The framing as JSON. */
  @JSExport
  @JSProperty
  public String getFraming() {
    return Answers.text(Answers.framing(portrait.framing(), frame));
  }

  @JSExport
  @JSProperty
  public Picture getPicture() {
    return Picture.of(portrait.raster());
  }

  /** How much of each pixel is the person, 0 to 255; null where nothing was cut out. */
  @JSExport
  @JSProperty
  public @Nullable Int8Array getAlpha() {
    return codes(portrait.alpha());
  }

  /** How far the cut-out may be believed, 0 to 255; null where nothing was cut out. */
  @JSExport
  @JSProperty
  public @Nullable Int8Array getTrust() {
    return codes(portrait.trust());
  }

  private static @Nullable Int8Array codes(@Nullable Plane plane) {
    if (plane == null) {
      return null;
    }
    float[] values = plane.values();
    byte[] codes = new byte[values.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) Elementary.round(values[i] * 255.0);
    }
    return Int8Array.fromJavaArray(codes);
  }
}
