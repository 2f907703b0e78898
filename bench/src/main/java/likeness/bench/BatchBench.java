// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import likeness.testkit.SharedFiles;

/**
 * Runs the command line's batch over many copies of stored portraits, in a process of its own, and
 * watches its rate and memory: {@code BatchBench [photos [untouched|studio]]}. Memory can be read
 * on Linux only.
 */
public final class BatchBench {
  private static final int PHOTOS = 2000;
  private static final int DIFFERENT = 30;
  private static final int SAMPLE_EVERY = 100;
  private static final double UNTOUCHED_PER_SECOND = 10;
  private static final double STUDIO_PER_SECOND = 4;
  private static final double FLAT = 1.1;

  private final int photos;
  private final Path folder;
  private Duration cpu = Duration.ZERO;

  private BatchBench(int photos, Path folder) {
    this.photos = photos;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int photos = args.length > 0 ? Integer.parseInt(args[0]) : PHOTOS;
    String track = args.length > 1 ? args[1] : "both";
    Path folder = Files.createTempDirectory("likeness-batch");
    try {
      BatchBench bench = new BatchBench(photos, folder);
      bench.copyPortraits();
      if (!track.equals("studio")) {
        bench.run("untouched", UNTOUCHED_PER_SECOND, List.of("-d", "us-passport"));
      }
      if (!track.equals("untouched")) {
        bench.run("studio", STUDIO_PER_SECOND, List.of("-d", "generic-35x45", "--studio"));
      }
    } finally {
      BenchPhotos.delete(folder);
    }
  }

  private void copyPortraits() throws IOException {
    Path in = Files.createDirectory(folder.resolve("photos"));
    List<byte[]> portraits = BenchPhotos.portraits(DIFFERENT);
    for (int i = 0; i < photos; i++) {
      Files.write(
          in.resolve(String.format(Locale.ROOT, "photo%05d.jpg", i)),
          portraits.get(i % portraits.size()));
    }
  }

  private void run(String name, double bar, List<String> options)
      throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.add(SharedFiles.repositoryRoot().resolve("likeness").toString());
    command.addAll(List.of("batch", folder.resolve("photos").toString(), "-o", out.toString()));
    command.addAll(options);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    List<Double> resident = watch(process, out.resolve("report.jsonl"));
    double seconds = (System.nanoTime() - start) / 1e9;
    double rate = photos / seconds;
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d photos in %.1f s from a cold start, ended with %d: %.1f photos/s, bar %.0f, %s%n",
        name,
        photos,
        seconds,
        process.exitValue(),
        rate,
        bar,
        rate >= bar ? "met" : "MISSED");
    System.out.printf(
        Locale.ROOT, "  processor time %.0f ms a photo%n", (double) cpu.toMillis() / photos);
    printMemory(resident);
  }

  /** Resident memory in MB, at the start and after every hundredth row of the report. */
  private List<Double> watch(Process process, Path report)
      throws IOException, InterruptedException {
    List<Double> resident = new ArrayList<>();
    long read = 0;
    int rows = 0;
    while (process.isAlive()) {
      // Memory of another process can only be sampled; a tenth of a second is nothing beside a run.
      Thread.sleep(100);
      cpu = process.info().totalCpuDuration().orElse(cpu);
      byte[] more = Files.exists(report) ? after(report, read) : new byte[0];
      read += more.length;
      for (byte b : more) {
        rows += b == '\n' ? 1 : 0;
      }
      double megabytes = residentMegabytes(process.pid());
      if (megabytes > 0 && rows >= SAMPLE_EVERY * (resident.size() + 1)) {
        resident.add(megabytes);
      }
    }
    return resident;
  }

  private static byte[] after(Path file, long offset) throws IOException {
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(Math.min(offset, Files.size(file)));
      return in.readAllBytes();
    }
  }

  private static double residentMegabytes(long pid) {
    try {
      for (String line :
          Files.readAllLines(Path.of("/proc/" + pid + "/status"), StandardCharsets.UTF_8)) {
        if (line.startsWith("VmRSS:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException e) {
      // The process has ended, or the system keeps no such file.
      return 0;
    }
    return 0;
  }

  private static void printMemory(List<Double> resident) {
    System.out.print("  resident MB after each " + SAMPLE_EVERY + ":");
    resident.forEach(mb -> System.out.printf(Locale.ROOT, " %.0f", mb));
    System.out.println();
    int quarter = resident.size() / 4;
    if (quarter == 0) {
      System.out.println("  too few photos to judge the memory");
      return;
    }
    double second = median(resident.subList(quarter, 2 * quarter));
    double last = median(resident.subList(resident.size() - quarter, resident.size()));
    System.out.printf(
        Locale.ROOT,
        "  second quarter %.0f MB, last quarter %.0f MB: %s%n",
        second,
        last,
        last <= FLAT * second ? "flat" : "GROWING");
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
