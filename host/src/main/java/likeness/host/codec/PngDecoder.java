// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.EnumSet;
import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;

/**
 * PNG of every colour type and depth, plain and interlaced.
 *
 * <p>Written here because the JDK's reader ignores the transparency of some colour types on some
 * versions, checks no checksum, and parses text chunks of any inflated length. Critical chunks must
 * have their right checksum; others are not looked at, but for {@code tRNS}. Sixteen bits are
 * rounded to eight; alpha is laid over white in encoded values, as browsers do. Source: W3C PNG,
 * third edition.
 */
public final class PngDecoder implements PhotoDecoder {

  /** Adam7: first column, first row, column step, row step of each pass. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] PLAIN = {{0, 0, 1, 1}};

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.PNG);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) {
    Size size = header.storedSize();
    PngChunks chunks = PngChunks.read(bytes);
    int[][] passes = chunks.interlaced() ? ADAM7 : PLAIN;
    try (PngRows rows = new PngRows(bytes, chunks)) {
      rows.requireEnoughFor(rawBytes(size, passes, chunks));
      int channels = chunks.grey() ? 1 : 3;
      byte[] out = new byte[size.width() * size.height() * channels];
      PngPixels pixels = new PngPixels(chunks, out, size.width());
      for (int[] pass : passes) {
        int width = count(size.width(), pass[0], pass[2]);
        int height = count(size.height(), pass[1], pass[3]);
        rows.startPass(rowBytes(width, chunks));
        for (int row = 0; row < height && width > 0; row++) {
          pixels.put(rows.next(), width, pass[1] + row * pass[3], pass[0], pass[2]);
        }
      }
      Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
      if (pixels.sawTransparency()) {
        warnings.add(DecodeWarning.ALPHA_OVER_WHITE);
      }
      if (!rows.endsWell() || !chunks.ended()) {
        warnings.add(DecodeWarning.MISSING_END);
      }
      StoredPhoto.Layout layout = channels == 1 ? StoredPhoto.Layout.GREY : StoredPhoto.Layout.RGB;
      return new StoredPhoto(size, layout, out, header.profile(), warnings);
    }
  }

  private static int count(int extent, int first, int step) {
    return extent <= first ? 0 : (extent - first + step - 1) / step;
  }

  private static int rowBytes(int width, PngChunks chunks) {
    return Math.toIntExact(((long) width * chunks.bitsPerPixel() + 7) / 8);
  }

  private static long rawBytes(Size size, int[][] passes, PngChunks chunks) {
    long sum = 0;
    for (int[] pass : passes) {
      int width = count(size.width(), pass[0], pass[2]);
      sum +=
          width == 0
              ? 0
              : (long) count(size.height(), pass[1], pass[3]) * (rowBytes(width, chunks) + 1);
    }
    return sum;
  }
}
