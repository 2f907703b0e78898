// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayDeque;
import java.util.List;
import likeness.tensor.Tensor;

/** A graph with the memories of its runs: as many as have been in use at the same time. */
final class PooledGraph {
  private final Graph graph;
  private final ArrayDeque<double[][][]> idle = new ArrayDeque<>();

  PooledGraph(Graph graph) {
    this.graph = graph;
    idle.push(graph.allocate());
  }

  List<Tensor> run(Tensor input) {
    double[][][] memory = take();
    try {
      return graph.run(input, memory);
    } finally {
      giveBack(memory);
    }
  }

  private double[][][] take() {
    synchronized (idle) {
      double[][][] memory = idle.poll();
      if (memory != null) {
        return memory;
      }
    }
    return graph.allocate();
  }

  private void giveBack(double[][][] memory) {
    synchronized (idle) {
      idle.push(memory);
    }
  }
}
