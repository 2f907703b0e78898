// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Pictures;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Face;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;
import likeness.portrait.Stroke;
import likeness.portrait.Trimap;
import org.junit.jupiter.api.Test;

/** A dark head and shoulders before a light wall, with a matte as coarse as the network's. */
class MatteRefinerTest {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 300;
  private static final int WALL = 0xc8d0c0;
  private static final int PERSON = 0x503828;
  private static final Face FACE = Faces.upright(120, 120, 90);
  private static final WorkGrid GRID = new WorkGrid(new Size(WIDTH, HEIGHT), Affine.IDENTITY);

  private final Plane truth = truth();
  private final Raster photo = photo(truth);
  private final Plane coarse = Blur.gaussian(truth, 1.5, Bands.SEQUENTIAL);

  @Test
  void theMatteComesNearerToTheTruth() {
    Refinement refined = refine(coarse);
    double before = meanError(coarse);
    double after = meanError(refined.matte().alpha());
    assertTrue(after < 0.6 * before, "mean error " + before + " became " + after);
  }

  @Test
  void outsideOfTheUnknownBandTheMatteIsCertain() {
    Refinement refined = refine(coarse);
    float[] regions = refined.trimap().regions().values();
    float[] alpha = refined.matte().alpha().values();
    int unknown = 0;
    for (int i = 0; i < alpha.length; i++) {
      assertTrue(alpha[i] >= 0 && alpha[i] <= 1);
      if (regions[i] == Trimap.UNKNOWN) {
        unknown++;
      } else {
        assertEquals(regions[i], alpha[i]);
      }
    }
    assertTrue(unknown > 1000 && unknown < alpha.length / 3, "unknown pixels: " + unknown);
  }

  @Test
  void holesInThePersonAreClosed() {
    Plane holed = new Plane(WIDTH, HEIGHT, coarse.values().clone());
    disc(holed, 120, 110, 12, 0);
    disc(holed, 120, 255, 20, 0);
    disc(holed, 90, 150, 3, 0.2f);
    Plane alpha = refine(holed).matte().alpha();
    for (int[] at : new int[][] {{120, 110}, {120, 255}, {108, 255}, {90, 150}, {120, 122}}) {
      assertEquals(1, alpha.at(at[0], at[1]), at[0] + " " + at[1]);
    }
  }

  @Test
  void aLargeGapBesideTheNeckStaysOpen() {
    Plane gap = new Plane(WIDTH, HEIGHT, coarse.values().clone());
    disc(gap, 75, 95, 9, 1);
    disc(gap, 75, 95, 8, 0);
    Plane holed = new Plane(WIDTH, HEIGHT, gap.values().clone());
    boolean[] skin = new FaceZone(FACE, GRID).skin();
    for (int i = 0; i < holed.values().length; i++) {
      holed.values()[i] = Math.max(holed.values()[i], 0);
    }
    Plane cleaned = Silhouette.of(holed, new FaceZone(FACE, GRID), skin);
    assertEquals(0, cleaned.at(75, 95));
  }

  @Test
  void strangersInTheBackgroundGo() {
    Plane crowd = new Plane(WIDTH, HEIGHT, coarse.values().clone());
    disc(crowd, 215, 40, 12, 1);
    Plane alpha = refine(crowd).matte().alpha();
    assertEquals(0, alpha.at(215, 40));
    assertEquals(0, alpha.at(226, 40));
    assertEquals(1, alpha.at(120, 110));
  }

  @Test
  void theForegroundIsThePersonWhereTheWallShinesThrough() {
    Srgb srgb = new Srgb();
    Sketch sketch = Sketch.of(photo, 2, srgb, Bands.SEQUENTIAL);
    boolean[] mixed = new boolean[sketch.width() * sketch.height()];
    Arrays.fill(mixed, true);
    Raster colour = new PersonColour(photo, sketch, srgb).estimate(truth, mixed, Bands.SEQUENTIAL);
    for (int i = 0; i < truth.values().length; i++) {
      double alpha = truth.values()[i];
      int x = i % WIDTH;
      int y = i / WIDTH;
      if (alpha == 1) {
        assertEquals(photo.rgbAt(x, y), colour.rgbAt(x, y));
      } else if (alpha > 0.1) {
        assertEquals(PERSON & 255, colour.rgbAt(x, y) & 255, 8, "alpha " + alpha);
      }
    }
  }

  @Test
  void theResultDoesNotDependOnBands() {
    Matte matte = new Matte(coarse, Affine.IDENTITY);
    Refinement one =
        new MatteRefiner(Bands.SEQUENTIAL).refine(photo, Person.alone(FACE, matte), GRID);
    Refinement other =
        new MatteRefiner(Pictures.BACKWARDS).refine(photo, Person.alone(FACE, matte), GRID);
    assertArrayEquals(one.matte().alpha().values(), other.matte().alpha().values());
    assertArrayEquals(one.foreground().colour().samples(), other.foreground().colour().samples());
  }

  @Test
  void aGapBetweenCurlsOpensAndAHighlightDoesNot() {
    Raster gappy = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    paint(gappy, 80, 82, 7, WALL);
    paint(gappy, 120, 58, 3, 0xb0a890);
    Plane alpha =
        new MatteRefiner(Bands.SEQUENTIAL)
            .refine(gappy, Person.alone(FACE, new Matte(coarse, Affine.IDENTITY)), GRID)
            .matte()
            .alpha();
    assertEquals(0, alpha.at(80, 82), 0.05);
    assertEquals(1, alpha.at(120, 58));
    assertEquals(1, alpha.at(120, 85));
  }

  @Test
  void whatLiesDeepInThePersonAndFarFromGapsIsSolid() {
    Plane alpha = new Plane(WIDTH, HEIGHT, truth.values().clone());
    disc(alpha, 120, 255, 14, 0.5f);
    disc(alpha, 120, 255, 0, 0);
    disc(alpha, 90, 82, 8, 0);
    Plane half = new Plane(WIDTH, HEIGHT, coarse.values().clone());
    disc(half, 120, 255, 20, 0.6f);
    Raster open = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    paint(open, 90, 82, 8, WALL);
    Sketch sketch = Sketch.of(open, 1, new Srgb(), Bands.SEQUENTIAL);
    Plane unknown = new Plane(WIDTH, HEIGHT);
    Arrays.fill(unknown.values(), Trimap.UNKNOWN);
    new Interior(sketch).close(alpha, alpha, half, unknown, 90, Bands.SEQUENTIAL);
    assertEquals(1, alpha.at(120, 255), "too small to be a gap");
    assertEquals(1, alpha.at(130, 255), "half seen through");
    assertEquals(0, alpha.at(90, 82), "a gap stays");
    assertEquals(0, alpha.at(20, 82), "the wall stays");
  }

  @Test
  void specksThatNobodyCanSeeThroughAreClosedAndGapsAreNot() {
    Plane alpha = new Plane(WIDTH, HEIGHT, truth.values().clone());
    disc(alpha, 120, 255, 3, 0.6f);
    disc(alpha, 90, 82, 4, 0.6f);
    disc(alpha, 90, 82, 3, 0);
    Sketch sketch = Sketch.of(photo, 1, new Srgb(), Bands.SEQUENTIAL);
    new Interior(sketch).closeSpecks(alpha, coarse, new FaceZone(FACE, GRID), Bands.SEQUENTIAL);
    assertEquals(1, alpha.at(120, 255));
    assertEquals(0, alpha.at(90, 82));
    assertEquals(0.6f, alpha.at(86, 82));
  }

  /** Softness beside a speck may not let it out, nor a mask that half knows the place keep it. */
  @Test
  void aSpeckIsClosedBesideASoftOutlineAndWhereTheMaskIsInDoubt() {
    Plane alpha = new Plane(WIDTH, HEIGHT, truth.values().clone());
    disc(alpha, 120, 230, 3, 0.6f);
    for (int x = 123; x < WIDTH; x++) {
      alpha.values()[230 * WIDTH + x] = Math.min(alpha.values()[230 * WIDTH + x], 0.91f);
    }
    disc(alpha, 120, 82, 3, 0.6f);
    disc(alpha, 150, 110, 3, 0.4f);
    Plane doubtful = new Plane(WIDTH, HEIGHT, coarse.values().clone());
    disc(doubtful, 120, 82, 5, 0.6f);
    disc(doubtful, 150, 110, 5, 0.6f);
    Sketch sketch = Sketch.of(photo, 1, new Srgb(), Bands.SEQUENTIAL);
    new Interior(sketch).closeSpecks(alpha, doubtful, new FaceZone(FACE, GRID), Bands.SEQUENTIAL);
    assertEquals(1, alpha.at(120, 230), "let out by what is nearly solid");
    assertEquals(1, alpha.at(120, 82), "half known to the mask");
    assertEquals(0.4f, alpha.at(150, 110), "half known and seen through");
  }

  /** A pale pullover whose side is unknown, and a chair of another colour beside it. */
  @Test
  void paleClothesThatTheMaskLostComeBackAndAChairDoesNot() {
    Raster pale = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    float[] regions = regions(new float[WIDTH * HEIGHT]);
    for (int i = 0; i < regions.length; i++) {
      int x = i % WIDTH;
      if (i / WIDTH >= 205 && truth.values()[i] == 1) {
        set(pale, i, 0xd4c8b4);
      }
      if (x < 60) {
        regions[i] = truth.values()[i] == 0 && x < 15 ? Trimap.BACKGROUND : Trimap.UNKNOWN;
      }
      if (x > 225) {
        regions[i] = Trimap.UNKNOWN;
        set(pale, i, 0x806040);
      }
    }
    Sketch sketch = Sketch.of(pale, 1, new Srgb(), Bands.SEQUENTIAL);
    Wall wall = Objects.requireNonNull(Wall.of(sketch, regions, 90, Bands.SEQUENTIAL));
    new PaleClothes(sketch, new FaceZone(FACE, GRID), wall).keep(regions, Bands.SEQUENTIAL);
    assertEquals(Trimap.PERSON, regions[270 * WIDTH + 40]);
    assertEquals(Trimap.UNKNOWN, regions[230 * WIDTH + 20], "the wall");
    assertEquals(Trimap.UNKNOWN, regions[270 * WIDTH + 232], "the chair");
  }

  /** A side of the body before a colourful wall, whose colours the rest of the person shows. */
  @Test
  void whatHasThePersonsOwnColourComesBackBeforeABusyWallAndAStrandDoesNot() {
    int[] colours = {WALL, 0xe0b090, 0x90b0d8};
    Raster busy = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    float[] regions = new float[WIDTH * HEIGHT];
    for (int i = 0; i < regions.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      boolean strand = y == 250 && x < 40;
      if (truth.values()[i] == 0) {
        set(busy, i, strand ? PERSON : colours[(x / 9 + y / 7) % 3]);
      }
      boolean person = truth.values()[i] == 1 && x >= 80;
      boolean unknown = y > 220 && x < 80;
      regions[i] = person ? Trimap.PERSON : unknown ? Trimap.UNKNOWN : Trimap.BACKGROUND;
    }
    Sketch sketch = Sketch.of(busy, 1, new Srgb(), Bands.SEQUENTIAL);
    Plane lost = new Plane(WIDTH, HEIGHT);
    assertTrue(new OwnColours(sketch, new ColourTable(sketch, 90)).winBack(lost, regions));
    assertEquals(1, lost.at(50, 270), "the body");
    assertEquals(1, lost.at(70, 230), "the body");
    assertEquals(0, lost.at(10, 270), "the wall");
    assertEquals(0, lost.at(12, 250), "a strand");
    assertEquals(0, lost.at(120, 270), "what was certain before");
  }

  /** A mask that is off by its whole band on both sides of an edge between alike colours. */
  @Test
  void anEdgeInTheUnknownBandSaysWhereThePersonEnds() {
    int skin = 0xc08c78;
    int wallpaper = 0xa08c80;
    Raster photo = Raster.rgb(60, 60, new byte[60 * 60 * 3]);
    float[] regions = new float[60 * 60];
    Plane mask = new Plane(60, 60);
    for (int i = 0; i < regions.length; i++) {
      int x = i % 60;
      set(photo, i, x < 30 ? skin : wallpaper);
      regions[i] = x < 22 ? Trimap.PERSON : x < 38 ? Trimap.UNKNOWN : Trimap.BACKGROUND;
      mask.values()[i] = i / 60 < 30 ? 0.3f : 0.6f;
    }
    Sketch sketch = Sketch.of(photo, 1, new Srgb(), Bands.SEQUENTIAL);
    new BandEvidence(sketch, new ColourTable(sketch, 60)).weigh(mask, regions, Bands.SEQUENTIAL);
    assertTrue(mask.at(29, 10) > 0.8, "the person whom the mask lost: " + mask.at(29, 10));
    assertTrue(mask.at(30, 50) < 0.4, "the wall that it took: " + mask.at(30, 50));
    assertEquals(0.3f, mask.at(10, 10), "what was certain before");
  }

  /** A pale place in an ear, and one that shows the wall through dark hair. */
  @Test
  void aHighlightThatFadesIntoThePersonIsClosed() {
    int[] colours = {0xe8d4c4, 0xe8d4c4};
    int[] around = {0xd8b8a4, 0x302820};
    Raster photo = Raster.rgb(80, 40, new byte[80 * 40 * 3]);
    Plane alpha = new Plane(80, 40);
    Plane coarse = new Plane(80, 40);
    Plane regions = new Plane(80, 40);
    for (int i = 0; i < 80 * 40; i++) {
      int half = i % 80 / 40;
      int x = i % 40;
      int y = i / 80;
      boolean place = x > 14 && x < 26 && y > 14 && y < 26;
      set(photo, i, place ? colours[half] : around[half]);
      alpha.values()[i] = place ? 0 : 1;
      coarse.values()[i] = 0.7f;
      regions.values()[i] = place ? Trimap.UNKNOWN : Trimap.PERSON;
    }
    Sketch sketch = Sketch.of(photo, 1, new Srgb(), Bands.SEQUENTIAL);
    new Interior(sketch).close(alpha, alpha, coarse, regions, 100, Bands.SEQUENTIAL);
    assertEquals(1, alpha.at(20, 20), "the highlight");
    assertEquals(0, alpha.at(60, 20), "the gap");
  }

  private static void set(Raster raster, int i, int rgb) {
    raster.samples()[i * 3] = (byte) (rgb >> 16);
    raster.samples()[i * 3 + 1] = (byte) (rgb >> 8);
    raster.samples()[i * 3 + 2] = (byte) rgb;
  }

  /** Hairs before the wall do not make it less plain. */
  @Test
  void singleHairsAreNotTheWall() {
    Raster hairy = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    for (int y = 0; y < HEIGHT; y += 40) {
      for (int x = 0; x < 40; x++) {
        set(hairy, y * WIDTH + x, 0x909080);
      }
    }
    Sketch sketch = Sketch.of(hairy, 1, new Srgb(), Bands.SEQUENTIAL);
    float[] regions = new float[WIDTH * HEIGHT];
    Wall wall = Objects.requireNonNull(Wall.of(sketch, regions(regions), 250, Bands.SEQUENTIAL));
    double[] at = new double[4];
    wall.line(80).at(20, at);
    assertEquals(new Srgb().toLinear(WALL & 255), at[2], 0.005);
    assertEquals(0, at[3], 1e-4);
  }

  private float[] regions(float[] regions) {
    for (int i = 0; i < regions.length; i++) {
      regions[i] = truth.values()[i] == 0 ? Trimap.BACKGROUND : Trimap.PERSON;
    }
    return regions;
  }

  @Test
  void aPlainWallIsTrustedAndABusyOneIsNot() {
    Raster busy = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      if (truth.values()[i] < 0.99 && (i / 7 + i / WIDTH / 5) % 2 == 0) {
        busy.samples()[i * 3] = (byte) (i * 37);
        busy.samples()[i * 3 + 1] = (byte) (i * 53);
      }
    }
    Matte matte = new Matte(coarse, Affine.IDENTITY);
    MatteRefiner refiner = new MatteRefiner(Bands.SEQUENTIAL);
    Refinement plain = refiner.refine(photo, Person.alone(FACE, matte), GRID);
    Refinement unsure = refiner.refine(busy, Person.alone(FACE, matte), GRID);
    assertTrue(mean(plain) > 0.9, "plain " + mean(plain));
    assertTrue(mean(unsure) < 0.8, "busy " + mean(unsure));
  }

  @Test
  void aStrokeKeepsWhatTheMaskLostAndRemovesWhatItTook() {
    Stroke keep = new Stroke(true, 10, List.of(new Point(215, 40), new Point(215, 60)));
    Stroke remove = new Stroke(false, 10, List.of(new Point(60, 285)));
    Raster odd = Raster.rgb(WIDTH, HEIGHT, photo.samples().clone());
    paint(odd, 215, 50, 30, 0x208040);
    Matte matte = new Matte(coarse, Affine.IDENTITY);
    Person person = new Person(FACE, matte, List.of(), List.of(keep, remove));
    Plane alpha = new MatteRefiner(Bands.SEQUENTIAL).refine(odd, person, GRID).matte().alpha();
    assertEquals(1, alpha.at(215, 50));
    assertEquals(0, alpha.at(60, 285));
    assertEquals(1, alpha.at(120, 110));
  }

  @Test
  void aStrokeKeepsWhatLooksLikeTheWall() {
    Stroke keep = new Stroke(true, 14, List.of(new Point(20, 20), new Point(40, 20)));
    Matte matte = new Matte(coarse, Affine.IDENTITY);
    Person person = new Person(FACE, matte, List.of(), List.of(keep));
    Plane alpha = new MatteRefiner(Bands.SEQUENTIAL).refine(photo, person, GRID).matte().alpha();
    assertEquals(1, alpha.at(30, 20));
    assertEquals(0, alpha.at(30, 60));
  }

  @Test
  void aStrokesRimFindsTheEdgeInThePicture() {
    Stroke careless = new Stroke(true, 16, List.of(new Point(40, 250)));
    Matte matte = new Matte(coarse, Affine.IDENTITY);
    Person person = new Person(FACE, matte, List.of(), List.of(careless));
    Plane alpha = new MatteRefiner(Bands.SEQUENTIAL).refine(photo, person, GRID).matte().alpha();
    assertEquals(1, alpha.at(40, 250));
    assertEquals(0, truth.at(24, 248));
    assertEquals(0, alpha.at(24, 248), 0.05);
  }

  @Test
  void aBystanderWhoTouchesIsBackground() {
    Plane crowd = new Plane(WIDTH, HEIGHT, coarse.values().clone());
    disc(crowd, 205, 110, 30, 1);
    for (int y = 140; y < HEIGHT; y++) {
      for (int x = 150; x < WIDTH; x++) {
        crowd.values()[y * WIDTH + x] = 1;
      }
    }
    Sighting other = new Sighting(new Box(180, 85, 50, 50), 0);
    Person person = new Person(FACE, new Matte(crowd, Affine.IDENTITY), List.of(other), List.of());
    Plane alpha = new MatteRefiner(Bands.SEQUENTIAL).refine(photo, person, GRID).matte().alpha();
    assertEquals(0, alpha.at(210, 110));
    assertEquals(0, alpha.at(225, 200));
    assertEquals(1, alpha.at(120, 250));
  }

  private static double mean(Refinement refined) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < refined.trust().values().length; i++) {
      double a = refined.matte().alpha().values()[i];
      if (a > 0.02 && a < 0.98) {
        sum += refined.trust().values()[i];
        count++;
      }
    }
    return sum / count;
  }

  private static void paint(Raster raster, int cx, int cy, int radius, int rgb) {
    for (int y = cy - radius; y <= cy + radius; y++) {
      for (int x = cx - radius; x <= cx + radius; x++) {
        if (x < WIDTH && Math.hypot(x - cx, y - cy) <= radius) {
          int o = (y * WIDTH + x) * 3;
          raster.samples()[o] = (byte) (rgb >> 16);
          raster.samples()[o + 1] = (byte) (rgb >> 8);
          raster.samples()[o + 2] = (byte) rgb;
        }
      }
    }
  }

  @Test
  void aTurnedFinerGridSeesTheSameMatte() {
    Affine map =
        Affine.translation(60, 20).after(Affine.rotationDeg(4)).after(Affine.scaling(0.5, 0.5));
    WorkGrid grid = new WorkGrid(new Size(220, 260), map);
    Refinement refined =
        new MatteRefiner(Bands.SEQUENTIAL)
            .refine(photo, Person.alone(FACE, new Matte(coarse, Affine.IDENTITY)), grid);
    double error = 0;
    for (int y = 0; y < 260; y++) {
      for (int x = 0; x < 220; x++) {
        var p = map.apply(x + 0.5, y + 0.5);
        error += Math.abs(refined.matte().alpha().at(x, y) - truth.at((int) p.x(), (int) p.y()));
      }
    }
    assertTrue(error / (220 * 260) < 0.02, "mean error " + error / (220 * 260));
  }

  private Refinement refine(Plane matte) {
    return new MatteRefiner(Bands.SEQUENTIAL)
        .refine(photo, Person.alone(FACE, new Matte(matte, Affine.IDENTITY)), GRID);
  }

  private double meanError(Plane alpha) {
    double sum = 0;
    for (int i = 0; i < alpha.values().length; i++) {
      sum += Math.abs(alpha.values()[i] - truth.values()[i]);
    }
    return sum / alpha.values().length;
  }

  private static Plane truth() {
    Plane plane = new Plane(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double head = Math.hypot((x - 119.5) / 50, (y - 110) / 62.0) * 50 - 50;
        double body = Math.hypot((x - 119.5) / 100, (y - 290) / 100.0) * 100 - 100;
        plane.values()[y * WIDTH + x] =
            (float) Math.min(Math.max(0.5 - Math.min(head, body) / 1.5, 0), 1);
      }
    }
    return plane;
  }

  private static void disc(Plane plane, int cx, int cy, int radius, float value) {
    for (int y = cy - radius; y <= cy + radius; y++) {
      for (int x = cx - radius; x <= cx + radius; x++) {
        if (Math.hypot(x - cx, y - cy) <= radius) {
          plane.values()[y * WIDTH + x] = value;
        }
      }
    }
  }

  private static Raster photo(Plane alpha) {
    Srgb srgb = new Srgb();
    byte[] samples = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      double a = alpha.values()[i];
      for (int c = 0; c < 3; c++) {
        int shift = 16 - 8 * c;
        double light =
            srgb.toLinear(PERSON >> shift & 255) * a + srgb.toLinear(WALL >> shift & 255) * (1 - a);
        samples[i * 3 + c] = (byte) srgb.toCode(light);
      }
    }
    return Raster.rgb(WIDTH, HEIGHT, samples);
  }
}
