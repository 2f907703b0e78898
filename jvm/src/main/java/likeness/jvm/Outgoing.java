// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.Arrays;
import likeness.encode.JpegEncoder;
import likeness.encode.PngWriter;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.host.encode.ZipDeflate;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.refine.Crowd;
import likeness.spec.ByteWindow;

/**
 * What of a photo is handed to somebody outside: its upright pixels as a new file, no larger than
 * need be. Nothing else that the photo's file held goes along: no metadata, no name.
 *
 * @param photo a JPEG
 * @param size its pixels
 * @param others black, white where other people are; of the same size, a PNG; empty where it is not
 *     asked for
 * @param chosen as {@code others}, white on the person
 * @param othersShare how much of the picture the others cover, in [0, 1]
 */
public record Outgoing(byte[] photo, Size size, byte[] others, byte[] chosen, double othersShare)
    implements AutoCloseable {
  private static final int DPI = 72;
  private static final byte[] NONE = new byte[0];

  /** How large it may be. */
  public record Limits(int maxSide, int maxPixels, int maxBytes) {}

  static Outgoing of(Raster photo, Limits limits, Bands bands) {
    Raster sent = within(photo, limits, bands);
    return new Outgoing(jpeg(sent, limits), sent.size(), NONE, NONE, 0);
  }

  static Outgoing of(Raster sent, Crowd crowd, Limits limits) {
    return new Outgoing(
        jpeg(sent, limits),
        sent.size(),
        PngWriter.grey(sent.size(), crowd.others(), DPI, new ZipDeflate()),
        PngWriter.grey(sent.size(), crowd.chosen(), DPI, new ZipDeflate()),
        crowd.othersShare());
  }

  static Raster within(Raster photo, Limits limits, Bands bands) {
    double pixels = (double) photo.width() * photo.height();
    double side = Math.max(photo.width(), photo.height());
    double scale = Math.min(limits.maxSide() / side, Math.sqrt(limits.maxPixels() / pixels));
    if (scale >= 1) {
      return photo;
    }
    int width = (int) Math.max(1, Math.floor(photo.width() * scale));
    int height = (int) Math.max(1, Math.floor(photo.height() * scale));
    double step = Math.min((double) photo.width() / width, (double) photo.height() / height);
    return Resampler.resample(photo, Affine.scaling(step, step), new Size(width, height), bands);
  }

  private static byte[] jpeg(Raster sent, Limits limits) {
    return JpegEncoder.encode(sent, DPI, new ByteWindow(0, limits.maxBytes()), false).bytes();
  }

  /** Overwrites everything. */
  @Override
  public void close() {
    for (byte[] bytes : new byte[][] {photo, others, chosen}) {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "[photo " + size + ", " + photo.length + " bytes]";
  }
}
