// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/**
 * A finished JPEG file and how it was made.
 *
 * @param bytes the whole file; nothing follows the end-of-image marker
 * @param quality 1 to 100 on the Independent JPEG Group's scale
 * @param paddingBytes how many bytes a comment of zeros takes up to reach the ruled floor; 0 for none
 */
public record EncodedJpeg(byte[] bytes, int quality, Chroma chroma, int paddingBytes) {
  @Override
  public String toString() {
    return "[jpeg " + bytes.length + " bytes, quality " + quality + ", " + chroma + "]";
  }
}
