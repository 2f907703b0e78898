// SPDX-License-Identifier: Apache-2.0
package likeness.host.encode;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import likeness.encode.Deflate;

/** The JVM's own compressor. */
public final class ZipDeflate implements Deflate {
  private final int level;

  /** A compressor at zlib's usual level, 6. */
  public ZipDeflate() {
    this(6);
  }

  /**
   * @param level 0 (stored) to 9 (smallest)
   */
  public ZipDeflate(int level) {
    if (level < 0 || level > 9) {
      throw new IllegalArgumentException("level: expected 0 to 9, got " + level);
    }
    this.level = level;
  }

  @Override
  public byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 1024);
      byte[] chunk = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
