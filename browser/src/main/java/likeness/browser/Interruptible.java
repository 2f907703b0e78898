// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.List;
import likeness.image.Bands;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/** Looks between rows and between networks whether the work is still wanted. */
final class Interruptible implements Bands, NetworkRunner {

  /** A kernel does some of its work anew for every part, so parts are few. */
  private static final int PARTS = 4;

  private static final int LEAST_ROWS = 64;

  private final Host host;
  private final NetworkRunner runner;

  Interruptible(Host host, NetworkRunner runner) {
    this.host = host;
    this.runner = runner;
  }

  /** Ends the call that is being done, when it is no longer wanted. */
  void check() {
    if (host.stopped()) {
      throw new Stopped();
    }
  }

  @Override
  public void run(int rows, Bands.Kernel kernel) {
    int step = Math.max(LEAST_ROWS, (rows + PARTS - 1) / PARTS);
    for (int from = 0; from < rows; from += step) {
      check();
      kernel.run(from, Math.min(rows, from + step));
    }
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    List<List<Tensor>> outputs = new java.util.ArrayList<>();
    for (NetworkRequest request : requests) {
      check();
      outputs.addAll(runner.run(List.of(request)));
    }
    return outputs;
  }
}
