// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.StoredPhoto;
import likeness.image.Bands;
import likeness.portrait.PhotoRejected;
import org.junit.jupiter.api.Test;

/** What every codec must do; each has a subclass. */
abstract class PhotoDecoderContract {
  static final int WIDTH = 24;
  static final int HEIGHT = 16;

  abstract PhotoDecoder decoder();

  /**
   * {@link #WIDTH} × {@link #HEIGHT}: red 10·x, green 15·y, blue 128; grey only if the codec has
   * nothing else.
   */
  abstract byte[] ramp() throws IOException;

  /** How far a sample may be off. */
  abstract int tolerance();

  @Test
  void readsTheFormatsItNames() throws IOException {
    assertFalse(decoder().formats().isEmpty());
    assertTrue(decoder().formats().contains(header(ramp()).format()));
  }

  @Test
  void givesTheColoursOfTheFile() throws IOException {
    byte[] file = ramp();
    StoredPhoto stored = decoder().decode(file, header(file));
    assertEquals(new Size(WIDTH, HEIGHT), stored.size());
    assertEquals(3, stored.layout().channels());
    int red = stored.layout() == StoredPhoto.Layout.BGR ? 2 : 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = 3 * (y * WIDTH + x);
        assertEquals(
            10 * x, stored.samples()[at + red] & 255, tolerance(), "red of " + x + ", " + y);
        assertEquals(
            15 * y, stored.samples()[at + 1] & 255, tolerance(), "green of " + x + ", " + y);
        assertEquals(
            128, stored.samples()[at + 2 - red] & 255, tolerance(), "blue of " + x + ", " + y);
      }
    }
  }

  @Test
  void leavesTheFileAloneAndRepeatsItself() throws IOException {
    byte[] file = ramp();
    byte[] before = file.clone();
    byte[] first = decoder().decode(file, header(file)).samples();
    byte[] second = decoder().decode(file, header(file)).samples();
    assertArrayEquals(before, file);
    assertArrayEquals(first, second);
    assertFalse(first == second, "the samples are handed over, so they must not be shared");
  }

  @Test
  void aFileThatBreaksOffIsRejectedOrWhole() throws IOException {
    byte[] file = ramp();
    PhotoDecoders decoders = new PhotoDecoders(List.of(decoder()));
    int rejected = 0;
    int cuts = 0;
    for (int length = 0; length < file.length; length += 1 + file.length / 60) {
      cuts++;
      byte[] cut = Arrays.copyOf(file, length);
      try {
        Size size = decoders.read(cut, DecodeLimits.DEFAULT, Bands.SEQUENTIAL).raster().size();
        assertEquals(new Size(WIDTH, HEIGHT), size);
      } catch (PhotoRejected expected) {
        rejected++;
      }
    }
    assertTrue(rejected > 0.9 * cuts, "only " + rejected + " of " + cuts + " cuts were noticed");
  }

  static PhotoHeader header(byte[] file) {
    return PhotoHeader.read(file, DecodeLimits.DEFAULT);
  }
}
