// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;

/**
 * The first frame of a GIF on its canvas, transparency and bare canvas white.
 *
 * <p>Written here because the JDK's reader joins comments at a cost that grows with their square.
 * Source: GIF89a specification.
 */
public final class GifDecoder implements PhotoDecoder {
  private static final int SCREEN_END = 13;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int OPAQUE = -1;
  private static final byte WHITE = (byte) 255;

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.GIF);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int globalPalette = SCREEN_END;
    int globalColours = colours(bytes[10]);
    int at = globalPalette + 3 * globalColours;
    int transparent = OPAQUE;
    while (bytes[at] == EXTENSION) {
      if ((bytes[at + 1] & 255) == GRAPHIC_CONTROL && bytes[at + 2] >= 4) {
        transparent = (bytes[at + 3] & 1) == 0 ? OPAQUE : bytes[at + 6] & 255;
      }
      at = skipBlocks(bytes, at + 2);
    }
    int localColours = colours(bytes[at + 9]);
    int palette = localColours > 0 ? at + 10 : globalPalette;
    int colours = localColours > 0 ? localColours : globalColours;
    if (colours == 0) {
      throw Damage.found("GIF: no palette");
    }
    Frame frame =
        new Frame(
            file.getShort(at + 1) & 0xFFFF,
            file.getShort(at + 3) & 0xFFFF,
            file.getShort(at + 5) & 0xFFFF,
            file.getShort(at + 7) & 0xFFFF,
            (bytes[at + 9] & 0x40) != 0);
    byte[] indices =
        new GifLzw(bytes, at + 10 + 3 * localColours).decode(frame.width * frame.height);
    byte[] lookup =
        Arrays.copyOf(Arrays.copyOfRange(bytes, palette, palette + 3 * colours), 256 * 3);
    return paint(header, frame, indices, lookup, transparent);
  }

  private record Frame(int left, int top, int width, int height, boolean interlaced) {

    /** The row of the picture that the {@code n}-th row of the data is. */
    int row(int n) {
      if (!interlaced) {
        return n;
      }
      int eighths = (height + 7) / 8;
      int quarters = (height + 3) / 8;
      int halves = (height + 1) / 4;
      if (n < eighths) {
        return 8 * n;
      }
      if (n < eighths + quarters) {
        return 8 * (n - eighths) + 4;
      }
      return n < eighths + quarters + halves
          ? 4 * (n - eighths - quarters) + 2
          : 2 * (n - eighths - quarters - halves) + 1;
    }
  }

  private static StoredPhoto paint(
      PhotoHeader header, Frame frame, byte[] indices, byte[] lookup, int transparent) {
    Size canvas = header.storedSize();
    byte[] rgb = new byte[canvas.width() * canvas.height() * 3];
    boolean bare = frame.width < canvas.width() || frame.height < canvas.height();
    if (bare || transparent != OPAQUE) {
      Arrays.fill(rgb, WHITE);
    }
    int i = 0;
    for (int n = 0; n < frame.height; n++) {
      int at = ((frame.top + frame.row(n)) * canvas.width() + frame.left) * 3;
      for (int x = 0; x < frame.width; x++) {
        int index = indices[i] & 255;
        i++;
        if (index == transparent) {
          bare = true;
        } else {
          System.arraycopy(lookup, 3 * index, rgb, at, 3);
        }
        at += 3;
      }
    }
    Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
    if (bare) {
      warnings.add(DecodeWarning.ALPHA_OVER_WHITE);
    }
    return new StoredPhoto(canvas, StoredPhoto.Layout.RGB, rgb, null, warnings);
  }

  private static int colours(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
  }

  private static int skipBlocks(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != 0) {
      at += (bytes[at] & 255) + 1;
    }
    return at + 1;
  }
}
