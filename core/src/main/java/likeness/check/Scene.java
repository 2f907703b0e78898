// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.image.Bands;
import likeness.image.Srgb;
import likeness.portrait.Face;
import org.jspecify.annotations.Nullable;

/** What the checks of one photo share; each part is made when it is first asked for. */
final class Scene {
  private final CheckedPhoto photo;
  private final Rules rules;
  private final Bands bands;
  private final Marks marks;
  private final Srgb srgb = new Srgb();
  private final MeshPoints points;
  private @Nullable AlignedFace aligned;
  private @Nullable Background background;
  private @Nullable Cheeks cheeks;
  private @Nullable Eyes eyes;

  Scene(CheckedPhoto photo, Rules rules, Bands bands) {
    this.photo = photo;
    this.rules = rules;
    this.bands = bands;
    marks = new Marks(photo.raster().size());
    points = new MeshPoints(photo.face());
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

  Srgb srgb() {
    return srgb;
  }

  MeshPoints points() {
    return points;
  }

  AlignedFace aligned() {
    AlignedFace made = aligned;
    if (made == null) {
      made = AlignedFace.of(photo.raster(), photo.face(), srgb, bands);
      aligned = made;
    }
    return made;
  }

  Background background() {
    Background made = background;
    if (made == null) {
      made = Background.of(photo.raster(), aligned().view().toSource(), photo.matte(), srgb, bands);
      background = made;
    }
    return made;
  }

  Cheeks cheeks() {
    Cheeks made = cheeks;
    if (made == null) {
      made = new Cheeks(aligned(), srgb);
      cheeks = made;
    }
    return made;
  }

  Eyes eyes() {
    Eyes made = eyes;
    if (made == null) {
      made = Eyes.of(photo.raster(), points, srgb, bands);
      eyes = made;
    }
    return made;
  }
}
