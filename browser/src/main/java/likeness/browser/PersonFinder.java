// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.image.Raster;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.FaceChoice;
import likeness.tensor.MatteNetwork;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/** Finds people by one choice of networks; another choice is another finder. */
final class PersonFinder {
  private final PortraitPipeline pipeline;
  private final NetworkRunner runner;
  private final MatteNetwork network;

  /**
   * @param network cuts out the whole person
   */
  PersonFinder(PortraitPipeline pipeline, NetworkRunner runner, MatteNetwork network) {
    this.pipeline = pipeline;
    this.runner = runner;
    this.network = network;
  }

  FoundPerson find(Raster photo, FaceChoice choice, boolean studio) {
    Set<Network> used = EnumSet.noneOf(Network.class);
    NetworkRunner noting =
        new NetworkRunner() {
          @Override
          public List<List<Tensor>> run(List<NetworkRequest> requests) {
            requests.forEach(request -> used.add(request.network()));
            return runner.run(requests);
          }
        };
    Subject subject =
        noting.resolve(
            studio
                ? pipeline.findPerson(photo, choice, network)
                : pipeline.findHead(photo, choice));
    return new FoundPerson(subject, used);
  }
}
