// SPDX-License-Identifier: Apache-2.0
package likeness.host.file;

import java.util.Map;
import likeness.encode.EncodedJpeg;
import likeness.encode.JpegEncoder;
import likeness.encode.PngWriter;
import likeness.geometry.Elementary;
import likeness.host.encode.ZipDeflate;
import likeness.image.Raster;
import likeness.portrait.PhotoRejected;
import likeness.spec.FileFormat;
import likeness.spec.OutputRule;

/**
 * A portrait as the file that its document asks for.
 *
 * @param bytes the whole file
 * @param settings what the encoder was told, as receipts state it
 */
public record PortraitFile(byte[] bytes, FileFormat format, Map<String, String> settings) {
  public PortraitFile {
    settings = Map.copyOf(settings);
  }

  /**
   * Encodes {@code raster}, whose size is the rule's.
   *
   * @throws PhotoRejected FILE_SIZE_INFEASIBLE if no file lies in the rule's window
   */
  public static PortraitFile of(Raster raster, OutputRule rule) {
    return rule.format() == FileFormat.PNG ? png(raster, rule) : jpeg(raster, rule);
  }

  private static PortraitFile png(Raster raster, OutputRule rule) {
    byte[] bytes = PngWriter.rgb(raster, rule.dpi(), new ZipDeflate());
    if (!rule.bytes().contains(bytes.length)) {
      throw new PhotoRejected(
          PhotoRejected.Code.FILE_SIZE_INFEASIBLE,
          "a PNG of " + raster.size() + " pixels has " + bytes.length + " bytes");
    }
    return new PortraitFile(bytes, FileFormat.PNG, Map.of());
  }

  private static PortraitFile jpeg(Raster raster, OutputRule rule) {
    EncodedJpeg jpeg =
        JpegEncoder.encode(raster, Elementary.round(rule.dpi()), rule.bytes(), rule.greyscale());
    return new PortraitFile(
        jpeg.bytes(),
        FileFormat.JPEG,
        Map.of(
            "quality", Integer.toString(jpeg.quality()),
            "chroma", jpeg.chroma().label(),
            "padding_bytes", Integer.toString(jpeg.paddingBytes())));
  }

  @Override
  public String toString() {
    return "[" + format + " " + bytes.length + " bytes]";
  }
}
