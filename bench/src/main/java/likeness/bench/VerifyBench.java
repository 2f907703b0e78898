// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import likeness.decode.DecodeLimits;
import likeness.decode.JpegFacts;
import likeness.decode.PhotoHeader;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.verify.Alignment;
import likeness.verify.AlterationKind;
import likeness.verify.Evidence;
import likeness.verify.Measurements;
import likeness.verify.PictureVerifier;
import likeness.verify.Verdict;

/**
 * Prints how often the verifier is right on portraits of {@code ../shared/face-quality}: {@code
 * VerifyBench [people] [crops a person] [file for every measurement]}.
 *
 * <p>Every second person was used to choose the thresholds; the tables keep the two halves apart.
 */
public final class VerifyBench {
  private static final double[] ASPECTS = {35.0 / 45, 1, 33.0 / 48, 2.0 / 3};
  private static final int[] QUALITIES = {70, 75, 80, 85, 90, 95, 98, 0};
  private static final String[] TOOLS = {"own", "own", "awt-bilinear", "awt-bicubic"};

  private record Person(Raster raster, BufferedImage image, Point left, Point right) {}

  /** A crop of one person: {@code quality} 0 means PNG. */
  private record Job(Affine map, Size size, int quality, String tool, double scale, double turn) {}

  private final List<Person> people = new ArrayList<>();
  private final Map<String, int[]> table = new TreeMap<>();
  private final StringBuilder dump = new StringBuilder();
  private double worstCorner;
  private double worstTurn;

  private VerifyBench() {}

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 66;
    int crops = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    VerifyBench bench = new VerifyBench();
    bench.load(count);
    long start = System.nanoTime();
    for (int i = 0; i < bench.people.size(); i++) {
      bench.run(i, crops);
    }
    bench.print();
    System.out.printf(Locale.ROOT, "%.0f s%n", (System.nanoTime() - start) / 1e9);
    bench.time();
    if (args.length > 2) {
      Files.writeString(Path.of(args[2]), bench.dump.toString());
    }
  }

  private void load(int count) throws IOException {
    Path folder = Path.of("../shared/face-quality/frll/neutral");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> photos =
          files.filter(f -> f.toString().endsWith(".jpg")).sorted().limit(count).toList();
      for (Path photo : photos) {
        BufferedImage image = ImageIO.read(photo.toFile());
        String points = photo.toString().replace(".jpg", ".tem");
        List<String> lines = Files.readAllLines(Path.of(points), StandardCharsets.ISO_8859_1);
        people.add(new Person(raster(image), image, point(lines.get(1)), point(lines.get(2))));
      }
    }
  }

  private static Point point(String line) {
    int tab = line.indexOf('\t');
    return new Point(
        Double.parseDouble(line.substring(0, tab).trim()),
        Double.parseDouble(line.substring(tab + 1).trim()));
  }

  private void run(int index, int crops) throws IOException {
    Random random = new Random(index * 7919L + 17);
    Person person = people.get(index);
    String half = index % 2 == 0 ? "even" : "odd";
    for (int i = 0; i < crops; i++) {
      Job job = job(person, random, QUALITIES[(index + i) % QUALITIES.length], TOOLS[i % 4]);
      Raster made = crop(person, job);
      Verdict verdict = verify(person, made, job.quality());
      count(half + " true crop " + job.tool(), verdict instanceof Verdict.Untouched, true);
      note(index, "TRUE-" + job.tool(), 0, job, verdict);
      geometry(verdict, job);
    }
    for (Alterations.Kind kind : Alterations.Kind.values()) {
      for (int strength = 0; strength < 3; strength++) {
        int quality = QUALITIES[2 + random.nextInt(4)];
        Job job = job(person, random, quality, "own");
        Person other = people.get((index + 1) % people.size());
        Point left = job.map().inverse().apply(person.left());
        Point right = job.map().inverse().apply(person.right());
        Raster foreign = aligned(other, left, right, job.size());
        Raster made = Alterations.apply(kind, strength, crop(person, job), left, right, foreign);
        Verdict verdict = verify(person, made, quality);
        count(
            half + " altered " + kind + " " + strength,
            verdict instanceof Verdict.Altered,
            named(kind, verdict));
        note(index, kind.toString(), strength, job, verdict);
      }
    }
  }

  private static Raster aligned(Person other, Point left, Point right, Size size) {
    double scale = other.left().distanceTo(other.right()) / left.distanceTo(right);
    Affine map =
        Affine.translation(other.left().x(), other.left().y())
            .after(Affine.scaling(scale, scale))
            .after(Affine.translation(-left.x(), -left.y()));
    return Resampler.resample(other.raster(), map, size, Bands.SEQUENTIAL);
  }

  private static Job job(Person person, Random random, int quality, String tool) {
    double aspect = ASPECTS[random.nextInt(ASPECTS.length)];
    double turn = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 10 - 5;
    double cropHeight = (random.nextDouble() * 0.3 + 0.55) * person.raster().height();
    double least = Math.max(0.2, 160 / (cropHeight * Math.min(1, aspect)));
    double scale = Math.exp(Math.log(least) * random.nextDouble());
    Size size = new Size((int) (cropHeight * aspect * scale), (int) (cropHeight * scale));
    double cx = (person.left().x() + person.right().x()) / 2 + random.nextDouble() * 30 - 15;
    double cy = (person.left().y() + person.right().y()) / 2 + cropHeight * 0.05;
    Affine map =
        Affine.translation(cx, cy)
            .after(Affine.rotationDeg(turn))
            .after(Affine.scaling(1 / scale, 1 / scale))
            .after(Affine.translation(-size.width() / 2.0, -size.height() / 2.0));
    return new Job(map, size, quality, tool, scale, turn);
  }

  private static Raster crop(Person person, Job job) {
    if (job.tool().equals("own")) {
      return Resampler.resample(person.raster(), job.map(), job.size(), Bands.SEQUENTIAL);
    }
    BufferedImage out =
        new BufferedImage(job.size().width(), job.size().height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = out.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        job.tool().equals("awt-bilinear")
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    Affine m = job.map().inverse();
    AffineTransform transform = new AffineTransform(m.xx(), m.yx(), m.xy(), m.yy(), m.dx(), m.dy());
    g.drawImage(person.image(), transform, null);
    g.dispose();
    return raster(out);
  }

  private static Verdict verify(Person person, Raster made, int quality) throws IOException {
    if (quality == 0) {
      return PictureVerifier.verify(person.raster(), made, List.of(), Bands.SEQUENTIAL);
    }
    byte[] file = jpeg(made, quality);
    JpegFacts facts = PhotoHeader.read(file, DecodeLimits.DEFAULT).jpeg();
    Raster output = raster(ImageIO.read(new ByteArrayInputStream(file)));
    List<Integer> steps = facts == null ? List.of() : facts.quantisation().get(0);
    return PictureVerifier.verify(person.raster(), output, steps, Bands.SEQUENTIAL);
  }

  private static byte[] jpeg(Raster raster, int quality) throws IOException {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        image.setRGB(x, y, raster.rgbAt(x, y));
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality / 100f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static Raster raster(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] pixels = image.getRGB(0, 0, w, h, null, 0, w);
    byte[] out = new byte[w * h * 3];
    for (int i = 0; i < pixels.length; i++) {
      out[i * 3] = (byte) (pixels[i] >> 16);
      out[i * 3 + 1] = (byte) (pixels[i] >> 8);
      out[i * 3 + 2] = (byte) pixels[i];
    }
    return Raster.rgb(w, h, out);
  }

  private static boolean named(Alterations.Kind kind, Verdict verdict) {
    AlterationKind expected =
        switch (kind) {
          case BACKGROUND -> AlterationKind.BACKGROUND_REPLACED;
          case SKIN -> AlterationKind.SKIN_SMOOTHED;
          case TONE -> AlterationKind.TONE_CHANGED;
          case WHITE_BALANCE -> AlterationKind.WHITE_BALANCE_CHANGED;
          case WARP -> AlterationKind.FACE_WARPED;
          case MIRROR -> AlterationKind.MIRRORED;
          case SHARPEN -> AlterationKind.SHARPENED;
          case PAINT -> AlterationKind.PAINTED_LOCALLY;
          case DENOISE -> AlterationKind.DENOISED;
          case ELSEWHERE -> AlterationKind.CONTENT_FROM_ELSEWHERE;
        };
    return verdict instanceof Verdict.Altered altered
        && altered.evidence().stream().anyMatch(e -> e.kind() == expected);
  }

  private void count(String row, boolean right, boolean named) {
    int[] cells = table.computeIfAbsent(row, r -> new int[3]);
    cells[0]++;
    cells[1] += right ? 1 : 0;
    cells[2] += named ? 1 : 0;
  }

  private void geometry(Verdict verdict, Job job) {
    Alignment found = alignment(verdict);
    if (found == null) {
      return;
    }
    List<Point> corners = found.corners();
    Affine m = job.map();
    Point last = m.apply(job.size().width(), job.size().height());
    double off =
        Math.max(corners.get(0).distanceTo(m.apply(0, 0)), corners.get(2).distanceTo(last));
    worstCorner = Math.max(worstCorner, off);
    worstTurn = Math.max(worstTurn, Math.abs(found.rotationDeg() - job.turn()));
  }

  private static @org.jspecify.annotations.Nullable Alignment alignment(Verdict verdict) {
    if (verdict instanceof Verdict.Untouched untouched) {
      return untouched.alignment();
    }
    return verdict instanceof Verdict.Altered altered ? altered.alignment() : null;
  }

  private void note(int person, String kind, int strength, Job job, Verdict verdict) {
    Alignment found = alignment(verdict);
    dump.append(
        String.format(
            Locale.ROOT,
            "%d,%s,%d,%d,%.3f,%.2f,%s",
            person,
            kind,
            strength,
            job.quality(),
            job.scale(),
            job.turn(),
            job.size()));
    if (found != null) {
      Measurements m =
          verdict instanceof Verdict.Untouched u
              ? u.measurements()
              : ((Verdict.Altered) verdict).measurements();
      double off = found.corners().get(0).distanceTo(job.map().apply(0, 0));
      dump.append(
          String.format(
              Locale.ROOT,
              ",%.3f,%.4f,%.2f,%.3f,%.2f,%.2f,%.3f,%.3f,%.3f,%.4f,%.3f,%d,%.2f,%s",
              found.explained(),
              found.stretch(),
              off,
              found.rotationDeg() - job.turn(),
              m.toneCodes(),
              m.chromaCodes(),
              m.skinTexture(),
              m.faintTexture(),
              m.detailGain(),
              m.foreignShare(),
              m.borderShare(),
              m.largestPatch(),
              m.motionPx(),
              verdict instanceof Verdict.Altered a
                  ? a.evidence().stream().map(Evidence::kind).distinct().toList()
                  : "-"));
    } else {
      dump.append(",").append(verdict);
    }
    dump.append('\n');
  }

  private void print() {
    System.out.println("half, what (strength): cases, right answer, kind named");
    table.forEach(
        (row, c) -> System.out.printf(Locale.ROOT, "%-36s %4d %4d %4d%n", row, c[0], c[1], c[2]));
    System.out.printf(
        Locale.ROOT,
        "true crops: worst corner %.2f px of the original, worst turn %.3f degrees%n",
        worstCorner,
        worstTurn);
  }

  private void time() {
    Raster photo =
        Resampler.resample(
            people.get(0).raster(),
            Affine.scaling(0.39, 0.39),
            new Size(4000, 3000),
            Bands.SEQUENTIAL);
    Affine map = Affine.translation(700, 400).after(Affine.scaling(3.5, 3.5));
    Raster made = Resampler.resample(photo, map, new Size(600, 600), Bands.SEQUENTIAL);
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      PictureVerifier.verify(photo, made, List.of(), Bands.SEQUENTIAL);
      System.out.printf(
          Locale.ROOT,
          "12 megapixels against 600x600, one thread: %.0f ms%n",
          (System.nanoTime() - start) / 1e6);
    }
  }
}
