// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Box;
import likeness.portrait.Portrait;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;

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
}
