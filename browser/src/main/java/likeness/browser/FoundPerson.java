// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.image.Raster;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.FaceChoice;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/**
 * A person found in a photo, with the networks that it took, for the receipt.
 *
 * @param networks those that were run, in the order of the enumeration
 */
record FoundPerson(Subject subject, Set<Network> networks) {

  static FoundPerson in(
      Raster photo,
      FaceChoice choice,
      boolean studio,
      PortraitPipeline pipeline,
      NetworkRunner runner) {
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
            studio ? pipeline.findPerson(photo, choice) : pipeline.findHead(photo, choice));
    return new FoundPerson(subject, used);
  }
}
