// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/** Stands in for the networks: answers what it was told to, and remembers what it was asked. */
public final class FakeNetworks implements NetworkRunner {
  private final Map<Network, Function<Tensor, List<Tensor>>> answers = new EnumMap<>(Network.class);
  private final List<NetworkRequest> asked = new ArrayList<>();

  /** From now on {@code network} gives these outputs for every input. */
  public FakeNetworks answering(Network network, Tensor... outputs) {
    List<Tensor> fixed = List.of(outputs);
    return answering(network, input -> fixed);
  }

  /** From now on {@code network} gives what {@code answer} makes of the input. */
  public FakeNetworks answering(Network network, Function<Tensor, List<Tensor>> answer) {
    answers.put(network, answer);
    return this;
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    List<List<Tensor>> outputs = new ArrayList<>();
    for (NetworkRequest request : requests) {
      asked.add(request);
      Function<Tensor, List<Tensor>> answer = answers.get(request.network());
      if (answer == null) {
        throw new IllegalStateException("no answer was prescribed for " + request.network());
      }
      outputs.add(answer.apply(request.input()));
    }
    return outputs;
  }

  /** Every request so far, in order. */
  public List<NetworkRequest> asked() {
    return List.copyOf(asked);
  }

  /** How often {@code network} was run. */
  public int runs(Network network) {
    return (int) asked.stream().filter(request -> request.network() == network).count();
  }
}
