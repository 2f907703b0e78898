// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import likeness.tflite.TfliteModel;

/**
 * Runs the networks from their TensorFlow Lite files, in plain Java.
 *
 * <p>A network is read at its first use, its weights decoded once. Runs of different photos may
 * overlap: each takes memory of its own, and leaves it for the next. After the first run only the
 * output tensors are allocated. Runs are not spread over threads; the result has the same bits on
 * every platform.
 */
public final class TfliteRunner implements NetworkRunner {
  private final Function<Network, byte[]> files;
  private final Map<Network, PooledGraph> graphs = new ConcurrentHashMap<>();

  /** Takes what gives the bytes of a network's .tflite file; it is called once a network. */
  public TfliteRunner(Function<Network, byte[]> files) {
    this.files = files;
  }

  /** Reads a network and makes the memory for a run, so that the first run need not. */
  public void prepare(Network network) {
    graph(network);
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    List<List<Tensor>> outputs = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      NetworkRequest request = requests.get(i);
      outputs.add(graph(request.network()).run(request.input()));
    }
    return outputs;
  }

  private PooledGraph graph(Network network) {
    PooledGraph known = graphs.get(network);
    if (known != null) {
      return known;
    }
    return graphs.computeIfAbsent(
        network, n -> new PooledGraph(GraphBuilder.build(TfliteModel.read(files.apply(n)))));
  }
}
