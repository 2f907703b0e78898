// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/**
 * Notes which networks one photo needed, so that its receipt does not depend on the photos before
 * it.
 *
 * <p>For one thread: the one that resolves what the pipeline asks for.
 */
final class UsedNetworks implements NetworkRunner {
  private final NetworkRunner runner;
  private final Set<Network> networks = EnumSet.noneOf(Network.class);

  UsedNetworks(NetworkRunner runner) {
    this.runner = runner;
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    requests.forEach(request -> networks.add(request.network()));
    return runner.run(requests);
  }

  Set<Network> networks() {
    return networks;
  }
}
