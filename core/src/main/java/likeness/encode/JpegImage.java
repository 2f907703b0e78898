// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import java.util.ArrayList;
import java.util.List;
import likeness.image.Raster;

/**
 * A picture transformed once, to be written as JPEG at as many qualities as it takes.
 *
 * <p>Baseline sequential JPEG (ITU-T T.81) in YCbCr (ITU-T T.871), with Huffman codes made for the
 * file. All arithmetic is in integers, so the same pixels give the same bytes on every platform;
 * this is why the project has an encoder of its own (ADR 3). Costs two bytes a sample in memory
 * and, for 600×600 pixels, a few milliseconds a quality.
 */
public final class JpegImage {
  private final int width;
  private final int height;
  private final Chroma chroma;
  private final List<JpegComponent> components = new ArrayList<>();

  /** Takes {@code raster}, sRGB, of at most 65535×65535 pixels. */
  public JpegImage(Raster raster, Chroma chroma) {
    width = raster.width();
    height = raster.height();
    if (width > 65535 || height > 65535) {
      throw new IllegalArgumentException(
          "raster: expected at most 65535×65535, got " + raster.size());
    }
    this.chroma = chroma;
    int f = chroma.factor();
    components.add(new JpegComponent(YCbCr.brightness(raster), width, height, f));
    if (chroma != Chroma.NONE) {
      int w = (width + f - 1) / f;
      int h = (height + f - 1) / f;
      components.add(new JpegComponent(YCbCr.blueDifference(raster, f), w, h, 1));
      components.add(new JpegComponent(YCbCr.redDifference(raster, f), w, h, 1));
    }
  }

  /**
   * The file at a quality from 1 to 100 on the Independent JPEG Group's scale.
   *
   * @param dpi written into JFIF and EXIF, as a whole number
   * @param paddingBytes how much longer the file is to be, by a comment of zeros before the
   *     picture; 0 for none, else at least 4
   */
  public byte[] encode(int quality, int dpi, int paddingBytes) {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("quality: expected 1 to 100, got " + quality);
    }
    List<short[]> blocks = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      blocks.add(components.get(c).quantise(JpegTables.quantisation(c == 0, quality)));
    }
    EntropyCoder.Counter counter = new EntropyCoder.Counter();
    code(blocks, counter);
    int tables = components.size() == 1 ? 1 : 2;
    HuffmanCode[] dc = new HuffmanCode[tables];
    HuffmanCode[] ac = new HuffmanCode[tables];
    for (int t = 0; t < tables; t++) {
      dc[t] = counter.dcCode(t);
      ac[t] = counter.acCode(t);
    }
    ByteSink out = new ByteSink(width * height / 4);
    JpegMarkers markers = new JpegMarkers(out);
    markers.start(width, height, dpi);
    markers.padding(paddingBytes);
    markers.quantisation(quality, tables);
    markers.frame(width, height, chroma);
    markers.huffman(dc, ac);
    markers.scan(components.size());
    EntropyCoder.Writer writer = new EntropyCoder.Writer(out, dc, ac);
    code(blocks, writer);
    writer.finish();
    markers.end();
    return out.toByteArray();
  }

  /**
   * Walks the blocks in the order of the scan: a unit holds the brightness blocks, then one of each
   * colour difference.
   */
  private void code(List<short[]> blocks, EntropyCoder coder) {
    int f = chroma.factor();
    int[] previousDc = new int[components.size()];
    int unitsWide = components.get(0).blocksWide() / f;
    int unitsHigh = components.get(0).blocksHigh() / f;
    for (int unitY = 0; unitY < unitsHigh; unitY++) {
      for (int unitX = 0; unitX < unitsWide; unitX++) {
        for (int c = 0; c < components.size(); c++) {
          int across = c == 0 ? f : 1;
          for (int i = 0; i < across * across; i++) {
            int bx = unitX * across + i % across;
            int by = unitY * across + i / across;
            int at = (by * components.get(c).blocksWide() + bx) * 64;
            short[] values = blocks.get(c);
            coder.block(values, at, c == 0 ? 0 : 1, previousDc[c]);
            previousDc[c] = values[at];
          }
        }
      }
    }
  }
}
