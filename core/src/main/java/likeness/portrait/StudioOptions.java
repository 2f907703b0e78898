// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;

/**
 * What is to be changed on the Studio track.
 *
 * @param backdrop what the person is put before
 * @param strokes corrections of the cut-out by hand, later ones over earlier ones
 * @param correctLight whether exposure, white balance and shadows may be set right, within limits
 */
public record StudioOptions(Backdrop backdrop, List<Stroke> strokes, boolean correctLight) {

  public StudioOptions {
    strokes = List.copyOf(strokes);
  }

  /** A new background and nothing else. */
  public static StudioOptions of(Backdrop backdrop) {
    return new StudioOptions(backdrop, List.of(), false);
  }
}
