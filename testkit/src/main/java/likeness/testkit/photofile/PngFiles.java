// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes PNG files of any colour type, depth, filter and interlace, chunk by chunk. */
public final class PngFiles {
  public static final int GREY = 0;
  public static final int COLOUR = 2;
  public static final int PALETTE = 3;
  public static final int GREY_ALPHA = 4;
  public static final int COLOUR_ALPHA = 6;
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };
  private static final int HEADER_END = 33;

  private PngFiles() {}

  /** Gives one sample of a pixel, of the file's depth. */
  @FunctionalInterface
  public interface Samples {
    int at(int x, int y, int channel);
  }

  /** How the pixels are stored. */
  public record Kind(int colourType, int depth, boolean interlaced, int filter) {
    int channels() {
      return switch (colourType) {
        case COLOUR -> 3;
        case GREY_ALPHA -> 2;
        case COLOUR_ALPHA -> 4;
        default -> 1;
      };
    }
  }

  /** Eight-bit colour, or colour and alpha. */
  public static byte[] of(Picture picture, boolean alpha) {
    Kind kind = new Kind(alpha ? COLOUR_ALPHA : COLOUR, 8, false, 4);
    return of(
        picture.width(),
        picture.height(),
        kind,
        (x, y, c) -> picture.at(x, y) >> (c == 3 ? 24 : 16 - 8 * c) & 255);
  }

  public static byte[] of(int width, int height, Kind kind, Samples samples, byte[]... before) {
    return file(width, height, kind, deflate(raw(width, height, kind, samples)), before);
  }

  /** A file around a given zlib stream. */
  public static byte[] file(int width, int height, Kind kind, byte[] zlib, byte[]... before) {
    FileBytes png = new FileBytes().u32(0x89504E47, 0x0D0A1A0A);
    png.bytes(
        chunk(
            "IHDR",
            new FileBytes()
                .u32(width, height)
                .u8(kind.depth, kind.colourType, 0, 0, kind.interlaced ? 1 : 0)
                .toBytes()));
    for (byte[] chunk : before) {
      png.bytes(chunk);
    }
    return png.bytes(chunk("IDAT", zlib)).bytes(chunk("IEND", new byte[0])).toBytes();
  }

  public static byte[] chunk(String name, byte[] body) {
    CRC32 crc = new CRC32();
    byte[] named = new FileBytes().ascii(name).bytes(body).toBytes();
    crc.update(named);
    return new FileBytes().u32(body.length).bytes(named).u32((int) crc.getValue()).toBytes();
  }

  /** Inserts a chunk behind the header chunk. */
  public static byte[] withChunk(byte[] png, String name, byte[] body) {
    return FileBytes.join(
        FileBytes.cut(png, HEADER_END),
        chunk(name, body),
        Arrays.copyOfRange(png, HEADER_END, png.length));
  }

  public static byte[] withProfile(byte[] png, byte[] profile) {
    return withChunk(
        png, "iCCP", new FileBytes().ascii("p").u8(0, 0).bytes(deflate(profile)).toBytes());
  }

  /** A copy whose header chunk, checksum and all, claims another size. */
  public static byte[] claiming(byte[] png, int width, int height) {
    byte[] body =
        new FileBytes().u32(width, height).bytes(Arrays.copyOfRange(png, 24, 29)).toBytes();
    return FileBytes.join(
        FileBytes.cut(png, 8),
        chunk("IHDR", body),
        Arrays.copyOfRange(png, HEADER_END, png.length));
  }

  public static byte[] deflate(byte[] raw) {
    Deflater deflater = new Deflater();
    deflater.setInput(raw);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** The filtered rows of all passes. */
  public static byte[] raw(int width, int height, Kind kind, Samples samples) {
    FileBytes all = new FileBytes();
    int[][] passes = kind.interlaced ? ADAM7 : new int[][] {{0, 0, 1, 1}};
    for (int[] pass : passes) {
      byte[] above = new byte[0];
      for (int y = pass[1]; y < height; y += pass[3]) {
        byte[] row = row(width, y, pass, kind, samples);
        if (row.length > 0) {
          all.u8(kind.filter)
              .bytes(filtered(row, above.length == 0 ? new byte[row.length] : above, kind));
          above = row;
        }
      }
    }
    return all.toBytes();
  }

  private static byte[] row(int width, int y, int[] pass, Kind kind, Samples samples) {
    FileBytes row = new FileBytes();
    int held = 0;
    int bits = 0;
    for (int x = pass[0]; x < width; x += pass[2]) {
      for (int c = 0; c < kind.channels(); c++) {
        held = held << kind.depth | samples.at(x, y, c);
        bits += kind.depth;
        if (bits == 16) {
          row.u8(held >> 8);
          bits = 8;
        }
        if (bits == 8) {
          row.u8(held);
          held = 0;
          bits = 0;
        }
      }
    }
    return bits == 0 ? row.toBytes() : row.u8(held << 8 - bits).toBytes();
  }

  private static byte[] filtered(byte[] row, byte[] above, Kind kind) {
    int step = Math.max(kind.channels() * kind.depth / 8, 1);
    byte[] out = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      int a = i < step ? 0 : row[i - step] & 255;
      int b = above[i] & 255;
      int c = i < step ? 0 : above[i - step] & 255;
      int p = a + b - c;
      int nearest =
          Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c)
              ? a
              : Math.abs(p - b) <= Math.abs(p - c) ? b : c;
      int guess =
          switch (kind.filter) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> (a + b) / 2;
            case 4 -> nearest;
            default -> 0;
          };
      out[i] = (byte) (row[i] - guess);
    }
    return out;
  }
}
