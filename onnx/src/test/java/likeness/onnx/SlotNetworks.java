// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.util.List;
import java.util.Map;
import likeness.onnx.OnnxGraph.Attribute;

/**
 * Small networks of the same signature as those for the slot, [1, 3, H, W] → [1, 1, H, W], written
 * by the tests: what is green is background.
 *
 * <p>For inputs that were normalised by mean 0.5 and deviation 0.5.
 */
public final class SlotNetworks {
  /** A dimension that each run may choose. */
  public static final int ANY = OnnxGraph.ANY;

  private SlotNetworks() {}

  /** Gives alpha in [0, 1]. */
  public static byte[] greenScreen(int height, int width) {
    OnnxGraph graph = graph(3, height, width, 1);
    graph.floats("low", new double[] {0});
    graph.floats("high", new double[] {1});
    graph.node("Clip", List.of("linear", "low", "high"), "alpha");
    return finished(graph, height, width);
  }

  /** Gives what a sigmoid is still to be taken of. */
  public static byte[] greenScreenLogits(int height, int width) {
    OnnxGraph graph = graph(3, height, width, 16);
    graph.floats("half", new double[] {8});
    graph.node("Sub", List.of("linear", "half"), "alpha");
    return finished(graph, height, width);
  }

  /** Takes another number of planes than pictures have. */
  public static byte[] ofPlanes(int planes) {
    OnnxGraph graph = graph(planes, ANY, ANY, 1);
    graph.node("Relu", List.of("linear"), "alpha");
    return finished(graph, ANY, ANY);
  }

  /** Gives a class for the whole picture in place of a map. */
  public static byte[] classifier() {
    OnnxGraph graph = graph(3, ANY, ANY, 1);
    graph.node("GlobalAveragePool", List.of("linear"), "alpha");
    return finished(graph, 1, 1);
  }

  /** Promises a map of any size, and gives one of half the input's. */
  public static byte[] halved() {
    OnnxGraph graph = graph(3, ANY, ANY, 1);
    graph.node(
        "MaxPool",
        List.of("linear"),
        "alpha",
        Attribute.list("kernel_shape", 2, 2),
        Attribute.list("strides", 2, 2));
    return finished(graph, ANY, ANY);
  }

  /** 1.5 − 3 · (green − (red + blue) / 2), times {@code gain}; with three planes. */
  private static OnnxGraph graph(int planes, int height, int width, double gain) {
    OnnxGraph graph = new OnnxGraph("green screen");
    graph.input("pixels", 1, planes, height, width);
    double[] weights = new double[planes];
    for (int i = 0; i < planes; i++) {
      weights[i] = (i == 1 ? -1.5 : 0.75) * gain;
    }
    graph.floats("weights", weights, 1, planes, 1, 1);
    graph.floats("bias", new double[] {1.5 * gain}, 1);
    graph.node(
        "Conv",
        List.of("pixels", "weights", "bias"),
        "linear",
        Attribute.list("kernel_shape", 1, 1));
    return graph;
  }

  private static byte[] finished(OnnxGraph graph, int height, int width) {
    graph.output("alpha", 1, 1, height, width);
    return graph.toBytes(Map.of("source", "written by a test"));
  }
}
