// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.io.IOException;
import java.util.Set;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;

/**
 * Decodes the pixels of some formats; the contract that every codec here passes is {@code
 * PhotoDecoderContract} in the tests.
 */
public interface PhotoDecoder {

  /** The formats that this codec reads. */
  Set<PhotoFormat> formats();

  /**
   * Decodes the first picture of a file, as it is stored: not turned, not converted to sRGB.
   *
   * @param bytes the whole file, of one of {@link #formats()}
   * @param header as read from these bytes, its size held against the limits
   * @return pixels of the header's size
   * @throws likeness.portrait.PhotoRejected DAMAGED, DECODER_MISSING, or UNKNOWN_FORMAT for a kind
   *     of the format that is not read
   * @throws IOException for damage that a foreign codec found; the caller makes it DAMAGED
   */
  StoredPhoto decode(byte[] bytes, PhotoHeader header) throws IOException;
}
