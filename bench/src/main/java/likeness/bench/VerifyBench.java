// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import likeness.testkit.retouch.Strength;

/**
 * Prints how often the verifier is right on the stored portraits, by kind and strength of
 * alteration, for the people its thresholds were chosen on and for those held out: {@code
 * VerifyBench [tuning|held-out|all] [portraits] [threads] [strengths] [file for every measurement]
 * [kinds] [series]}, with strengths as {@code faint,modest,plain} and kinds as {@code
 * SHARPEN,DENOISE}; {@code -} stands for no file and {@code all} for all kinds. Another series, a
 * word, draws other crops and alterations of the same people.
 */
public final class VerifyBench {

  private VerifyBench() {}

  public static void main(String[] args) throws Exception {
    String side = args.length > 0 ? args[0] : "all";
    int portraits = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    List<Path> files =
        VerifyPerson.files().stream()
            .filter(f -> side.equals("all") || VerifyPerson.isHeldOut(f) == side.equals("held-out"))
            .limit(portraits)
            .toList();
    List<Strength> strengths = strengths(args.length > 3 ? args[3] : "faint,modest,plain");
    String kinds = args.length > 5 ? args[5] : "all";
    List<String> only = kinds.equals("all") ? List.of() : List.of(kinds.split(",", -1));
    String series = args.length > 6 ? args[6] : "";
    long start = System.nanoTime();
    List<VerifyCase> cases =
        run(files, threads, strengths, kind -> only.isEmpty() || only.contains(kind), series);
    new VerifyTables(cases).print();
    System.out.printf(
        Locale.ROOT,
        "%d outputs made and verified in %.0f s%n",
        cases.size(),
        (System.nanoTime() - start) / 1e9);
    if (args.length > 4 && !args[4].equals("-")) {
      VerifyDump.write(Path.of(args[4]), cases);
    }
  }

  private static List<VerifyCase> run(
      List<Path> files,
      int threads,
      List<Strength> strengths,
      Predicate<String> kinds,
      String series)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<VerifyCase>>> running = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        Path own = files.get(i);
        Path other = files.get((i + 1) % files.size());
        running.add(pool.submit(() -> cases(own, other, strengths, kinds, series)));
      }
      List<VerifyCase> cases = new ArrayList<>();
      for (Future<List<VerifyCase>> one : running) {
        cases.addAll(one.get());
      }
      return cases;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Strength> strengths(String names) {
    return Stream.of(names.split(",", -1))
        .map(name -> Strength.valueOf(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static List<VerifyCase> cases(
      Path own, Path other, List<Strength> strengths, Predicate<String> kinds, String series) {
    VerifyCases work =
        new VerifyCases(VerifyPerson.read(own), VerifyPerson.read(other), kinds, series);
    List<VerifyCase> cases = new ArrayList<>(work.trueCrops());
    for (Strength strength : strengths) {
      cases.addAll(work.altered(strength));
    }
    long wrong = cases.stream().filter(c -> !c.right()).count();
    System.err.printf(
        "%s: %d outputs, %d answered wrongly%n", own.getFileName(), cases.size(), wrong);
    return cases;
  }
}
