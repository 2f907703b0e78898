// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import likeness.jvm.Likeness;
import likeness.jvm.PortraitJob;
import likeness.jvm.Settings;
import likeness.portrait.FaceChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the portraits of many photos and reports on each. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Make ID photos of a whole folder or list, with a report row for each.",
    footer = {
      "",
      "The CSV has a header with the column photo, and perhaps id and document.",
      "Example: likeness batch photos -d us-passport -o out",
      "writes out/NAME.jpg and out/NAME.receipt.json for each photo, out/report.csv and",
      "out/report.jsonl. An interrupted batch goes on when --resume is added."
    })
final class BatchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR|CSV", description = "A folder of photos, or a list of them.")
  private Path source;

  @Mixin private DocumentOption document;
  @Mixin private TrackOptions track;
  @Mixin private EngineOptions engine;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder for portraits, receipts and the report.")
  private Path folder;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many photos to work on at a time (default: one for each processor).")
  private @Nullable Integer threads;

  @Option(
      names = "--resume",
      description =
          "Go on where an earlier run stopped: skip what its report says is done, with the same options.")
  private boolean resume;

  @Option(
      names = "--face",
      paramLabel = "N",
      description =
          "Which face is meant: only, largest, or a number from the left (default: only).",
      defaultValue = "only",
      converter = FaceOption.class)
  private FaceChoice face;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1) {
      throw new IllegalArgumentException("--threads: expected 1 or more, got " + workers);
    }
    String given = document.id();
    String named = given == null ? "" : given;
    List<BatchEntry> entries = BatchList.read(source, named);
    requireOwnFolder(entries);
    Settings settings = track.applyTo(engine.applyTo(Settings.batch()));
    try (Likeness likeness = Likeness.open(settings)) {
      BatchRequests requests = new BatchRequests(likeness, document, track, face);
      if (entries.stream().anyMatch(entry -> entry.documentId().equals(named))) {
        // What is wrong with the arguments is told once, not in every row.
        requests.of(named);
      }
      String fingerprint = BatchSettings.fingerprint(likeness, settings, document, track, face);
      BatchStep step =
          new BatchStep(
              requests,
              new PortraitJob(likeness, RejectionText::of),
              new BatchStep.Place(folder, fingerprint),
              settings.limits().maxBytes());
      return run(entries, requests, step, workers);
    }
  }

  private int run(List<BatchEntry> entries, BatchRequests requests, BatchStep step, int workers)
      throws IOException {
    Files.createDirectories(folder);
    BatchCounts counts = new BatchCounts();
    BatchPast past = new BatchPast(entries, requests, step.place(), counts);
    long start = System.nanoTime();
    try (BatchReport report = BatchReport.open(folder, row -> resume && past.holds(row))) {
      List<BatchEntry> open = entries.stream().filter(entry -> !past.isDone(entry)).toList();
      ProgressBar progress = new ProgressBar(System.err, Terminal.isThere(), open.size());
      new BatchRun(open, step, report, counts).run(workers, progress);
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("likeness batch: " + counts.summary(System.nanoTime() - start));
    return counts.exitCode();
  }

  /** Portraits that bear a photo's name must not take its place. */
  private void requireOwnFolder(List<BatchEntry> entries) throws IOException {
    Set<Path> sources = new HashSet<>();
    for (BatchEntry entry : entries) {
      sources.add(entry.photo().toAbsolutePath().getParent());
    }
    for (Path photos : sources) {
      if (Files.exists(folder) && Files.exists(photos) && Files.isSameFile(folder, photos)) {
        throw new IllegalArgumentException(
            "--output: expected another folder than the photos' own, got " + folder);
      }
    }
  }
}
