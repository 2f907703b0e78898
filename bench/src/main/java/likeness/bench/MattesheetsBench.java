// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Foreground;
import likeness.portrait.Matte;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;
import likeness.testkit.matte.PaintedPeople;
import likeness.testkit.matte.PersonLayer;
import likeness.testkit.portraits.PortraitFiles;

/**
 * Writes contact sheets of mattes to look at: each row the photo, the network's mask plainly scaled
 * up on blue, ours on white, blue and grey, and the trust map (green sure, red not).
 *
 * <p>Stored portraits before their own wall, painted ones before all kinds. Arguments: the folder
 * to write to, outside of the repository, since the portraits may not be kept in it; then, if only
 * every N-th row is wanted, N.
 */
public final class MattesheetsBench {
  private static final int ROWS = 4;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 533;
  private static final int[] BACKDROPS = {0xffffff, 0x438edb, 0x9a9a9a};
  private static final String[] HEADS = {
    "photo", "plain up-scaling", "on white", "on blue", "on grey", "trust"
  };

  private final MatteSubjects subjects = new MatteSubjects();
  private final MatteRefiner refiner = new MatteRefiner(Bands.SEQUENTIAL);

  private MattesheetsBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      throw new IllegalArgumentException("expected a folder to write the sheets to");
    }
    int step = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    new MattesheetsBench().write(Path.of(args[0]), step);
  }

  private void write(Path folder, int step) throws IOException {
    Files.createDirectories(folder);
    List<Map.Entry<String, Supplier<Raster>>> photos = new ArrayList<>(photos().entrySet());
    BufferedImage sheet = blank();
    int row = 0;
    int number = 1;
    for (int i = 0; i < photos.size(); i += step) {
      draw(sheet, row++, photos.get(i).getKey(), photos.get(i).getValue().get());
      if (row == ROWS || i + step >= photos.size()) {
        Path file = folder.resolve("mattes-" + number++ + ".png");
        ImageIO.write(sheet, "png", file.toFile());
        System.out.println(file);
        sheet = blank();
        row = 0;
      }
    }
  }

  private Map<String, Supplier<Raster>> photos() {
    Map<String, Supplier<Raster>> all = new LinkedHashMap<>();
    if (BenchPhotos.areStored()) {
      for (Path file : MatteSubjects.shown()) {
        String name = "stored " + file.getFileName().toString().substring(0, 3);
        all.put(name, () -> MatteSubjects.cut(PortraitFiles.read(file)));
      }
    }
    Map<String, Raster> walls = subjects.walls();
    List<String> names = new ArrayList<>(walls.keySet());
    int[] at = {0};
    PaintedPeople.recipes(MatteSubjects.SIZE)
        .forEach(
            (name, recipe) -> {
              String wall = names.get(at[0]++ % names.size());
              all.put(
                  name + ", " + wall,
                  () -> {
                    PersonLayer person = PaintedPeople.layer(name, recipe);
                    return person.before(Objects.requireNonNull(walls.get(wall)));
                  });
            });
    return all;
  }

  private static BufferedImage blank() {
    BufferedImage sheet =
        new BufferedImage(WIDTH * HEADS.length, HEIGHT * ROWS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.dispose();
    return sheet;
  }

  private void draw(BufferedImage sheet, int row, String name, Raster photo) {
    MatteSubjects.Seen seen = subjects.see(photo);
    WorkGrid grid = new WorkGrid(photo.size(), Affine.IDENTITY);
    Refinement ours = refiner.refine(photo, Person.alone(seen.face(), seen.coarse()), grid);
    List<Raster> cells = new ArrayList<>();
    cells.add(photo);
    cells.add(PersonLayer.on(BACKDROPS[1], seen.plain(), photo));
    Matte matte = ours.matte();
    Foreground foreground = ours.foreground();
    for (int backdrop : BACKDROPS) {
      cells.add(PersonLayer.on(backdrop, matte.alpha(), foreground.colour()));
    }
    cells.add(trust(matte.alpha(), ours.trust()));
    Graphics2D graphics = sheet.createGraphics();
    for (int i = 0; i < cells.size(); i++) {
      graphics.drawImage(picture(cells.get(i)), i * WIDTH, row * HEIGHT, WIDTH, HEIGHT, null);
      graphics.setColor(Color.BLACK);
      graphics.drawString(i == 0 ? name : HEADS[i], i * WIDTH + 6, row * HEIGHT + 14);
    }
    graphics.dispose();
  }

  private static Raster trust(Plane alpha, Plane trust) {
    byte[] samples = new byte[alpha.values().length * 3];
    for (int i = 0; i < alpha.values().length; i++) {
      double light = alpha.values()[i] * 150.0 + 60;
      double doubt = 1.0 - trust.values()[i];
      samples[i * 3] = (byte) (light * (1 - doubt) + 255 * doubt);
      samples[i * 3 + 1] = (byte) (light * (1 - doubt));
      samples[i * 3 + 2] = (byte) (light * (1 - doubt) * 0.8);
    }
    return Raster.rgb(alpha.width(), alpha.height(), samples);
  }

  private static BufferedImage picture(Raster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        image.setRGB(x, y, raster.rgbAt(x, y));
      }
    }
    BufferedImage half = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = half.createGraphics();
    graphics.drawImage(
        image.getScaledInstance(WIDTH, HEIGHT, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    return half;
  }
}
