// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.image.Bands;
import likeness.portrait.Face;

/** What the checks of one photo share; each part is made when it is first asked for. */
final class Scene {
  private final CheckedPhoto photo;
  private final Rules rules;
  private final Bands bands;
  private final Marks marks;

  Scene(CheckedPhoto photo, Rules rules, Bands bands) {
    this.photo = photo;
    this.rules = rules;
    this.bands = bands;
    marks = new Marks(photo.raster().size());
  }

  CheckedPhoto photo() {
    return photo;
  }

  Face face() {
    return photo.face();
  }

  Rules rules() {
    return rules;
  }

  Bands bands() {
    return bands;
  }

  Marks marks() {
    return marks;
  }
}
