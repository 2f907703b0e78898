// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightTest {
  /** In any order and in uneven pieces. */
  private static final Bands RAGGED =
      (rows, kernel) -> {
        int cut = rows / 3;
        kernel.run(cut, rows);
        kernel.run(0, cut);
      };

  /** The stored picture has the letters AB, CD, EF as its rows. */
  @ParameterizedTest
  @CsvSource({
    "1,AB/CD/EF",
    "2,BA/DC/FE",
    "3,FE/DC/BA",
    "4,EF/CD/AB",
    "5,ACE/BDF",
    "6,ECA/FDB",
    "7,FDB/ECA",
    "8,BDF/ACE"
  })
  void turnsAsWorkedByHand(int orientation, String rows) {
    Raster upright = Upright.turn(letters(), orientation, Bands.SEQUENTIAL);
    assertEquals(rows, rows(upright));
  }

  @Test
  void orientationOneIsThePictureItself() {
    Raster stored = letters();
    assertSame(stored, Upright.turn(stored, 1, Bands.SEQUENTIAL));
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,3", "4,4", "5,5", "6,8", "7,7", "8,6"})
  void turningBackGivesTheStoredPicture(int orientation, int back) {
    Raster stored = noise(67, 129);
    Raster there = Upright.turn(stored, orientation, RAGGED);
    Raster again = Upright.turn(there, back, Bands.SEQUENTIAL);
    assertEquals(new Size(67, 129), again.size());
    assertArrayEquals(stored.samples(), again.samples());
  }

  @Test
  void keepsTheOrderOfSamples() {
    byte[] samples = {1, 2, 3, 4, 5, 6, 7, 8};
    assertEquals(
        0x050607, Upright.turn(Raster.rgbx(2, 1, samples), 2, Bands.SEQUENTIAL).rgbAt(0, 0));
    assertArrayEquals(
        new byte[] {5, 6, 7, 8, 1, 2, 3, 4},
        Upright.turn(Raster.rgbx(2, 1, samples), 3, Bands.SEQUENTIAL).samples());
    byte[] three = {1, 2, 3, 4, 5, 6};
    assertEquals(0x060504, Upright.turn(Raster.bgr(2, 1, three), 2, Bands.SEQUENTIAL).rgbAt(0, 0));
    assertEquals(0x040506, Upright.turn(Raster.rgb(2, 1, three), 2, Bands.SEQUENTIAL).rgbAt(0, 0));
  }

  @ParameterizedTest
  @CsvSource({"0", "9", "-1"})
  void refusesOtherOrientations(int orientation) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Upright.turn(letters(), orientation, Bands.SEQUENTIAL));
  }

  private static Raster letters() {
    byte[] samples = new byte[3 * 6];
    for (int i = 0; i < 6; i++) {
      samples[3 * i] = (byte) ('A' + i);
    }
    return Raster.rgb(2, 3, samples);
  }

  private static Raster noise(int width, int height) {
    byte[] samples = new byte[3 * width * height];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i * 31 + i / 7);
    }
    return Raster.bgr(width, height, samples);
  }

  private static String rows(Raster raster) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < raster.height(); y++) {
      text.append(y == 0 ? "" : "/");
      for (int x = 0; x < raster.width(); x++) {
        text.append((char) (raster.rgbAt(x, y) >> 16));
      }
    }
    return text.toString();
  }
}
