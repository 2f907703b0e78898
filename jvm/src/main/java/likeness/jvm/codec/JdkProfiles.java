// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import likeness.geometry.Size;
import likeness.host.codec.StoredPhoto;
import likeness.host.codec.TableProfiles;
import likeness.image.Raster;
import org.jspecify.annotations.Nullable;

/** The JDK's way through a profile's tables. */
final class JdkProfiles implements TableProfiles {

  @Override
  public @Nullable Raster toSrgb(StoredPhoto stored, byte[] profile) {
    Size size = stored.size();
    byte[] rgb = new byte[size.width() * size.height() * 3];
    try {
      ICC_Profile[] way = {
        ICC_Profile.getInstance(profile), ICC_Profile.getInstance(ColorSpace.CS_sRGB)
      };
      int[] order =
          stored.layout() == StoredPhoto.Layout.BGR ? new int[] {2, 1, 0} : new int[] {0, 1, 2, 3};
      int[] offsets = Arrays.copyOf(order, stored.layout().channels());
      int stride = stored.layout().stride();
      WritableRaster in = interleaved(stored.samples(), size, stride, offsets);
      new ColorConvertOp(way, null).filter(in, interleaved(rgb, size, 3, new int[] {0, 1, 2}));
      return Raster.rgb(size.width(), size.height(), rgb);
    } catch (CMMException | IllegalArgumentException broken) {
      return null;
    }
  }

  private static WritableRaster interleaved(byte[] samples, Size size, int stride, int[] offsets) {
    DataBufferByte buffer = new DataBufferByte(samples, samples.length);
    return java.awt.image.Raster.createInterleavedRaster(
        buffer, size.width(), size.height(), size.width() * stride, stride, offsets, null);
  }
}
