// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in memory as ImageIO wants them; the JDK's own such stream copies them, and its other one
 * writes them to a file.
 *
 * <p>A reader that goes on asking for bytes past the end is stopped: TwelveMonkeys takes them for
 * zeros, and would decode a cut file to the last of its pixels, or a hostile one to the end of the
 * heap.
 */
final class ByteArrayImageInput extends ImageInputStreamImpl {

  /** Bit readers look ahead by eight bytes, and may ask again for each bit that they have left. */
  private static final int MAX_READS_PAST_END = 256;

  private final byte[] bytes;
  private int readsPastEnd;

  ByteArrayImageInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (streamPos < bytes.length) {
      int value = bytes[(int) streamPos] & 255;
      streamPos++;
      return value;
    }
    readsPastEnd++;
    if (readsPastEnd > MAX_READS_PAST_END) {
      throw new IOException("the data break off");
    }
    return -1;
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
