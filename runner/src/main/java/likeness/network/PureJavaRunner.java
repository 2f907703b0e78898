// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/**
 * Runs the project's networks in Java, the same bits on every platform.
 *
 * <p>A network's file is read at its first use; its weights are decoded once. After the first run
 * nothing but the outputs is allocated: the buffers of a run are kept and used again, one set for
 * each photo that is worked on at the same time.
 */
public final class PureJavaRunner implements NetworkRunner {
  private final Function<Network, byte[]> files;
  private final Map<Network, Loaded> networks = new EnumMap<>(Network.class);

  /**
   * @param files gives the bytes of a network's original .tflite file
   */
  public PureJavaRunner(Function<Network, byte[]> files) {
    this.files = files;
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    List<List<Tensor>> outputs = new ArrayList<>(requests.size());
    for (NetworkRequest request : requests) {
      outputs.add(loaded(request.network()).run(request.input()));
    }
    return outputs;
  }

  private Loaded loaded(Network network) {
    Loaded entry;
    synchronized (networks) {
      entry = networks.computeIfAbsent(network, n -> new Loaded());
    }
    entry.load(files, network);
    return entry;
  }

  /** A network's plan and the buffers that no run uses at the moment. */
  private static final class Loaded {
    private final Deque<double[][]> idle = new ArrayDeque<>();
    private @org.jspecify.annotations.Nullable Plan plan;

    synchronized Plan load(Function<Network, byte[]> files, Network network) {
      Plan known = plan;
      if (known == null) {
        known = new Plan(files.apply(network));
        plan = known;
      }
      return known;
    }

    private synchronized Plan plan() {
      Plan known = plan;
      if (known == null) {
        throw new IllegalStateException("the network is not loaded");
      }
      return known;
    }

    List<Tensor> run(Tensor input) {
      double[][] buffers = take();
      try {
        return plan().run(input, buffers);
      } finally {
        release(buffers);
      }
    }

    private synchronized double[][] take() {
      double[][] kept = idle.poll();
      return kept != null ? kept : plan().allocate();
    }

    private synchronized void release(double[][] buffers) {
      idle.push(buffers);
    }
  }
}
