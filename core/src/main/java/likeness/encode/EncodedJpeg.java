// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** A finished JPEG file and how it was made. */
public final class EncodedJpeg {
  private final byte[] bytes;
  private final int quality;
  private final Chroma chroma;
  private final int paddingBytes;

  EncodedJpeg(byte[] bytes, int quality, Chroma chroma, int paddingBytes) {
    this.bytes = bytes;
    this.quality = quality;
    this.chroma = chroma;
    this.paddingBytes = paddingBytes;
  }

  /** The whole file, not a copy; nothing follows the end-of-image marker. */
  public byte[] bytes() {
    return bytes;
  }

  /** 1 to 100 on the Independent JPEG Group's scale. */
  public int quality() {
    return quality;
  }

  public Chroma chroma() {
    return chroma;
  }

  /** How many bytes a comment of zeros takes up to reach the ruled floor; 0 for none. */
  public int paddingBytes() {
    return paddingBytes;
  }

  @Override
  public String toString() {
    return "[jpeg " + bytes.length + " bytes, quality " + quality + ", " + chroma + "]";
  }
}
