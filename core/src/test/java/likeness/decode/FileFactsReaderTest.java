// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.portrait.FileFacts;
import likeness.portrait.FileFacts.Metadata;
import likeness.spec.ByteWindow;
import org.junit.jupiter.api.Test;

class FileFactsReaderTest {
  private static final Size SIZE = new Size(60, 80);

  private static byte[] ours() {
    Raster photo = Raster.rgb(SIZE.width(), SIZE.height(), new byte[60 * 80 * 3]);
    return JpegEncoder.encode(photo, 300, ByteWindow.ANY, false).bytes();
  }

  private static FileFacts facts(byte[] file) {
    return FileFactsReader.read(file, PhotoHeader.read(file, DecodeLimits.DEFAULT), SIZE);
  }

  @Test
  void theResolutionAndSizeThatWeWriteOurselvesAreNoHiddenData() {
    FileFacts facts = facts(ours());
    assertEquals(Set.of(), facts.metadata());
    assertEquals(300.0, facts.dpi());
  }

  @Test
  void whoMadeThePictureIsHiddenData() {
    byte[] file = ours();
    // YCbCrPositioning, the fourth entry of the first directory, becomes the camera's maker.
    int at = indexOf(file, new byte[] {0x02, 0x13, 0, 3});
    file[at] = 0x01;
    file[at + 1] = 0x0F;
    assertEquals(Set.of(Metadata.EXIF), facts(file).metadata());
  }

  @Test
  void anUnknownEntryInExifsOwnDirectoryIsHiddenData() {
    byte[] file = ours();
    // PixelXDimension becomes the number of the camera's body.
    int at = indexOf(file, new byte[] {(byte) 0xA0, 0x02, 0, 4});
    file[at + 1] = 0x31;
    file[at] = (byte) 0xA4;
    assertEquals(Set.of(Metadata.EXIF), facts(file).metadata());
  }

  private static int indexOf(byte[] file, byte[] part) {
    for (int i = 0; i + part.length <= file.length; i++) {
      if (java.util.Arrays.equals(file, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not in the file");
  }
}
