// SPDX-License-Identifier: Apache-2.0
package likeness.replay;

import java.util.ArrayList;
import java.util.List;
import likeness.network.TfliteRunner;
import likeness.spec.DocumentSpecs;
import likeness.tensor.NetworkRunner;
import likeness.testkit.golden.GoldenCase;
import likeness.testkit.golden.GoldenCases;
import likeness.testkit.golden.NetworkCases;
import likeness.testkit.golden.PortraitCases;
import org.teavm.jso.JSExport;

/** All golden cases by number. */
public final class Replay {
  private final List<GoldenCase> cases = new ArrayList<>();

  @JSExport
  public Replay(Files files) {
    NetworkRunner runner = new TfliteRunner(network -> files.network(network.id()).toJavaArray());
    cases.addAll(GoldenCases.all());
    cases.addAll(NetworkCases.all(runner));
    cases.addAll(PortraitCases.all(runner, DocumentSpecs.open(files::rule)));
  }

  @JSExport
  public int count() {
    return cases.size();
  }

  @JSExport
  public String name(int number) {
    return cases.get(number).name();
  }

  /** Runs a case; its hash. */
  @JSExport
  public int run(int number) {
    return cases.get(number).hash().getAsInt();
  }
}
