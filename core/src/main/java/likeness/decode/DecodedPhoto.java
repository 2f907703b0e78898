// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.List;
import likeness.image.Raster;

/**
 * A photo as the stages take it.
 *
 * @param raster upright, sRGB
 * @param header what the file said of itself
 * @param warnings the header's and the pixels', each once
 */
public record DecodedPhoto(Raster raster, PhotoHeader header, List<DecodeWarning> warnings) {

  public DecodedPhoto {
    warnings = List.copyOf(warnings);
  }

  @Override
  public String toString() {
    return raster.toString();
  }
}
