// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.geometry.Point;

/**
 * A turned rectangle of the shape that a document's frame has, in pixels of the upright source.
 *
 * @param centre its middle
 * @param heightPx its height along itself
 * @param rollDeg how far it is turned against the source, positive when its right side is lower
 */
public record FramePlace(Point centre, double heightPx, double rollDeg) {
  public FramePlace {
    if (!(heightPx > 0) || !(Math.abs(rollDeg) <= 180)) {
      throw new IllegalArgumentException(
          "frame: expected a height above 0 and a turn from -180 to 180 degrees");
    }
  }
}
