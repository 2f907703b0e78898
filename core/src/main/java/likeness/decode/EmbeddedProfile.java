// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/**
 * The ICC profile as it lies in the file; PNG keeps it deflated, and core cannot inflate.
 *
 * <p>Read-only: {@link #bytes()} is the storage itself, not a copy.
 */
public final class EmbeddedProfile {

  /** Larger profiles are taken for broken: the largest in print use have 3 MB. */
  public static final int MAX_BYTES = 4_000_000;

  private final byte[] bytes;
  private final boolean deflated;

  public EmbeddedProfile(byte[] bytes, boolean deflated) {
    this.bytes = bytes;
    this.deflated = deflated;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Whether the bytes are a zlib stream of the profile. */
  public boolean deflated() {
    return deflated;
  }

  @Override
  public String toString() {
    return "[profile " + bytes.length + " bytes]";
  }
}
