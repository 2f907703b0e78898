// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import likeness.portrait.PhotoRejected;

/** What decoders say of bytes that no encoder writes. */
public final class Damage {
  private Damage() {}

  /** A rejection, to be thrown, of a photo that is broken or cut off. */
  public static PhotoRejected found(String detail) {
    return new PhotoRejected(PhotoRejected.Code.DAMAGED, detail);
  }
}
