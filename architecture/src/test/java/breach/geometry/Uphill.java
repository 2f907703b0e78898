// SPDX-License-Identifier: Apache-2.0
package breach.geometry;

import breach.image.Picture;

/**
 * Geometry that knows of pictures: an arrow that points the wrong way, and with {@link Picture} a
 * cycle.
 */
public final class Uphill {
  public int width(Picture picture) {
    return picture.width();
  }
}
