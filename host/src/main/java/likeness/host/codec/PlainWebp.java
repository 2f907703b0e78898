// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/**
 * The first picture of a WebP, by itself.
 *
 * @param left of the picture on the file's canvas
 * @param top of the picture on the file's canvas
 * @param size of the picture
 * @param file a WebP of this picture alone, without metadata
 */
public record PlainWebp(int left, int top, Size size, byte[] file) {
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FRAME_HEADER_BYTES = 16;
  private static final int EXTENDED_BYTES = 10;
  private static final int ALPHA_FLAG = 0x10;

  public static PlainWebp of(byte[] bytes, Size canvas) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Chunk frame = find(in, RIFF_HEADER_BYTES, bytes.length, "ANMF");
    if (frame == null) {
      return new PlainWebp(0, 0, canvas, alone(in, RIFF_HEADER_BYTES, bytes.length, canvas));
    }
    int at = frame.body();
    Size size = new Size(u24(in, at + 6) + 1, u24(in, at + 9) + 1);
    int left = 2 * u24(in, at);
    int top = 2 * u24(in, at + 3);
    if (left + size.width() > canvas.width() || top + size.height() > canvas.height()) {
      throw Damage.found("WebP: a frame leaves the canvas");
    }
    return new PlainWebp(
        left, top, size, alone(in, at + FRAME_HEADER_BYTES, at + frame.length(), size));
  }

  /** A chunk's place: its body and the body's length. */
  private record Chunk(int body, int length) {}

  private static byte[] alone(ByteBuffer in, int from, int to, Size size) {
    Chunk lossless = find(in, from, to, "VP8L");
    Chunk lossy = find(in, from, to, "VP8 ");
    Chunk alpha = lossy == null ? null : find(in, from, to, "ALPH");
    Chunk picture = lossy == null ? lossless : lossy;
    if (picture == null) {
      throw Damage.found("WebP: no picture");
    }
    requireSize(in, picture, lossy != null, size);
    ByteArrayOutputStream body = new ByteArrayOutputStream(picture.length() + 64);
    byte[] name = "WEBP".getBytes(StandardCharsets.US_ASCII);
    body.write(name, 0, name.length);
    if (alpha != null) {
      ByteBuffer extended = ByteBuffer.allocate(EXTENDED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      extended.putInt(ALPHA_FLAG);
      putU24(extended, size.width() - 1);
      putU24(extended, size.height() - 1);
      put(body, "VP8X", extended.array(), 0, EXTENDED_BYTES);
      put(body, "ALPH", in.array(), alpha.body(), alpha.length());
    }
    put(body, lossy == null ? "VP8L" : "VP8 ", in.array(), picture.body(), picture.length());
    ByteArrayOutputStream file = new ByteArrayOutputStream(body.size() + CHUNK_HEADER_BYTES);
    put(file, "RIFF", body.toByteArray(), 0, body.size());
    return file.toByteArray();
  }

  private static void requireSize(ByteBuffer in, Chunk picture, boolean lossy, Size size) {
    int at = picture.body();
    int bits = lossy ? 0 : in.getInt(at + 1);
    int width = lossy ? in.getShort(at + 6) & 0x3FFF : (bits & 0x3FFF) + 1;
    int height = lossy ? in.getShort(at + 8) & 0x3FFF : (bits >>> 14 & 0x3FFF) + 1;
    if (width != size.width() || height != size.height()) {
      throw Damage.found("WebP: two sizes");
    }
  }

  private static @Nullable Chunk find(ByteBuffer in, int from, int to, String name) {
    int at = from;
    while (at + CHUNK_HEADER_BYTES <= to) {
      int length = in.getInt(at + 4);
      int body = at + CHUNK_HEADER_BYTES;
      if (length < 0 || length > to - body) {
        return null;
      }
      if (new String(in.array(), at, 4, StandardCharsets.ISO_8859_1).equals(name)) {
        return new Chunk(body, length);
      }
      at = body + length + (length & 1);
    }
    return null;
  }

  private static void put(
      ByteArrayOutputStream out, String name, byte[] data, int from, int length) {
    ByteBuffer head = ByteBuffer.allocate(CHUNK_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    head.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(length);
    out.write(head.array(), 0, CHUNK_HEADER_BYTES);
    out.write(data, from, length);
    if ((length & 1) != 0) {
      out.write(0);
    }
  }

  private static int u24(ByteBuffer in, int at) {
    return in.getShort(at) & 0xFFFF | (in.get(at + 2) & 255) << 16;
  }

  private static void putU24(ByteBuffer out, int value) {
    out.putShort((short) value).put((byte) (value >> 16));
  }
}
