// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes JPEG files by the JDK's writer, and puts segments into them. */
public final class JpegFiles {
  public static final int APP1 = 0xE1;
  public static final int APP2 = 0xE2;
  public static final int APP14 = 0xEE;
  private static final int MAX_BODY = 65533;

  private JpegFiles() {}

  /** 4:2:0, JFIF. */
  public static byte[] baseline(Picture picture) {
    return write(new IIOImage(picture.toImage(), null, null), false);
  }

  public static byte[] progressive(Picture picture) {
    return write(new IIOImage(picture.toImage(), null, null), true);
  }

  /** The green of the picture as grey. */
  public static byte[] grey(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (picture.argb()[i] >> 8);
    }
    return write(new IIOImage(image, null, null), false);
  }

  /**
   * Four components without colour conversion: what they mean is up to Adobe's marker.
   *
   * @param samples four a pixel
   * @param transform of Adobe's marker, 0 for CMYK and 2 for YCCK; −1 for no marker
   */
  public static byte[] fourComponents(int width, int height, byte[] samples, int transform) {
    DataBufferByte buffer = new DataBufferByte(samples, samples.length);
    Raster raster =
        Raster.createInterleavedRaster(
            buffer, width, height, 4 * width, 4, new int[] {0, 1, 2, 3}, null);
    byte[] plain = write(new IIOImage(raster, null, null), false);
    return transform < 0 ? plain : withSegment(plain, APP14, adobe(transform));
  }

  /** Inserts a segment behind the start marker. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    byte[] segment = new FileBytes().u8(0xFF, marker).u16(body.length + 2).bytes(body).toBytes();
    return FileBytes.join(FileBytes.cut(jpeg, 2), segment, tail(jpeg, 2));
  }

  public static byte[] withExif(byte[] jpeg, byte[] exif) {
    return withSegment(jpeg, APP1, new FileBytes().ascii("Exif\0\0").bytes(exif).toBytes());
  }

  /** In as many pieces as {@code pieceBytes} makes needful. */
  public static byte[] withProfile(byte[] jpeg, byte[] profile, int pieceBytes) {
    int size = Math.min(pieceBytes, MAX_BODY - 14);
    int count = (profile.length + size - 1) / size;
    byte[] result = jpeg;
    for (int piece = count; piece >= 1; piece--) {
      int from = (piece - 1) * size;
      byte[] part =
          java.util.Arrays.copyOfRange(profile, from, Math.min(from + size, profile.length));
      result =
          withSegment(
              result,
              APP2,
              new FileBytes().ascii("ICC_PROFILE\0").u8(piece, count).bytes(part).toBytes());
    }
    return result;
  }

  public static byte[] withProfile(byte[] jpeg, byte[] profile) {
    return withProfile(jpeg, profile, MAX_BODY);
  }

  public static byte[] adobe(int transform) {
    return new FileBytes().ascii("Adobe").u16(100, 0, 0).u8(transform).toBytes();
  }

  /** Where the frame header lies: its 0xFF. */
  public static int frameAt(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xF0) != 0xC0 || jpeg[at + 1] == (byte) 0xC4) {
      at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
    }
    return at;
  }

  /** A copy whose frame header claims another size. */
  public static byte[] claiming(byte[] jpeg, int width, int height) {
    return FileBytes.patch(jpeg, frameAt(jpeg) + 5, height >> 8, height, width >> 8, width);
  }

  private static byte[] tail(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] write(IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.95f);
      param.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      writer.write(null, image, param);
      stream.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
