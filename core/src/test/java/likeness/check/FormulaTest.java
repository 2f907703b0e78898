// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Srgb;
import org.junit.jupiter.api.Test;

/** Formulae on figures worked by hand. */
class FormulaTest {

  @Test
  void anEvenRampOf256LevelsHasEightBits() {
    int[] ramp = new int[256];
    boolean[] all = new boolean[256];
    for (int i = 0; i < 256; i++) {
      ramp[i] = i;
      all[i] = true;
    }
    FaceTone tone = FaceTone.of(ramp, all);
    assertEquals(8, tone.bits(), 1e-12);
    assertEquals(0.5, tone.mean(), 1e-12);
    assertEquals(26 / 256.0, tone.dark(), 1e-12);
    assertEquals(9 / 256.0, tone.burnt(), 1e-12);
  }

  @Test
  void oneLevelHasNoEntropyAndNoVariance() {
    int[] flat = new int[100];
    boolean[] all = new boolean[100];
    Arrays.fill(flat, 51);
    Arrays.fill(all, true);
    FaceTone tone = FaceTone.of(flat, all);
    assertEquals(0, tone.bits(), 1e-12);
    assertEquals(0.2, tone.mean(), 1e-12);
    assertEquals(0, tone.variance(), 1e-12);
  }

  @Test
  void erosionTakesAWholeNeighbourhood() {
    boolean[] marked = new boolean[81];
    Arrays.fill(marked, true);
    marked[40] = false;
    boolean[] eroded = Region.erode(marked, 9, 9, 3);
    int lost = 0;
    for (boolean b : eroded) {
      lost += b ? 0 : 1;
    }
    assertEquals(9, lost);
    assertFalse(eroded[30]);
    assertTrue(eroded[20]);
  }

  @Test
  void aHullLeavesOutWhatLiesWithin() {
    List<Point> hull =
        Region.hull(
            List.of(
                new Point(0, 0),
                new Point(4, 0),
                new Point(2, 1),
                new Point(4, 4),
                new Point(0, 4)));
    assertEquals(4, hull.size());
    boolean[] filled = Region.fill(hull, 6, 6);
    int count = 0;
    for (boolean b : filled) {
      count += b ? 1 : 0;
    }
    assertEquals(16, count);
  }

  @Test
  void aSimilarityIsFoundAgain() {
    Affine map =
        Affine.translation(5, -3).after(Affine.rotationDeg(20)).after(Affine.scaling(2, 2));
    List<Point> from = List.of(new Point(0, 0), new Point(10, 1), new Point(3, 8));
    Affine found = Similarity.between(from, from.stream().map(map::apply).toList());
    assertEquals(2, found.scale(), 1e-12);
    assertEquals(0, found.apply(10, 1).distanceTo(map.apply(10, 1)), 1e-12);
  }

  @Test
  void whiteHasNoColourAndMiddleGreyIsHalfAsLight() {
    Srgb srgb = new Srgb();
    Lab white = Lab.ofRgb(0xffffff, srgb);
    assertEquals(100, white.lightness(), 1e-3);
    assertEquals(0, white.chroma(), 0.05);
    assertEquals(53.6, Lab.ofRgb(0x808080, srgb).lightness(), 0.05);
    assertTrue(Lab.ofRgb(0xff0000, srgb).a() > 70);
  }

  @Test
  void skinOutsideItsRangeIsAsFarAsItsNearestEnd() {
    assertEquals(0, NaturalColourCheck.distance(new Lab(50, 10, 15)), 0);
    assertEquals(5, NaturalColourCheck.distance(new Lab(50, 30, 15)), 1e-12);
    assertEquals(5, NaturalColourCheck.distance(new Lab(50, 28, 39)), 1e-12);
    assertEquals(15, NaturalColourCheck.distance(new Lab(50, 10, -10)), 1e-12);
  }

  @Test
  void daysCountLeapYears() {
    int before = Days.parse("2024-02-28", '-').orElseThrow().count();
    assertEquals(2, Days.parse("2024:03:01 10:00:00", ':').orElseThrow().count() - before);
    assertTrue(Days.parse("0000:00:00 00:00:00", ':').isEmpty());
  }

  @Test
  void aPureToneHasItsPowerInItsOwnPlace() {
    Spectrum spectrum = new Spectrum();
    double[] line = new double[Spectrum.LENGTH];
    for (int i = 0; i < line.length; i++) {
      line[i] = Math.cos(2 * Math.PI * 0.125 * i);
    }
    spectrum.add(line);
    assertTrue(spectrum.mean(0.1, 0.15) > 1000 * spectrum.mean(0.3, 0.49));
  }

  @Test
  void tablesOfLibjpegGiveTheirQualityAgain() {
    // Annex K's own table is quality 50.
    int[] k = {
      16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35,
      37, 29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109,
      81, 87, 95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99
    };
    assertEquals(50, CompressionCheck.quality(Arrays.stream(k).boxed().toList()));
    assertEquals(
        75,
        CompressionCheck.quality(Arrays.stream(k).map(s -> (s * 50 + 50) / 100).boxed().toList()));
    assertEquals(100, CompressionCheck.quality(Arrays.stream(k).map(s -> 1).boxed().toList()));
  }
}
