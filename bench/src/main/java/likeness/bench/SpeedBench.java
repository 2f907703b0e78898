// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import likeness.geometry.Size;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.jvm.SheetFile;
import likeness.jvm.SheetFormat;
import likeness.jvm.SheetPicture;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetSpec;
import likeness.testkit.SharedFiles;

/**
 * Times one 12-megapixel photo from its bytes to file, sheet and receipt, stage by stage, beside
 * what the JDK's own codec takes for decoding and encoding alone; then the command line in a fresh
 * virtual machine: {@code SpeedBench [rounds]}.
 */
public final class SpeedBench {
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 15;
  private static final int STARTS = 5;
  private static final String DOCUMENT = "us-passport";
  private static final String STUDIO_DOCUMENT = "generic-35x45";
  private static final double PAPER_WIDTH_MM = 152.4;
  private static final double PAPER_HEIGHT_MM = 101.6;
  private static final double UNTOUCHED_MS = 150;
  private static final double STUDIO_MS = 600;
  private static final double FIRST_RUN_MS = 1000;

  private final byte[] photo = BenchPhotos.telephone();
  private final int rounds;

  private SpeedBench(int rounds) {
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new SpeedBench(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS).run();
  }

  private void run() throws IOException, InterruptedException {
    System.out.printf(
        "12 megapixels, %s, JPEG of %d bytes; %d processors, Java %s%n",
        BenchPhotos.areStored() ? "stored portrait enlarged" : "painted portrait",
        photo.length,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
    for (Settings settings : List.of(Settings.interactive(), Settings.batch())) {
      try (Likeness likeness = Likeness.open(settings)) {
        String threads = settings.threadsPerPhoto() + " thread(s) a photo";
        MakeRequest untouched = MakeRequest.untouched(likeness.documents().get(DOCUMENT));
        MakeRequest studio =
            MakeRequest.untouched(likeness.documents().get(STUDIO_DOCUMENT))
                .with(new Track.Studio(new Backdrop.Plain(0xC9DFF1), null));
        warm("Untouched, warm, " + threads, UNTOUCHED_MS, likeness, untouched);
        warm("Studio, warm, " + threads, STUDIO_MS, likeness, studio);
      }
    }
    floor();
    freshMachines();
  }

  private void warm(String name, double barMs, Likeness likeness, MakeRequest request) {
    StageTable table = new StageTable();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Long> cpu = new ArrayList<>();
    for (int i = -WARM_UP; i < rounds; i++) {
      StageTable into = i < 0 ? new StageTable() : table;
      long start = threads.getCurrentThreadCpuTime();
      Made made = likeness.make(photo, request);
      made.times().nanos().forEach(into::add);
      into.time("receipt text", () -> made.receipt().text().getBytes(StandardCharsets.UTF_8));
      into.time("sheet", () -> sheet(made));
      into.endRound();
      if (i >= 0) {
        cpu.add(threads.getCurrentThreadCpuTime() - start);
      }
    }
    title(name, table.median(), barMs);
    table.print();
    double least = cpu.stream().mapToLong(nanos -> nanos).min().orElse(0) / 1e6;
    System.out.printf(Locale.ROOT, "  %-24s %17.1f%n", "CPU, caller's thread", least);
  }

  private static byte[] sheet(Made made) {
    Size size = made.rule().size();
    double mmPerPixel = 25.4 / made.rule().dpi();
    List<SheetItem> items =
        List.of(
            SheetItem.fill("portrait", 0, size.width() * mmPerPixel, size.height() * mmPerPixel));
    SheetPlan plan = SheetPlanner.plan(SheetSpec.of(PAPER_WIDTH_MM, PAPER_HEIGHT_MM, items));
    return SheetFile.bytes(
        plan, items, List.of(SheetPicture.of(made)), SheetFormat.PDF, (int) made.rule().dpi());
  }

  private static void title(String name, double medianMs, double barMs) {
    System.out.printf(
        Locale.ROOT,
        "%n%s: %.0f ms, bar %.0f ms, %s%n",
        name,
        medianMs,
        barMs,
        medianMs <= barMs ? "met" : "MISSED");
  }

  private void floor() {
    BufferedImage portrait = new BufferedImage(600, 600, BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage whole = decode();
    portrait.createGraphics().drawImage(whole, 0, 0, 600, 600, null);
    StageTable table = new StageTable();
    for (int i = 0; i < rounds; i++) {
      table.time("JDK decode, 12 MP", this::decode);
      table.time("JDK encode, 600×600", () -> encode(portrait));
      table.endRound();
    }
    System.out.printf(Locale.ROOT, "%nThe floor: %.0f ms%n", table.median());
    table.print();
  }

  private BufferedImage decode() {
    try {
      return ImageIO.read(new ByteArrayInputStream(photo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encode(BufferedImage image) {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg").next();
    ImageWriteParam quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(0.95f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quality);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private void freshMachines() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("likeness-speed");
    try {
      Path file = Files.write(folder.resolve("photo.jpg"), photo);
      String output = folder.resolve("out").toString();
      List<String> make = new ArrayList<>(List.of("make", file.toString(), "-d", DOCUMENT));
      make.addAll(List.of("--sheet", "4x6in", "-o", output + "/"));
      // Builds what is absent, which is not what is timed.
      start(List.of("--version"));
      start(make);
      double starting = medianStart(List.of("--version"));
      title("The command line, fresh machine: make with sheet", medianStart(make), FIRST_RUN_MS);
      System.out.printf(Locale.ROOT, "  of it starting, as --version shows: %.0f ms%n", starting);
    } finally {
      BenchPhotos.delete(folder);
    }
  }

  private static double medianStart(List<String> arguments)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      times.add(start(arguments));
    }
    return times.stream().sorted().toList().get(STARTS / 2);
  }

  private static double start(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(SharedFiles.repositoryRoot().resolve("likeness").toString());
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException("likeness " + arguments.get(0) + " ended with " + code);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
