// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in memory as ImageIO wants them; the JDK's own such stream copies them, and its other one
 * writes them to a file.
 */
final class ByteArrayImageInput extends ImageInputStreamImpl {
  private final byte[] bytes;

  ByteArrayImageInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 255 : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    int left = (int) Math.max(bytes.length - streamPos, 0);
    if (left == 0) {
      return -1;
    }
    int count = Math.min(left, length);
    System.arraycopy(bytes, (int) streamPos, target, from, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
