// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import likeness.frame.FrameRequest;
import likeness.image.Bands;
import likeness.jvm.Likeness;
import likeness.network.TfliteRunner;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.spec.DocumentSpec;
import likeness.spec.MeasureName;
import likeness.spec.NoOutput;
import likeness.spec.OutputRule;
import likeness.tensor.NetworkRunner;
import likeness.testkit.NetworkFiles;
import likeness.testkit.portraits.PortraitFiles;

/**
 * Makes every document of the rule book of stored portraits on the Untouched track, and measures
 * each file by a second run that knows nothing of the first: {@code DocumentsBench [portraits]}.
 *
 * <p>Ends with exit code 1 on a wrong size, resolution or file length, and when a measure lies
 * outside its rule by more than it is uncertain by and the receipt does not say so.
 */
public final class DocumentsBench {
  private static final int PORTRAITS = 20;
  private static final int NAMED = 4;

  private final NetworkRunner networks = new TfliteRunner(NetworkFiles::read);
  private final Map<String, List<String>> withoutOutput = new TreeMap<>();

  /** Documents that ask for the same file with the same measures are made once a photo. */
  private final Map<FrameRequest, List<DocumentSpec>> alike = new LinkedHashMap<>();

  private final Map<String, List<DocumentCase>> cases = new TreeMap<>();

  private DocumentsBench() {}

  public static void main(String[] args) {
    int portraits = args.length > 0 ? Integer.parseInt(args[0]) : PORTRAITS;
    System.exit(new DocumentsBench().run(portraits) ? 0 : 1);
  }

  private boolean run(int portraits) {
    for (DocumentSpec document : Likeness.ruleBook().all()) {
      if (document.output() instanceof OutputRule) {
        alike
            .computeIfAbsent(FrameRequest.untouched(document, null), r -> new ArrayList<>())
            .add(document);
      } else if (document.output() instanceof NoOutput none) {
        withoutOutput.computeIfAbsent(none.reason(), r -> new ArrayList<>()).add(document.id());
      }
    }
    System.out.printf(
        "%d documents with a file (%d different), %d without; %d portraits%n",
        alike.values().stream().mapToInt(List::size).sum(),
        alike.size(),
        withoutOutput.values().stream().mapToInt(List::size).sum(),
        portraits);
    PortraitFiles.neutral().stream().limit(portraits).toList().parallelStream()
        .map(photo -> ofPhoto(photo))
        .toList()
        .forEach(results -> results.forEach(this::add));
    return report();
  }

  private Map<String, DocumentCase> ofPhoto(java.nio.file.Path photo) {
    PortraitPipeline pipeline = new PortraitPipeline(Bands.SEQUENTIAL);
    Map<String, DocumentCase> results = new HashMap<>();
    Subject subject;
    try {
      subject = networks.resolve(pipeline.findHead(PortraitFiles.read(photo), FaceChoice.only()));
    } catch (PhotoRejected rejected) {
      throw new IllegalStateException("a stored portrait was rejected", rejected);
    }
    alike
        .values()
        .forEach(
            documents -> {
              DocumentCase result = DocumentCase.of(subject, documents.get(0), networks);
              documents.forEach(document -> results.put(document.id(), result));
            });
    return results;
  }

  private void add(String id, DocumentCase result) {
    cases.computeIfAbsent(id, i -> new ArrayList<>()).add(result);
  }

  private boolean report() {
    Map<String, Map<String, Integer>> byOutcome = new TreeMap<>();
    Map<MeasureName, List<Double>> missed = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    cases.forEach(
        (id, results) ->
            results.forEach(
                result -> {
                  byOutcome
                      .computeIfAbsent(result.outcome(), o -> new TreeMap<>())
                      .merge(id, 1, Integer::sum);
                  result.faults().forEach(fault -> faults.add(id + ": " + fault));
                  result
                      .missed()
                      .forEach(
                          (name, by) ->
                              missed.computeIfAbsent(name, n -> new ArrayList<>()).add(by));
                }));
    System.out.println();
    byOutcome.forEach(
        (outcome, ids) ->
            System.out.printf(
                "%-22s %6d of them, %4d documents%n",
                outcome, ids.values().stream().mapToInt(i -> i).sum(), ids.size()));
    withoutOutput.forEach((reason, ids) -> System.out.printf("%nno file: %s%n  %s%n", reason, ids));
    byOutcome.forEach(
        (outcome, ids) -> {
          if (!outcome.equals(Remeasure.Verdict.MET.name())) {
            System.out.printf("%n%s, of how many portraits:%n  %s%n", outcome, ids);
          }
        });
    missed.forEach(
        (name, by) ->
            System.out.printf(
                Locale.ROOT,
                "%nmissed %s %d times, second run against first by %s%n",
                name.field(),
                by.size(),
                percentages(by)));
    System.out.printf("%nwrong files: %d%n", faults.size());
    faults.stream().limit(40).forEach(fault -> System.out.println("  " + fault));
    return faults.isEmpty() && !byOutcome.containsKey(Remeasure.Verdict.MISSED.name());
  }

  private static String percentages(List<Double> by) {
    List<Double> sorted = by.stream().sorted().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= NAMED; i++) {
      double value = sorted.get(i * (sorted.size() - 1) / NAMED);
      text.append(String.format(Locale.ROOT, i == 0 ? "%+.1f %%" : ", %+.1f %%", 100 * value));
    }
    return text.toString();
  }
}
