// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Affine;
import likeness.geometry.Size;

/**
 * Resamples with a turn of at most 45°, in two passes: along the source's rows to the output's
 * columns, then down these.
 *
 * <p>Each output pixel is one weighted sum of source pixels; the kernel is Lanczos' along the rows,
 * measured from where the output's column crosses that row, times Lanczos' down the rows. Holds one
 * float for each source row, output column and channel.
 *
 * <p>Source: Catmull and Smith, "3-D Transformations of Images in Scanline Order", 1980; ADR
 * resampling.
 */
final class TurnedResample {
  /**
   * One sample more on each side, because a position measured from elsewhere may round to the next
   * sample.
   */
  private static final int ROUNDING_MARGIN = 1;

  private final SourceView source;
  private final Affine outputToView;
  private final Size output;
  private final Resampler.Where where;
  private final Srgb srgb;
  private final byte[] out;

  TurnedResample(
      SourceView source,
      Affine outputToView,
      Size output,
      Resampler.Where where,
      Srgb srgb,
      byte[] out) {
    this.source = source;
    this.outputToView = outputToView;
    this.output = output;
    this.where = where;
    this.srgb = srgb;
    this.out = out;
  }

  void run(Bands bands) {
    Affine m = outputToView;
    int width = output.width();
    int height = output.height();
    PhaseTable across =
        new PhaseTable(Lanczos.of(m.xx() - m.xy() * m.yx() / m.yy(), source.block()));
    PhaseTable down = new PhaseTable(Lanczos.of(m.yy(), source.block()));
    int reach = down.reach() + ROUNDING_MARGIN;
    int firstRow = rowAbove(0) - reach;
    int rows = rowBelow(height - 1) + reach + 1 - firstRow;
    float[] columns = new float[Math.multiplyExact(rows, width * 3)];
    int fromY = 0;
    while (fromY < height && !isWanted(fromY)) {
      fromY++;
    }
    int toY = height;
    while (toY > fromY && !isWanted(toY - 1)) {
      toY--;
    }
    if (fromY == toY) {
      return;
    }
    int skipped = rowAbove(fromY) - reach - firstRow;
    int seen = rowBelow(toY - 1) + reach + 1 - firstRow - skipped;
    bands.run(
        seen, (from, to) -> alongRows(across, firstRow, skipped + from, skipped + to, columns));
    bands.run(height, (from, to) -> downColumns(down, firstRow, from, to, columns));
  }

  private boolean isWanted(int y) {
    for (int x = 0; x < output.width(); x++) {
      if (where.isWanted(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** The row of the view in which the higher end of an output row lies. */
  private int rowAbove(int y) {
    return (int) Math.floor(Math.min(rowCentre(0, y), rowCentre(output.width() - 1, y)));
  }

  private int rowBelow(int y) {
    return (int) Math.floor(Math.max(rowCentre(0, y), rowCentre(output.width() - 1, y)));
  }

  /** The height in the view of the centre of an output pixel. */
  private double rowCentre(int x, int y) {
    return outputToView.yx() * (x + 0.5) + outputToView.yy() * (y + 0.5) + outputToView.dy();
  }

  private void alongRows(PhaseTable table, int firstRow, int fromRow, int toRow, float[] columns) {
    Affine m = outputToView;
    int width = output.width();
    double slant = m.xy() / m.yy();
    double step = m.xx() - slant * m.yx();
    int margin = table.reach() + ROUNDING_MARGIN;
    int length = (int) Math.ceil(step * width) + 2 * margin + 2;
    double[] light = new double[length * 3];
    for (int row = fromRow; row < toRow; row++) {
      double start = (firstRow + row + 0.5 - m.dy()) * slant + m.dx();
      int fromX = (int) Math.floor(step * 0.5 + start) - margin;
      source.readRow(firstRow + row, fromX, fromX + length, light);
      alongRow(table, light, step, start - fromX, columns, row * width * 3);
    }
  }

  private void alongRow(
      PhaseTable table, double[] light, double step, double start, float[] columns, int at) {
    int width = output.width();
    int taps = table.taps();
    int steps = table.steps();
    double[] weights = table.weights();
    double[] slopes = table.slopes();
    int o = at;
    for (int x = 0; x < width; x++) {
      double centre = step * (x + 0.5) + start;
      int sample = (int) Math.floor(centre);
      double phase = (centre - sample) * steps;
      int k = Math.min((int) phase, steps - 1);
      double f = phase - k;
      int w = k * taps;
      int i = (sample - table.reach()) * 3;
      double a = 0;
      double b = 0;
      double c = 0;
      for (int end = w + taps; w < end; w++) {
        double weight = slopes[w] * f + weights[w];
        a += light[i] * weight;
        b += light[i + 1] * weight;
        c += light[i + 2] * weight;
        i += 3;
      }
      columns[o] = (float) a;
      columns[o + 1] = (float) b;
      columns[o + 2] = (float) c;
      o += 3;
    }
  }

  private void downColumns(PhaseTable table, int firstRow, int fromY, int toY, float[] columns) {
    int width = output.width();
    int stride = width * 3;
    int taps = table.taps();
    int steps = table.steps();
    double[] weights = table.weights();
    double[] slopes = table.slopes();
    int red = source.channel(0);
    int green = source.channel(1);
    int blue = source.channel(2);
    double[] sum = new double[3];
    for (int y = fromY; y < toY; y++) {
      for (int x = 0; x < width; x++) {
        if (!where.isWanted(x, y)) {
          continue;
        }
        double centre = rowCentre(x, y) - firstRow;
        int sample = (int) Math.floor(centre);
        double phase = (centre - sample) * steps;
        int k = Math.min((int) phase, steps - 1);
        double f = phase - k;
        int w = k * taps;
        int i = (sample - table.reach()) * stride + x * 3;
        double a = 0;
        double b = 0;
        double c = 0;
        for (int end = w + taps; w < end; w++) {
          double weight = slopes[w] * f + weights[w];
          a += columns[i] * weight;
          b += columns[i + 1] * weight;
          c += columns[i + 2] * weight;
          i += stride;
        }
        int o = (y * width + x) * 3;
        sum[0] = a;
        sum[1] = b;
        sum[2] = c;
        out[o] = (byte) srgb.toCode(sum[red]);
        out[o + 1] = (byte) srgb.toCode(sum[green]);
        out[o + 2] = (byte) srgb.toCode(sum[blue]);
      }
    }
  }
}
