// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.bench.LawfulCase.Outcome;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.jvm.Likeness;
import likeness.jvm.Settings;
import likeness.spec.ByteWindow;
import likeness.spec.DocumentSpec;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.Pose;
import likeness.testkit.portraits.PortraitFiles;

/**
 * Makes a file for every document whose authority does not allow every change, of stored portraits
 * in turn, and holds each against its original: {@code LawfulBench [portraits a document] [threads]
 * [ids]}.
 *
 * <p>Ends with exit code 1 when the verifier or the pixels contradict the receipt.
 */
public final class LawfulBench {
  private static final int MOST_TRIES = 12;

  private LawfulBench() {}

  public static void main(String[] args) throws Exception {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    List<String> ids = args.length > 2 ? List.of(args[2].split(",", -1)) : List.of();
    long start = System.nanoTime();
    List<LawfulCase> cases = run(times, threads, ids);
    boolean lawful = report(cases);
    System.out.printf(Locale.ROOT, "%n%.0f s%n", (System.nanoTime() - start) / 1e9);
    System.exit(lawful ? 0 : 1);
  }

  private static List<LawfulCase> run(int times, int threads, List<String> ids)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Likeness likeness = Likeness.open(Settings.batch())) {
      List<Path> photos = PortraitFiles.neutral();
      List<Future<LawfulCase>> running = new ArrayList<>();
      int turn = 0;
      for (DocumentSpec document : likeness.documents().all()) {
        boolean asked = ids.isEmpty() || ids.contains(document.id());
        if (asked && LawfulCase.concerns(document)) {
          for (int i = 0; i < times; i++) {
            int first = turn++;
            running.add(pool.submit(() -> first(likeness, photos, first, document)));
          }
        }
      }
      List<LawfulCase> cases = new ArrayList<>();
      for (Future<LawfulCase> one : running) {
        cases.add(one.get());
      }
      return cases;
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Somebody painted with much room, for documents that want more of it than the stored photos
   * have.
   */
  private static byte[] roomy() {
    PortraitRecipe recipe =
        PortraitRecipe.of(3, new Size(1500, 2000)).with(Pose.FRONTAL.withPlace(0.35, 0.5, 0.4));
    return JpegEncoder.encode(PortraitPainter.paint(recipe).picture(), 300, ByteWindow.ANY, false)
        .bytes();
  }

  /** The first portrait that the document can be made of, from that one on. */
  private static LawfulCase first(
      Likeness likeness, List<Path> photos, int from, DocumentSpec document) throws IOException {
    int tries = 0;
    while (true) {
      byte[] photo = Files.readAllBytes(photos.get((from + tries * 5) % photos.size()));
      LawfulCase found = LawfulCase.of(likeness, photo, document);
      if (found.outcome() != Outcome.PHOTO_REJECTED || !found.faults().isEmpty()) {
        return found;
      }
      if (++tries == MOST_TRIES) {
        return LawfulCase.of(likeness, roomy(), document);
      }
    }
  }

  private static boolean report(List<LawfulCase> cases) {
    Map<Outcome, List<LawfulCase>> byOutcome = new EnumMap<>(Outcome.class);
    for (LawfulCase one : cases) {
      byOutcome.computeIfAbsent(one.outcome(), o -> new ArrayList<>()).add(one);
    }
    System.out.println(
        "| outcome | files | documents | turned | accepted by verify, nothing but one resample |"
            + " nearest to a limit |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    byOutcome.forEach(LawfulBench::row);
    Map<String, List<String>> whys = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (LawfulCase one : cases) {
      if (!one.why().isEmpty()) {
        whys.computeIfAbsent(one.outcome() + ": " + one.why(), w -> new ArrayList<>())
            .add(one.document().id());
      }
      one.faults().forEach(fault -> faults.add(one.document().id() + ": " + fault));
    }
    whys.forEach((why, ids) -> System.out.printf("%n%s%n  %s%n", why, ids));
    System.out.printf("%nfaults: %d%n", faults.size());
    faults.forEach(fault -> System.out.println("  " + fault));
    return faults.isEmpty();
  }

  private static void row(Outcome outcome, List<LawfulCase> cases) {
    boolean made = outcome == Outcome.MADE || outcome == Outcome.ACKNOWLEDGED;
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s |%n",
        outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        made ? cases.size() : 0,
        cases.stream().map(one -> one.document().id()).distinct().count(),
        cases.stream().filter(LawfulCase::turned).count(),
        made ? cases.stream().filter(one -> one.faults().isEmpty()).count() + "" : "-",
        made
            ? String.format(
                Locale.ROOT,
                "%.2f",
                cases.stream().mapToDouble(LawfulCase::nearest).max().orElse(0))
            : "-");
  }
}
